"""Two checks that every shape needs: its words, and that it has no property we do not use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from channels.line.limits.numbers import units


def of_words(name: str, text: object, most: int) -> Iterator[str]:
    """LINE refuses empty words and words over the limit."""
    if not isinstance(text, str) or not text.strip():
        yield f"{name} is empty"
    elif units(text) > most:
        yield f"{name} has {units(text)} characters, {most} are allowed"


def of_properties(shape: dict[str, Any], known: frozenset[str]) -> Iterator[str]:
    """A property that is not ours is a slip of ours, whether LINE knows it or not."""
    for name in sorted(shape.keys() - known):
        yield f"{shape.get('type')} has {name!r}, which is none of ours"
