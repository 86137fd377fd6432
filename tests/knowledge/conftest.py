"""The seed edition, read once for all tests of the knowledge."""

from __future__ import annotations

import pytest

from knowledge.answer.sorting import Sorter
from knowledge.compile.items import by_object, compile_items
from knowledge.read.edition import Edition, read_edition
from knowledge.shape.item import Item
from tests.opened import opened, store

__all__ = ["opened", "store"]


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read_edition()


@pytest.fixture(scope="session")
def items(edition: Edition) -> list[Item]:
    return list(compile_items(edition))


@pytest.fixture(scope="session")
def sorter(edition: Edition, items: list[Item]) -> Sorter:
    return Sorter(edition, by_object(items))
