"""The bot's tests run in bot/.venv; anywhere else they are skipped aloud, never silently."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.talk import BOT, Bot, load, train

sys.path.insert(0, str(BOT))  # Rasa finds components and tracker store by name from there


class _Elsewhere(pytest.Module):
    """A test file in an environment without Rasa."""

    def collect(self) -> Iterator[pytest.Item]:
        pytest.skip(
            "there is no Rasa here: run these with bot/.venv/bin/python -m pytest tests/bot"
        )


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Module | None:
    if importlib.util.find_spec("rasa") is not None:
        return None
    return _Elsewhere.from_parent(parent, path=module_path)


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Bot:
    """The real thing: trained once on the real sentences, loaded with the real endpoints."""
    return load(train(tmp_path_factory.mktemp("model")))
