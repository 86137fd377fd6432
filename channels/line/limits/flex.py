"""What LINE would refuse in a Flex container: sizes, properties and their values.

Source: "Messaging API reference", sections Flex Message, Container, Box, Text, Separator, and
"Flex Message layout". Only the components and properties our cards use are known here; another one
is reported, so that it is looked up before it is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from channels.line.limits.actions import of_action
from channels.line.limits.numbers import (
    BUBBLE_BYTES,
    BUBBLES,
    CAROUSEL_BYTES,
    FLEX_TEXT,
    sent_bytes,
)
from channels.line.limits.words import of_properties, of_words

_PIXELS = r"\d+(\.\d+)?px"
_SPACE = re.compile(rf"none|xs|sm|md|lg|xl|xxl|{_PIXELS}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")
_LENGTH = re.compile(rf"{_PIXELS}|\d+(\.\d+)?%")
_FONT = re.compile(rf"xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|{_PIXELS}")
_START_END = re.compile("start|end|center")
VALUES = {
    "size": _FONT,
    "align": _START_END,
    "gravity": re.compile("top|bottom|center"),
    "weight": re.compile("regular|bold"),
    "decoration": re.compile("none|underline|line-through"),
    "lineSpacing": re.compile(_PIXELS),
    "color": _COLOUR,
    "backgroundColor": _COLOUR,
    "borderColor": _COLOUR,
    "borderWidth": re.compile(rf"none|light|normal|medium|semi-bold|bold|{_PIXELS}"),
    "cornerRadius": _SPACE,
    "spacing": _SPACE,
    "margin": _SPACE,
    "paddingAll": re.compile(rf"none|xs|sm|md|lg|xl|xxl|{_PIXELS}|\d+(\.\d+)?%"),
    "paddingTop": _SPACE,
    "paddingBottom": _SPACE,
    "paddingStart": _SPACE,
    "paddingEnd": _SPACE,
    "width": _LENGTH,
    "height": _LENGTH,
    "layout": re.compile("horizontal|vertical|baseline"),
    "justifyContent": re.compile("flex-start|center|flex-end|space-(between|around|evenly)"),
    "alignItems": re.compile("flex-start|center|flex-end"),
}
"""Property → what its value may look like. The size of a bubble is another list, below."""
BUBBLE_SIZES = ("nano", "micro", "deca", "hecto", "kilo", "mega", "giga")
PROPERTIES = {
    "bubble": frozenset({"type", "size", "body"}),
    "carousel": frozenset({"type", "contents"}),
    "box": frozenset(
        {"type", "layout", "contents", "flex", "spacing", "margin", "backgroundColor"}
        | {"borderColor", "borderWidth", "cornerRadius", "width", "height", "paddingAll"}
        | {"paddingTop", "paddingBottom", "paddingStart", "paddingEnd"}
        | {"justifyContent", "alignItems", "action"}
    ),
    "text": frozenset(
        {"type", "text", "flex", "size", "align", "gravity", "color", "weight", "decoration"}
        | {"wrap", "lineSpacing", "margin", "scaling"}
    ),
    "separator": frozenset({"type", "margin", "color"}),
}


def of_container(container: dict[str, Any]) -> Iterator[str]:
    """A bubble, or a carousel of bubbles of one size."""
    if container.get("type") != "carousel":
        yield from _of_bubble(container)
        return
    yield from of_properties(container, PROPERTIES["carousel"])
    bubbles = container.get("contents") or []
    if not 1 <= len(bubbles) <= BUBBLES:
        yield f"{len(bubbles)} bubbles, 1 to {BUBBLES} are allowed"
    if sent_bytes(container) > CAROUSEL_BYTES:
        yield f"the carousel has {sent_bytes(container)} bytes, {CAROUSEL_BYTES} are allowed"
    if len({b.get("size") for b in bubbles}) > 1:
        yield "the bubbles of a carousel differ in size"
    for bubble in bubbles:
        yield from _of_bubble(bubble)


def _of_bubble(bubble: dict[str, Any]) -> Iterator[str]:
    if bubble.get("type") != "bubble":
        yield f"a container of type {bubble.get('type')!r} is none of ours"
        return
    yield from of_properties(bubble, PROPERTIES["bubble"])
    if sent_bytes(bubble) > BUBBLE_BYTES:
        yield f"a bubble has {sent_bytes(bubble)} bytes, {BUBBLE_BYTES} are allowed"
    if bubble.get("size", "mega") not in BUBBLE_SIZES:
        yield f"a bubble has no size {bubble.get('size')!r}"
    yield from _of_component(bubble.get("body") or {}, parent="bubble")


def _of_component(part: dict[str, Any], parent: str) -> Iterator[str]:
    kind = part.get("type")
    if kind not in ("box", "text", "separator") or (parent == "bubble" and kind != "box"):
        yield f"a component of type {kind!r} in a {parent} is none of ours"
        return
    if parent == "baseline" and kind != "text":
        yield f"a {kind} may not stand in a baseline box"
    yield from of_properties(part, PROPERTIES[kind])
    yield from _of_values(part)
    if "action" in part:
        yield from of_action(part["action"], label_needed=False)
    if kind == "text":
        yield from of_words("a text component", part.get("text"), FLEX_TEXT)
    if kind == "box":
        yield from _of_box(part)


def _of_box(box: dict[str, Any]) -> Iterator[str]:
    if "layout" not in box:
        yield "a box has no layout"
    contents = box.get("contents")
    if not contents and not (box.get("width") and box.get("backgroundColor")):
        yield "a box is empty: it would be drawn as nothing"
    for part in contents or []:
        yield from _of_component(part, parent=str(box.get("layout")))


def _of_values(part: dict[str, Any]) -> Iterator[str]:
    for name, value in part.items():
        if name in VALUES and not VALUES[name].fullmatch(str(value)):
            yield f"{part['type']}: {name} may not be {value!r}"
        if name == "flex" and (not isinstance(value, int) or value < 0):
            yield f"{part['type']}: flex may not be {value!r}"
        if name in ("wrap", "scaling") and not isinstance(value, bool):
            yield f"{part['type']}: {name} may not be {value!r}"
