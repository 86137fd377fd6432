"""Runs a list of services until a signal says stop."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from supervisor import logs, state
from supervisor.keeper import Keeper, Say
from supervisor.service import Service

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


async def supervise(
    services: Sequence[Service],
    state_file: Path,
    say: Say,
    beside: Callable[[], Awaitable[None]] | None = None,
) -> None:
    """Keep all ``services`` alive; returns once a stop signal came and all of them have ended.

    ``beside`` runs next to them (to announce that they are ready) and is given up at the stop.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, stopping.set)

    keepers: list[Keeper] = []
    facts = {"supervisor": os.getpid(), "started": time.strftime("%Y-%m-%dT%H:%M:%S%z")}

    def tell() -> None:
        state.write(state_file, {**facts, "processes": [keeper.state() for keeper in keepers]})

    for service in services:
        logs.rotate(service.log)
    keepers += [Keeper(service, say, tell) for service in services]
    aside = asyncio.ensure_future(beside()) if beside else None
    try:
        await asyncio.gather(*(keeper.run(stopping) for keeper in keepers))
    finally:
        if aside:
            aside.cancel()
        state.remove(state_file)
