"""LINE's official limits, and a check of every outgoing message against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from linebot.v3.messaging import Message

from channels.line.limits.actions import of_action
from channels.line.limits.flex import of_container
from channels.line.limits.numbers import ALT_TEXT, MESSAGES, QUICK_REPLIES, TEXT
from channels.line.limits.words import of_properties, of_words

__all__ = ["problems"]
PROPERTIES = {
    "text": frozenset({"type", "text", "quickReply"}),
    "flex": frozenset({"type", "altText", "contents", "quickReply"}),
}


def problems(messages: Sequence[Message]) -> list[str]:
    """Everything LINE would refuse in one reply; empty when it may be sent."""
    return list(_of_reply([m.to_dict() for m in messages]))


def _of_reply(messages: list[dict[str, Any]]) -> Iterator[str]:
    if not 1 <= len(messages) <= MESSAGES:
        yield f"{len(messages)} messages, 1 to {MESSAGES} may be sent at once"
    for number, message in enumerate(messages, 1):
        for problem in _of_message(message):
            yield f"message {number}: {problem}"


def _of_message(message: dict[str, Any]) -> Iterator[str]:
    kind = message.get("type")
    if kind not in PROPERTIES:
        yield f"a message of type {kind!r} is none of ours"
        return
    yield from of_properties(message, PROPERTIES[kind])
    if kind == "text":
        yield from of_words("text", message.get("text"), TEXT)
    else:
        yield from of_words("altText", message.get("altText"), ALT_TEXT)
        yield from of_container(message.get("contents") or {})
    if "quickReply" in message:
        yield from _of_quick_reply(message["quickReply"])


def _of_quick_reply(quick: dict[str, Any]) -> Iterator[str]:
    items = quick.get("items") or []
    if not 1 <= len(items) <= QUICK_REPLIES:
        yield f"{len(items)} quick replies, 1 to {QUICK_REPLIES} are allowed"
    for item in items:
        if item.get("type") != "action":
            yield "a quick reply is not of type action"
        yield from of_action(item.get("action") or {}, label_needed=True)
