"""Fixtures over a whole Release, and the real bot beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.real_bot import real_bot
from tests.opened import journey, opened, store

__all__ = ["bot_url", "journey", "opened", "store"]


@pytest.fixture(scope="package")
def bot_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the real bot listens: started once, and gone before the next folder's tests."""
    with real_bot(tmp_path_factory.mktemp("bot")) as url:
        yield url
