"""Starting a process that cannot be orphaned, and ending it with everything it started."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

from supervisor.service import Service

POLL_S = 0.05
STOP_LIMIT_S = 5.0  # with a check under way (Health.timeout_s) a stop stays below ten
_PR_SET_PDEATHSIG = 1


def start(service: Service) -> subprocess.Popen[bytes]:
    """Start it in a process group of its own, so that Ctrl-C reaches the supervisor alone.

    Raises OSError when the command cannot be run at all.
    """
    service.log.parent.mkdir(parents=True, exist_ok=True)
    with service.log.open("ab") as log:
        log.write(f"--- {time.strftime('%Y-%m-%d %H:%M:%S')} starting {service.name}\n".encode())
        log.flush()
        return subprocess.Popen(
            service.command,
            cwd=service.folder,
            env=dict(service.env),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            process_group=0,
            # The supervisor has one thread, so running Python between fork and exec is safe.
            preexec_fn=_die_with_parent(),  # noqa: PLW1509
        )


async def stop(process: subprocess.Popen[bytes], limit_s: float = STOP_LIMIT_S) -> None:
    """Ask the whole group to end, and insist after ``limit_s`` seconds."""
    _signal_group(process, signal.SIGTERM)
    until = time.monotonic() + limit_s
    while process.poll() is None and time.monotonic() < until:
        await asyncio.sleep(POLL_S)
    # Also after a good end: a grandchild may have stayed behind.
    _signal_group(process, signal.SIGKILL)
    while process.poll() is None:
        await asyncio.sleep(POLL_S)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _die_with_parent() -> Callable[[], None] | None:
    """Linux only: the kernel kills the child when the supervisor dies, however it dies."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def in_child() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os.kill(os.getpid(), signal.SIGKILL)

    return in_child
