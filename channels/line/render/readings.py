"""Furigana as brackets: what the chat page shows as ruby, LINE shows as 漢字(かんじ)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from channels.api.contract import Block
from channels.line.render.words import bracketed
from channels.reply.readings import NEVER_SHOWN


def with_readings(blocks: Sequence[Block], furigana: dict[str, str]) -> list[Block]:
    """The same blocks with their readings written into what is shown."""
    return [type(block).model_validate(_read(block.model_dump(), furigana)) for block in blocks]


def _read(value: Any, furigana: dict[str, str]) -> Any:
    if isinstance(value, str):
        return "\n".join(bracketed(furigana.get(line, line)) for line in value.split("\n"))
    if isinstance(value, list):
        return [_read(v, furigana) for v in value]
    if isinstance(value, dict):
        return {k: v if k in NEVER_SHOWN else _read(v, furigana) for k, v in value.items()}
    return value
