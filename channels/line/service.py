"""Opening the LINE door with the application, and closing it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import structlog
from linebot.v3.webhook import SignatureValidator

from channels.journey import Journey
from channels.line.answers import Allowance, Answers
from channels.line.api import LineApi
from channels.line.delivery import Delivery
from channels.line.events import Reader
from channels.line.inbox import Inbox
from channels.line.keys import Keys
from channels.line.profiles import Profiles
from channels.line.settings import LineSettings
from channels.line.traffic import Traffic
from channels.line.worker import Worker

log = structlog.get_logger()


@dataclass(frozen=True)
class LineDoor:
    """What the webhook needs: prove it is LINE, read, keep, and nudge the worker."""

    validator: SignatureValidator
    reader: Reader
    inbox: Inbox
    worker: Worker
    traffic: Traffic


@asynccontextmanager
async def open_line(
    settings: LineSettings, folder: Path, journey: Callable[[], Journey]
) -> AsyncIterator[LineDoor | None]:
    """The open door; None, with a line in the log, where credentials are missing."""
    missing = settings.missing()
    if missing:
        log.warning("line_closed", missing=missing)
        yield None
        return
    inbox = Inbox(folder / "line-inbox.db", holder=secrets.token_hex(8))
    profiles = Profiles(folder / "line-profiles.db")
    api = LineApi(settings)
    traffic = Traffic()
    worker = Worker(
        inbox,
        profiles,
        Answers(journey, profiles, Allowance(settings.messages_per_minute)),
        api,
        Delivery(inbox, api, settings.push),
        settle_s=settings.settle_ms / 1000,
        public_url=settings.public_url,
        traffic=traffic,
    )
    reader = Reader(Keys(settings.key()), settings.name.strip(), lambda a: journey().town_at(a))
    validator = SignatureValidator(settings.channel_secret.get_secret_value().strip())
    running = asyncio.create_task(worker.run())
    log.info("line_open", push=settings.push)
    try:
        yield LineDoor(validator, reader, inbox, worker, traffic)
    finally:
        worker.stop()
        await running
        await api.close()
        inbox.close()
        profiles.close()
