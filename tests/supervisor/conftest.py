"""Starts supervisors for tests and ends them afterwards, whatever happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.supervisor.house import Supervised


@pytest.fixture
def supervised(tmp_path: Path) -> Iterator[Callable[..., Supervised]]:
    started: list[Supervised] = []

    def start(*modes: str) -> Supervised:
        started.append(Supervised(tmp_path, modes))
        return started[-1]

    yield start
    for one in started:
        if one.driver.poll() is None:
            one.driver.terminate()
        one.driver.wait(timeout=15)
