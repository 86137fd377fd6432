"""One build at a time: a second one says so and waits for the first."""

from __future__ import annotations

import contextlib
import fcntl
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from environments.problem import BuildProblem


@contextlib.contextmanager
def one_builder(path: Path, wait_s: float = 1800.0) -> Iterator[int]:
    """Hold the lock file and yield its descriptor, for at most ``wait_s`` of waiting.

    Hand the descriptor on to child processes: if the builder is killed, its orphans keep the lock
    until they end, so that nobody deletes a folder they still write into.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        _take(file, path, time.monotonic() + wait_s)
        yield file.fileno()


def _take(file: IO[str], path: Path, until: float) -> None:
    said = False
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise BuildProblem(
                    "Another build of the environments is still running.",
                    f"wait for it to end (it holds {path}), then run again.",
                ) from None
            if not said:
                print("Another build of the environments is running; waiting for it …", flush=True)
                said = True
            time.sleep(0.2)
        else:
            return
