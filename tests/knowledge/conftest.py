"""The seed edition, read once for all tests of the knowledge."""

from __future__ import annotations

import pytest

from knowledge.answer.sorting import Sorter
from knowledge.compile.items import compile_items
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
    by_object: dict[str, tuple[Item, ...]] = {}
    for item in items:
        by_object[item.object_id] = (*by_object.get(item.object_id, ()), item)
    return Sorter(edition, by_object)
