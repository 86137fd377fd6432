"""Furigana as brackets: what the chat page shows as ruby, LINE shows as 漢字(かんじ)."""

from __future__ import annotations

from typing import Any

from channels.api.contract import MessageResponse
from channels.line.render.words import bracketed
from channels.reply.readings import NEVER_SHOWN


def with_readings(response: MessageResponse) -> MessageResponse:
    """The same reply with its readings written into its blocks; other languages stay as they are."""
    if not response.furigana:
        return response
    whole = response.model_dump()
    whole["blocks"] = _read(whole["blocks"], response.furigana)
    return MessageResponse.model_validate(whole)


def _read(value: Any, furigana: dict[str, str]) -> Any:
    if isinstance(value, str):
        return "\n".join(bracketed(furigana.get(line, line)) for line in value.split("\n"))
    if isinstance(value, list):
        return [_read(v, furigana) for v in value]
    if isinstance(value, dict):
        return {k: v if k in NEVER_SHOWN else _read(v, furigana) for k, v in value.items()}
    return value
