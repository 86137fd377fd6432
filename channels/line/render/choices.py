"""Numbered choices as rows to press.

A row sends the name it shows, not its number: a card stays in the talk for good, and a number means
the list that was shown last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linebot.v3.messaging import FlexBox, FlexBubble

from channels.api.contract import Choice, ChoicesBlock
from channels.line.limits.numbers import POSTBACK_DATA, units
from channels.line.render.chips import says
from channels.line.render.cut import shorten
from channels.line.render.flex import BRAND, INK, SOFT, TINT, column, row, text

ROWS = 15
"""More would be a screen to scroll through; the others are told as text."""
NAME, PROMPT = 120, 500


def choices(block: ChoicesBlock, names: Sequence[str], most: int) -> FlexBubble | None:
    """The first choices; None where there are none. ``names``: each choice's name, to be sent."""
    count = Counter(names)
    sent = [n if n and units(n) <= POSTBACK_DATA and count[n] == 1 else None for n in names]
    shown = list(zip(block.choices, sent, strict=True))[:most]
    rows = [_row(choice, name or str(choice.number)) for choice, name in shown]
    if not rows:
        return None
    prompt = text(shorten(block.prompt, PROMPT), size="md", color=INK, weight="bold")
    body = column(prompt, column(*rows, spacing="sm"), paddingAll="lg", spacing="lg")
    return FlexBubble(size="mega", body=body)


def _row(choice: Choice, sent: str) -> FlexBox | None:
    official = choice.item_name if choice.item_name != choice.display_name else None
    number = column(
        text(str(choice.number), color="#FFFFFF", weight="bold", align="center"),
        width="32px",
        height="32px",
        cornerRadius="16px",
        backgroundColor=BRAND,
        justifyContent="center",
        flex=0,
    )
    named = column(
        text(shorten(choice.display_name, NAME), size="md", weight="bold"),
        text(shorten(official, NAME) if official else None, size="xs", color=SOFT),
        justifyContent="center",
    )
    return row(
        number,
        named,
        action=says(sent, sent),
        backgroundColor=TINT,
        cornerRadius="10px",
        paddingAll="md",
        spacing="md",
        alignItems="center",
    )
