"""Children come back when they die or hang, and end with their supervisor."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Callable

import pytest

from tests.supervisor.house import Supervised, alive, eventually

Start = Callable[..., Supervised]


def test_a_child_killed_with_sigkill_comes_back_by_itself(supervised: Start) -> None:
    house = supervised("")
    house.wait_until_well()
    first = house.one()["pid"]
    house.kill(first, signal.SIGKILL)
    eventually(lambda: house.one()["restarts"] == 1)
    house.wait_until_well()
    assert house.one()["pid"] != first
    assert "was killed by SIGKILL; starting it again in 0.5 s" in house.said


def test_a_child_that_dies_leaves_its_neighbour_alone(supervised: Start) -> None:
    house = supervised("", "")
    house.wait_until_well()
    first, second = house.processes()
    house.kill(first["pid"], signal.SIGKILL)
    eventually(lambda: house.processes()[0]["restarts"] == 1)
    house.wait_until_well()
    assert house.processes()[1]["pid"] == second["pid"]


def test_a_child_that_hangs_is_ended_and_started_again(supervised: Start) -> None:
    house = supervised("")
    house.wait_until_well()
    house.kill(house.one()["pid"], signal.SIGSTOP)
    eventually(lambda: "did not answer 3 checks in a row" in house.said)
    eventually(lambda: house.one()["restarts"] == 1)
    house.wait_until_well()


def test_a_child_that_cannot_start_shows_its_last_lines(supervised: Start) -> None:
    house = supervised("crash")
    eventually(lambda: "| my last word" in house.said)
    assert "ended with code 3" in house.said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_ends_everything_and_clears_the_state(
    supervised: Start, number: signal.Signals
) -> None:
    house = supervised("", "")
    house.wait_until_well()
    pids = [process["pid"] for process in house.processes()]
    house.kill(house.driver.pid, number)
    assert house.driver.wait(timeout=10) == 0
    assert not any(alive(pid) for pid in pids)
    assert not (house.folder / "processes.json").exists()


def test_a_child_that_ignores_the_stop_is_ended_within_ten_seconds(supervised: Start) -> None:
    house = supervised("stubborn")
    house.wait_until_well()
    pid = house.one()["pid"]
    started = time.monotonic()
    house.kill(house.driver.pid, signal.SIGTERM)
    house.driver.wait(timeout=10)
    assert time.monotonic() - started < 10
    assert not alive(pid)


def test_what_a_child_started_ends_with_it(supervised: Start) -> None:
    house = supervised("family")
    house.wait_until_well()
    log = (house.folder / house.one()["log"]).read_text()
    found = re.search(r"grandchild (\d+)", log)
    assert found
    assert alive(int(found[1]))
    house.kill(house.driver.pid, signal.SIGTERM)
    house.driver.wait(timeout=10)
    eventually(lambda: not alive(int(found[1])))


def test_no_child_outlives_a_supervisor_that_was_killed(supervised: Start) -> None:
    house = supervised("", "stubborn")
    house.wait_until_well()
    pids = [process["pid"] for process in house.processes()]
    house.kill(house.driver.pid, signal.SIGKILL)
    eventually(lambda: not any(alive(pid) for pid in pids), limit_s=5)


def test_the_state_names_every_process_its_pid_and_its_address(supervised: Start) -> None:
    house = supervised("")
    house.wait_until_well()
    one = house.one()
    assert alive(one["pid"])
    assert one["url"].startswith("http://127.0.0.1:")
    assert one["name"] == f"child{one['url'].rpartition(':')[2]}"
