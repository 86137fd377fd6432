"""Addresses that LINE can open: whole, and percent-encoded."""

from __future__ import annotations

from urllib.parse import quote, urljoin, urlsplit

from channels.api.contract import Link
from channels.line.limits.actions import of_uri

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
