"""The web application: one factory, doors as routers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio.to_thread
from fastapi import FastAPI
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from channels.api import calendar, catalogue, health, messages
from channels.api.problems import install_problems
from channels.conversation.store import MemoryStore
from channels.dialogue.client import Dialogue
from channels.guard.requests import Guard
from channels.journal import Journal
from channels.journey import Journey
from channels.line import door as line
from channels.line.service import open_line
from channels.logs import configure_logs
from channels.open_data import download
from channels.pages import item, scorecard
from channels.settings import Settings
from channels.web.page import page_router
from knowledge.release.open import open_release
from knowledge.release.store import Store

TITLE = "すみだ ごみ分別案内 API"


def open_journey(settings: Settings) -> Journey:
    """Open the current Release and everything a turn needs."""
    journey = Journey(
        knowledge=open_release(Store(settings.var)),
        conversations=MemoryStore(settings.session_minutes * 60, settings.max_sessions),
        dialogue=Dialogue(settings.bot_url, settings.bot_timeout_s),
        journal=Journal(settings.var / "journal.db"),
    )
    journey.knowledge.recogniser.warm_up()
    return journey


def create_app(settings: Settings | None = None, journey: Journey | None = None) -> FastAPI:
    """The app. ``journey`` given: used as it is (tests); else opened at start-up."""
    settings = settings or Settings()
    configure_logs(settings.log_level)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if app.state.journey is None:
            app.state.journey = await anyio.to_thread.run_sync(open_journey, settings)
        async with open_line(settings.line, settings.var, lambda: app.state.journey) as line_door:
            app.state.line = line_door
            yield
        app.state.journey.dialogue.close()
        app.state.journey.journal.close()

    app = FastAPI(title=TITLE, version="1", lifespan=lifespan)
    app.state.journey = journey
    app.state.settings = settings
    app.state.line = None
    install_problems(app)
    doors = (
        messages.router,
        catalogue.router,
        calendar.router,
        health.router,
        download.router,
        item.router,
        scorecard.router,
        line.router,
        page_router([o.strip() for o in settings.embed_origins.split(",") if o.strip()]),
    )
    for door in doors:
        app.include_router(door)
    app.add_middleware(
        Guard,
        messages_per_minute=settings.messages_per_minute,
        larger_bodies={line.PATH: line.MAX_BODY},
    )
    trusted = [p.strip() for p in settings.trusted_proxies.split(",") if p.strip()]
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=trusted)
    return app
