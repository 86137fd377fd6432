"""What LINE refuses in a message, as its reference says; read independently of our renderer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
BUBBLE_BYTES, CAROUSEL_BYTES = 30 * 1024, 50 * 1024


def units(text: str) -> int:
    """LINE counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def faults(messages: list[Json]) -> list[Json]:
    """``details`` of LINE's error document; empty where the messages may be sent."""
    found = list(_faults(messages))
    return [{"property": where, "message": what} for where, what in found]


def _faults(messages: list[Json]) -> Iterator[tuple[str, str]]:
    if not 1 <= len(messages) <= 5:
        yield "messages", "Size must be between 1 and 5"
    for n, message in enumerate(messages):
        at = f"messages[{n}]"
        if message.get("type") == "text":
            yield from _text(f"{at}.text", message.get("text"), 5000)
        elif message.get("type") == "flex":
            yield from _text(f"{at}.altText", message.get("altText"), 400)
            yield from _container(f"{at}.contents", message.get("contents") or {})
        else:
            yield f"{at}.type", "Must be one of the following values: [text, flex]"
        items = message.get("quickReply", {}).get("items", [])
        if len(items) > 13:
            yield f"{at}.quickReply.items", "Size must be between 0 and 13"
        for action in _actions(message):
            yield from _action(at, action)


def _container(at: str, contents: Json) -> Iterator[tuple[str, str]]:
    size = len(json.dumps(contents, ensure_ascii=False).encode())
    bubbles = contents.get("contents", []) if contents.get("type") == "carousel" else [contents]
    if contents.get("type") not in ("bubble", "carousel"):
        yield f"{at}.type", "unknown type"
    if size > CAROUSEL_BYTES:
        yield at, "The size must be less than 50 KB"
    if not 1 <= len(bubbles) <= 12:
        yield f"{at}.contents", "Size must be between 1 and 12"
    for bubble in bubbles:
        if len(json.dumps(bubble, ensure_ascii=False).encode()) > BUBBLE_BYTES:
            yield at, "The size of a bubble must be less than 30 KB"


def _actions(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        if isinstance(part.get("action"), dict):
            yield part["action"]
        for value in part.values():
            yield from _actions(value)
    elif isinstance(part, list):
        for value in part:
            yield from _actions(value)


def _action(at: str, action: Json) -> Iterator[tuple[str, str]]:
    if "label" in action:
        yield from _text(f"{at}.label", action["label"], 20)
    if action.get("type") == "postback":
        yield from _text(f"{at}.data", action.get("data"), 300)
    elif action.get("type") == "message":
        yield from _text(f"{at}.text", action.get("text"), 300)
    elif action.get("type") == "uri":
        yield from _text(f"{at}.uri", action.get("uri"), 1000)
    else:
        yield f"{at}.action", "unknown action"


def _text(at: str, text: object, most: int) -> Iterator[tuple[str, str]]:
    if not isinstance(text, str) or not text:
        yield at, "May not be empty"
    elif units(text) > most:
        yield at, f"Length must be between 0 and {most}"
