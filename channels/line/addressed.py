"""In groups we answer only when spoken to: what is meant for us, without our name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def for_us(message: Mapping[str, Any], name: str) -> str | None:
    """The text without the mention of us, or without our ``name`` at its beginning; else None."""
    text: str = message["text"]
    ours = [m for m in _mentionees(message) if m.get("isSelf") is True]
    if ours:
        return _without(text, ours)
    if name and text.lstrip().lower().startswith(name.lower()):
        return text.lstrip()[len(name) :].lstrip(" \u3000、,:：")
    return None


def _mentionees(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    mention = message.get("mention")
    found = mention.get("mentionees") if isinstance(mention, Mapping) else None
    return [m for m in found if isinstance(m, Mapping)] if isinstance(found, list) else []


def _without(text: str, mentions: list[Mapping[str, Any]]) -> str:
    """LINE counts in UTF-16 code units, so the cut is made there. Odd places are left alone."""
    units = text.encode("utf-16-le", "surrogatepass")
    for mention in sorted(mentions, key=lambda m: str(m.get("index")).zfill(8), reverse=True):
        start, length = mention.get("index"), mention.get("length")
        if isinstance(start, int) and isinstance(length, int) and start >= 0 and length > 0:
            units = units[: 2 * start] + units[2 * (start + length) :]
    return units.decode("utf-16-le", "replace").strip()
