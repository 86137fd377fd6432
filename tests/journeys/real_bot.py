"""The real bot as ``make serve`` starts it, for as long as the tests need it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import serve
from environments import surroundings
from supervisor.health import answers
from supervisor.ports import free_port
from supervisor.service import Service

STOP_S = 15.0


class BotProblem(Exception):  # noqa: N818 - a message to whoever runs the tests
    """The bot cannot be started; the text says why and what to do."""


@contextlib.contextmanager
def real_bot(folder: Path) -> Iterator[str]:
    """The address of the bot of the current Release, healthy; it is stopped on leaving.

    ``folder`` takes its log. Raises BotProblem.
    """
    try:
        model = serve.current_bot()
    except subprocess.CalledProcessError as error:
        raise BotProblem("There is no trained bot. Run `make train` first.") from error
    if not serve.BOT.python.exists():
        raise BotProblem("The bot's environment is missing. Run `make environments` first.")
    service = serve.bot(model, free_port(), surroundings.for_python())
    service = replace(service, log=folder / "bot.log")
    with service.log.open("wb") as log:
        process = subprocess.Popen(
            service.command,
            cwd=service.folder,
            env=dict(service.env),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait_until_well(service, process)
        yield service.facts["url"]
    finally:
        _stop(process)


def _wait_until_well(service: Service, process: subprocess.Popen[bytes]) -> None:
    health = service.health
    until = time.monotonic() + health.start_limit_s
    while not asyncio.run(answers(health.url, health.timeout_s)):
        if process.poll() is not None:
            raise BotProblem(f"The bot ended by itself:\n{service.log.read_text('utf-8')[-2000:]}")
        if time.monotonic() > until:
            raise BotProblem(f"The bot did not answer within {health.start_limit_s:.0f} s.")
        time.sleep(0.25)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Politely, then by force; whatever it started goes with it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
