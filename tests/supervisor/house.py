"""A supervisor at work with fake children, seen from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from environments.plan import ROOT
from supervisor.ports import free_port


def eventually(true: Callable[[], object], limit_s: float = 15.0) -> None:
    """Wait for something to become true."""
    until = time.monotonic() + limit_s
    while not true():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.02)


def alive(pid: int) -> bool:
    """Whether the process runs (a dead one that nobody has fetched does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Supervised:
    """The driver at work in ``folder``, one child for every mode."""

    def __init__(self, folder: Path, modes: tuple[str, ...]) -> None:
        self.folder = folder
        wishes = [f"{free_port()}:{mode}" for mode in modes]
        with (folder / "said").open("wb") as said:
            self.driver = subprocess.Popen(
                [sys.executable, "-m", "tests.supervisor.driver", str(folder), *wishes],
                cwd=ROOT,
                stdout=said,
                stderr=said,
            )

    @property
    def said(self) -> str:
        return (self.folder / "said").read_text()

    def processes(self) -> list[dict[str, Any]]:
        try:
            state = json.loads((self.folder / "processes.json").read_text())
        except FileNotFoundError:
            return []
        return list(state["processes"])

    def one(self) -> dict[str, Any]:
        (only,) = self.processes()
        return only

    def wait_until_well(self) -> None:
        eventually(lambda: {p["state"] for p in self.processes()} == {"well"})

    def kill(self, pid: int, number: signal.Signals) -> None:
        os.kill(pid, number)
