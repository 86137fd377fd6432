"""What may be pressed at the end of a reply, as rows with room for all of their words.

Links, and chips whose words are too long for a quick reply: cut to 20 characters, "if the battery
is…" would say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from linebot.v3.messaging import Action, FlexBox, FlexBubble, URIAction

from channels.api.contract import Chip, Link
from channels.line.limits.numbers import LABEL
from channels.line.render.chips import says
from channels.line.render.cut import shorten
from channels.line.render.flex import ACCENT, SOFT, TINT, column, row, text

ROWS = 10
"""Of each kind; LINE's limit of a bubble would allow some more."""
NAME = 200


def offers(chips: Sequence[Chip], links: Sequence[Link], say: dict[str, str]) -> FlexBubble | None:
    """One bubble; None where there is nothing to press."""
    asks = [_row(c.label, says(c.label, c.send)) for c in chips]
    names = [(link.label.strip() or link.url, link.url) for link in links]
    opens = [_row(name, URIAction(label=shorten(name, LABEL), uri=url)) for name, url in names]
    title = text(say["links"], size="xs", color=SOFT, weight="bold") if opens else None
    body = column(
        column(*asks, spacing="sm"),
        column(title, *opens, spacing="sm"),
        paddingAll="lg",
        spacing="lg",
    )
    return FlexBubble(size="mega", body=body) if body else None


def _row(words: str, action: Action) -> FlexBox | None:
    decoration = "underline" if isinstance(action, URIAction) else "none"
    return row(
        text(shorten(words, NAME), color=ACCENT, weight="bold", decoration=decoration),
        text("›", size="lg", color=ACCENT, weight="bold", flex=0),
        action=action,
        backgroundColor=TINT,
        cornerRadius="10px",
        paddingAll="md",
        spacing="md",
        alignItems="center",
    )
