"""A whole Release, built once per test run from the seed edition, and a journey over it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from channels.conversation.store import MemoryStore
from channels.dialogue.client import Dialogue
from channels.journal import Journal
from channels.journey import Journey
from knowledge.release.build import Builder
from knowledge.release.open import Knowledge, open_release
from knowledge.release.store import Store
from nlu_data.sentences import everyday_sentences


def fake_bot_model(folder: Path) -> None:
    """Stands in for the Rasa model: nothing here starts the bot."""
    (folder / "bot.tar.gz").write_bytes(b"no bot in these tests")


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("var"))
    Builder(store, report=lambda _: None).build(fake_bot_model, "fixed", everyday_sentences())
    return store


@pytest.fixture(scope="session")
def opened(store: Store) -> Knowledge:
    return open_release(store)


@pytest.fixture
def journey(opened: Knowledge, tmp_path: Path) -> Iterator[Journey]:
    """A journey without a bot: Evidence decides alone."""
    journey = Journey(
        opened,
        MemoryStore(ttl_s=1800, size=1000),
        Dialogue(bot_url=None, timeout_s=1),
        Journal(tmp_path / "journal.db"),
    )
    yield journey
    journey.dialogue.close()
    journey.journal.close()
