"""Keeps one process alive: start → watch → (it fails) → wait → start again, until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import subprocess
import time
from collections.abc import Callable

from supervisor import logs, process
from supervisor.backoff import Backoff
from supervisor.health import Pulse, answers
from supervisor.service import Service

Say = Callable[[str], None]


class Keeper:
    """One service's life. ``on_change`` is called whenever ``state`` reads differently."""

    def __init__(
        self,
        service: Service,
        say: Say,
        on_change: Callable[[], None],
        backoff: Backoff | None = None,
    ) -> None:
        self.service = service
        self._say = say
        self._on_change = on_change
        self._backoff = backoff or Backoff()
        self._running: subprocess.Popen[bytes] | None = None
        self._answered = False
        self.starts = 0

    def state(self) -> dict[str, object]:
        """For processes.json: the state is ``waiting``, ``starting`` or ``well``."""
        running = self._running
        return {
            "name": self.service.name,
            "pid": running.pid if running else None,
            "state": "waiting" if not running else "well" if self._answered else "starting",
            "restarts": max(0, self.starts - 1),
            "log": str(self.service.log),
            **self.service.facts,
        }

    async def run(self, stopping: asyncio.Event) -> None:
        """Returns when ``stopping`` is set and the process has ended."""
        while not stopping.is_set():
            started = time.monotonic()
            failure = await self._one_life(stopping)
            if stopping.is_set():
                return
            wait = self._backoff.after(time.monotonic() - started)
            self._say(f"{self.service.name} {failure}; starting it again in {wait:g} s")
            if not self._answered:
                self._say(f"the end of {self.service.log}:\n{logs.tail(self.service.log)}")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), wait)

    async def _one_life(self, stopping: asyncio.Event) -> str:
        """From start to end; returns what went wrong, in words."""
        self.starts += 1
        self._answered = False
        try:
            running = process.start(self.service)
        except OSError as error:
            return f"cannot be started ({error})"
        self._running = running
        self._on_change()
        try:
            return await self._watch(running, stopping)
        finally:
            await process.stop(running)
            self._running = None
            self._on_change()

    async def _watch(self, running: subprocess.Popen[bytes], stopping: asyncio.Event) -> str:
        started = time.monotonic()
        health = self.service.health
        pulse = Pulse(health)
        while not stopping.is_set():
            if (code := running.poll()) is not None:
                return _ended(code)
            if pulse.due(time.monotonic() - started):
                well = await answers(health.url, health.timeout_s)
                now = time.monotonic() - started
                if failure := pulse.note(now, well):
                    return failure
                if pulse.answered and not self._answered:
                    self._answered = True
                    self._say(f"{self.service.name} is up ({now:.1f} s)")
                    self._on_change()
            await asyncio.sleep(process.POLL_S)
        return "was stopped"


def _ended(code: int) -> str:
    if code < 0:
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended with code {code}"
