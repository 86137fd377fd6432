"""An environment is complete only with a stamp that fits it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from environments import stamp
from environments.plan import Environment


@pytest.fixture
def house(tmp_path: Path) -> Environment:
    """An environment whose Python is the one that runs this test."""
    lock = tmp_path / "some.lock"
    lock.write_text("fastapi==1.0\n", encoding="utf-8")
    made = Environment("web", tmp_path / "venv", lock, 0.0, "", with_torch=True)
    (made.folder / "bin").mkdir(parents=True)
    made.python.symlink_to(sys.executable)
    return made


def test_an_environment_that_is_not_there_is_not_built_yet(tmp_path: Path) -> None:
    away = Environment("web", tmp_path / "venv", tmp_path / "lock", 0.0, "")
    assert stamp.fault(away) == "not built yet"


def test_without_a_stamp_it_is_half_built(house: Environment) -> None:
    assert stamp.fault(house) == "half built"


def test_a_stamped_one_is_complete(house: Environment) -> None:
    stamp.write(house)
    assert stamp.fault(house) is None


def test_it_is_half_built_again_from_the_first_change_on(house: Environment) -> None:
    stamp.write(house)
    stamp.remove(house)
    assert stamp.fault(house) == "half built"


def test_a_torn_stamp_is_no_stamp(house: Environment) -> None:
    stamp.write(house)
    (house.folder / stamp.NAME).write_text('{"finger', encoding="utf-8")
    assert stamp.fault(house) == "half built"


def test_a_changed_lock_asks_for_a_new_build(house: Environment) -> None:
    stamp.write(house)
    house.lock.write_text("fastapi==1.1\n", encoding="utf-8")
    assert "other locks" in str(stamp.fault(house))


def test_another_wish_for_torch_asks_for_a_new_build_but_another_source_does_not(
    house: Environment,
) -> None:
    stamp.write(house, torch_from="pytorch")
    assert stamp.fault(house) is None
    assert "other locks" in str(stamp.fault(house, torch_wish="registry"))


def test_a_moved_environment_asks_for_a_new_build(house: Environment) -> None:
    stamp.write(house)
    there = house.folder.with_name("moved")
    house.folder.rename(there)
    moved = Environment("web", there, house.lock, 0.0, "", with_torch=True)
    assert "another place" in str(stamp.fault(moved))


def test_a_python_that_does_not_start_makes_it_broken(house: Environment) -> None:
    stamp.write(house)
    house.python.unlink()
    assert stamp.fault(house) == "broken, its Python does not start"
