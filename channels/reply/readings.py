"""The readings that go with a reply in plain Japanese: line as shown → the line with furigana."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from channels.reply.furigana import marked

NEVER_SHOWN = frozenset({"type", "id", "item_id", "colour", "send", "url"})


def readings(blocks: Iterable[BaseModel]) -> dict[str, str]:
    """Every line of the blocks that has kanji, with its readings as {漢字|かんじ}."""
    lines = {line for block in blocks for line in _lines(block.model_dump())}
    found = {line: marked(line) for line in sorted(lines)}
    return {line: read for line, read in found.items() if read != line}


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NEVER_SHOWN:
                yield from _lines(inner)
