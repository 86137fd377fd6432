"""The few Flex components our cards are made of.

Blank words make no component, and a box without parts is none: LINE refuses empty texts, and a
card must not show empty frames. Every text wraps and follows the font size set in LINE.
"""

from __future__ import annotations

from typing import Any

from linebot.v3.messaging import FlexBox, FlexComponent, FlexSeparator, FlexText

from channels.line.limits.numbers import FLEX_TEXT
from channels.line.render.cut import shorten

INK, SOFT, EDGE = "#1F2430", "#565A64", "#D8D2C4"
ACCENT, TINT, BRAND = "#23509C", "#EEF3FB", "#27406B"
WARN_BACK, WARN_INK = "#FFF1CF", "#5B2A00"


def text(words: str | None, *, size: str = "sm", color: str = INK, **more: Any) -> FlexText | None:
    """Words of a card."""
    if not words or not words.strip():
        return None
    shown = shorten(words.strip(), FLEX_TEXT)
    return FlexText(text=shown, size=size, color=color, wrap=True, scaling=True, **more)


def column(*parts: FlexComponent | None, **more: Any) -> FlexBox | None:
    """Parts under each other."""
    return _box("vertical", parts, more)


def row(*parts: FlexComponent | None, **more: Any) -> FlexBox | None:
    """Parts beside each other."""
    return _box("horizontal", parts, more)


def stripe(colour: str) -> FlexBox:
    """A coloured edge beside words."""
    return FlexBox(
        layout="vertical", contents=[], width="5px", backgroundColor=colour, cornerRadius="3px"
    )


def rule(margin: str) -> FlexSeparator:
    """A thin line between parts."""
    return FlexSeparator(color=EDGE, margin=margin)


def _box(
    layout: str, parts: tuple[FlexComponent | None, ...], more: dict[str, Any]
) -> FlexBox | None:
    shown = [part for part in parts if part is not None]
    return FlexBox(layout=layout, contents=shown, **more) if shown else None
