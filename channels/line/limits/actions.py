"""What LINE would refuse in an action: a thing that happens when something is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from channels.line.limits.numbers import ACTION_TEXT, LABEL, POSTBACK_DATA, URI, URI_SCHEMES
from channels.line.limits.words import of_properties, of_words

PROPERTIES = {
    "postback": frozenset({"type", "label", "data", "displayText"}),
    "uri": frozenset({"type", "label", "uri"}),
}


def of_action(action: dict[str, Any], *, label_needed: bool) -> Iterator[str]:
    """The label may be missing on a Flex box, nowhere else."""
    kind = action.get("type")
    if kind not in PROPERTIES:
        yield f"an action of type {kind!r} is none of ours"
        return
    yield from of_properties(action, PROPERTIES[kind])
    if label_needed or "label" in action:
        yield from of_words("label", action.get("label"), LABEL)
    if kind == "postback":
        yield from of_words("postback data", action.get("data"), POSTBACK_DATA)
        if "displayText" in action:
            yield from of_words("displayText", action["displayText"], ACTION_TEXT)
    else:
        yield from of_uri(action.get("uri"))


def of_uri(uri: object) -> Iterator[str]:
    """Only addresses of the schemes we use, percent-encoded and complete."""
    yield from of_words("uri", uri, URI)
    if not isinstance(uri, str):
        return
    if not uri.isascii() or any(c.isspace() or not c.isprintable() for c in uri):
        yield f"uri {uri!r} is not percent-encoded"
        return
    try:
        parts = urlsplit(uri)
    except ValueError:
        yield f"uri {uri!r} cannot be read"
        return
    if parts.scheme not in URI_SCHEMES:
        yield f"uri scheme {parts.scheme!r}, only {', '.join(URI_SCHEMES)} are ours"
    elif not (parts.hostname or (parts.scheme == "tel" and parts.path)):
        yield f"uri {uri!r} leads nowhere"
