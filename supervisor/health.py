"""Asking a process over HTTP whether it is well, and counting its answers."""

from __future__ import annotations

import asyncio
import contextlib
from urllib.parse import urlsplit

from supervisor.service import Health


async def answers(url: str, timeout_s: float) -> bool:
    """Whether GET ``url`` (plain http, numeric host) gives 200 within ``timeout_s`` seconds."""
    try:
        async with asyncio.timeout(timeout_s):
            return await _status(url) == 200
    except (OSError, ValueError, asyncio.IncompleteReadError):  # a timeout is an OSError
        return False


async def _status(url: str) -> int:
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        request = (
            f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n"
        )
        writer.write(f"{request}\r\n".encode("ascii"))
        _, code, *_ = (await reader.readuntil(b"\n")).split()
        return int(code)
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


class Pulse:
    """Turns single checks into a judgement. Times are seconds since the process started."""

    def __init__(self, health: Health) -> None:
        self._health = health
        self._bad_in_a_row = 0
        self._next_check_s = 0.0
        self.answered = False

    def due(self, now_s: float) -> bool:
        """Whether to check now: often until the first answer, then every ``every_s``."""
        return now_s >= self._next_check_s

    def note(self, now_s: float, well: bool) -> str | None:
        """Take in one check's result; returns why the process is to be ended, if so."""
        health = self._health
        if well:
            self.answered = True
            self._bad_in_a_row = 0
        elif self.answered:
            self._bad_in_a_row += 1
            if self._bad_in_a_row >= health.failures:
                return f"did not answer {health.failures} checks in a row"
        elif now_s > health.start_limit_s:
            return f"did not answer within {health.start_limit_s:.0f} s of its start"
        self._next_check_s = now_s + (health.every_s if self.answered else 0.25)
        return None
