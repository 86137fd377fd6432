"""Links as rows to press; an address LINE cannot open is told in words."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urljoin, urlsplit

from linebot.v3.messaging import FlexBox, FlexBubble, URIAction

from channels.api.contract import Link
from channels.line.limits.actions import of_uri
from channels.line.limits.numbers import LABEL
from channels.line.render.cut import shorten
from channels.line.render.flex import ACCENT, SOFT, TINT, column, row, text

ROWS = 10
NAME = 200
_KEPT = "%/:=&?~#+!$,;'@()*[]"


def absolute(link: Link, base_url: str | None) -> Link | None:
    """``link`` with a whole, percent-encoded address.

    None for a link within our own site where our site's address is not known: it would lead
    nowhere.
    """
    try:
        is_whole = bool(urlsplit(link.url).scheme)
    except ValueError:
        is_whole = True  # no address at all, but something to read
    if not is_whole and base_url is None:
        return None
    whole = link.url if is_whole or base_url is None else urljoin(base_url, link.url)
    return Link(label=link.label, url=quote(whole.strip(), safe=_KEPT))


def can_be_opened(link: Link) -> bool:
    """Whether LINE opens it when pressed."""
    return not list(of_uri(link.url))


def links(shown: Sequence[Link], say: dict[str, str]) -> FlexBubble | None:
    """The links as one bubble; None where there are none."""
    rows = [_row(link) for link in shown]
    if not rows:
        return None
    title = text(say["links"], size="xs", color=SOFT, weight="bold")
    body = column(title, column(*rows, spacing="sm"), paddingAll="lg", spacing="md")
    return FlexBubble(size="mega", body=body)


def _row(link: Link) -> FlexBox | None:
    name = link.label.strip() or link.url
    return row(
        text(shorten(name, NAME), color=ACCENT, weight="bold", decoration="underline"),
        text("›", size="lg", color=ACCENT, weight="bold", flex=0),
        action=URIAction(label=shorten(name, LABEL), uri=link.url),
        backgroundColor=TINT,
        cornerRadius="10px",
        paddingAll="md",
        spacing="md",
        alignItems="center",
    )
