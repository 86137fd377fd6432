"""The bot keeps nothing."""

from __future__ import annotations

import asyncio

import yaml
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from tracker_store import ForgetfulTrackerStore

from tests.bot.talk import BOT


def test_what_is_saved_is_gone() -> None:
    async def save_and_look() -> None:
        store = ForgetfulTrackerStore(Domain.empty())
        await store.save(DialogueStateTracker("s", []))
        assert await store.retrieve("s") is None
        assert list(await store.keys()) == []

    asyncio.run(save_and_look())


def test_the_served_bot_uses_it() -> None:
    named = yaml.safe_load((BOT / "endpoints.yml").read_text("utf-8"))["tracker_store"]
    store = TrackerStore.create(EndpointConfig.from_dict(named), Domain.empty())
    assert isinstance(getattr(store, "_tracker_store", store), ForgetfulTrackerStore)
