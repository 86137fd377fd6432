"""Shorten and split texts by LINE's count, at a place where a reader would pause."""

from __future__ import annotations

import re

from channels.line.limits.numbers import units

_PAUSE = re.compile(r"[。．.!?！？\n]\s*|[、，,;；:：)）」』]\s*|\s+")
_LEAST_KEPT = 0.6


def shorten(text: str, most: int) -> str:
    """``text`` within ``most`` units, ending in 「…」 where something was left out.

    It ends at a pause when one stands in the last part of what fits, else between two characters
    (never inside a surrogate pair).
    """
    if units(text) <= most:
        return text
    kept = _fitting(text, most - 1)
    pauses = [m.end() for m in _PAUSE.finditer(kept) if m.end() >= len(kept) * _LEAST_KEPT]
    return (kept[: pauses[-1]] if pauses else kept).rstrip(" \n、，,・") + "…"


def split(text: str, most: int) -> list[str]:
    """``text`` in pieces of at most ``most`` units, parted between lines where possible."""
    pieces: list[str] = []
    rest = text.strip()
    while units(rest) > most:
        head = _fitting(rest, most)
        line_end = head.rfind("\n")
        head = head[:line_end] if line_end > len(head) * _LEAST_KEPT else head
        pieces.append(head.strip())
        rest = rest[len(head) :].strip()
    return [p for p in [*pieces, rest] if p]


def _fitting(text: str, most: int) -> str:
    """As many whole characters from the start as have ``most`` units."""
    kept = text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")
    # what joins to the character before (a skin colour, an accent) must not begin the rest
    while kept and len(kept) < len(text) and _joins(text[len(kept)]):
        kept = kept[:-1]
    return kept or text[:1]


def _joins(char: str) -> bool:
    return char in "\u200d\ufe0e\ufe0f\u3099\u309a" or "\U0001f3fb" <= char <= "\U0001f3ff"
