"""A process that is killed loses no event and answers none twice."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from pathlib import Path

import httpx
import pytest

from knowledge.release.store import Store
from tests.channels.line.fake_line import FakeLine, Fault
from tests.channels.line.processes import lean, serving
from tests.channels.line.speaking import body_of, says, signed, user

RESIDENTS = 12


def as_if_just_received(line: FakeLine, folder: Path) -> None:
    """Starting may take longer on a busy machine than a reply token lives."""
    now = time.time()
    line.tokens = {token: (to, now + 60) for token, (to, _) in line.tokens.items()}
    with sqlite3.connect(folder / "line-inbox.db") as inbox:
        inbox.execute("UPDATE event SET received = ?", (now + 60,))


@pytest.mark.slow
def test_killed_while_line_has_the_answer(line: FakeLine, store: Store, tmp_path: Path) -> None:
    """Half of the answers have arrived, half have not; of neither have we heard."""
    folder = lean(store, tmp_path)
    half = RESIDENTS // 2
    with serving(line, folder) as server:
        line.fail("reply", *[Fault(500, delay_s=30, accepts=n < half) for n in range(RESIDENTS)])
        body = body_of(*(says(line, "フライパン", user(n)) for n in range(RESIDENTS)))
        httpx.post(
            f"{server.url}/line/webhook", content=body, headers=signed(body), trust_env=False
        )
        until = time.monotonic() + 20
        while line.faults["reply"] or len(line.sent) < half:
            assert time.monotonic() < until
            time.sleep(0.01)
        server.process.kill()
        server.process.wait()
    as_if_just_received(line, folder)
    with serving(line, folder):
        line.wait_for(RESIDENTS, seconds=60)
        time.sleep(2.0)  # time enough for a second answer to somebody
    assert Counter(s.to for s in line.sent) == {user(n): 1 for n in range(RESIDENTS)}
