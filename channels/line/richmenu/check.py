"""What LINE would refuse in a rich menu.

Source: "Messaging API reference", rich menu object, and "Use rich menus", image requirements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from linebot.v3.messaging import RichMenuRequest

from channels.line.limits.numbers import (
    ACTION_TEXT,
    LABEL,
    MENU_ALIAS,
    MENU_AREAS,
    MENU_BAR_TEXT,
    MENU_IMAGE_BYTES,
    MENU_LEAST_HEIGHT,
    MENU_LEAST_RATIO,
    MENU_NAME,
    MENU_WIDTH,
    POSTBACK_DATA,
)
from channels.line.limits.words import of_words

_ALIAS = re.compile(rf"[a-z0-9_-]{{1,{MENU_ALIAS}}}")
_PNG = b"\x89PNG\r\n\x1a\n"


def menu_problems(menu: RichMenuRequest, image: bytes) -> list[str]:
    """Everything wrong with one menu and its PNG; empty when it may be uploaded."""
    shape = menu.to_dict()
    return [*_of_menu(shape), *_of_image(image, shape["size"])]


def _of_menu(shape: dict[str, Any]) -> Iterator[str]:
    yield from of_words("name", shape.get("name"), MENU_NAME)
    yield from of_words("chatBarText", shape.get("chatBarText"), MENU_BAR_TEXT)
    width, height = shape["size"]["width"], shape["size"]["height"]
    if not MENU_WIDTH[0] <= width <= MENU_WIDTH[1] or height < MENU_LEAST_HEIGHT:
        yield f"{width}×{height} is no size of a rich menu"
    if width / height < MENU_LEAST_RATIO:
        yield f"{width}×{height} is too high for its width"
    areas = shape.get("areas") or []
    if not 1 <= len(areas) <= MENU_AREAS:
        yield f"{len(areas)} areas, 1 to {MENU_AREAS} are allowed"
    for area in areas:
        yield from _of_area(area["bounds"], area["action"], width, height)


def _of_area(
    bounds: dict[str, int], action: dict[str, Any], width: int, height: int
) -> Iterator[str]:
    right, bottom = bounds["x"] + bounds["width"], bounds["y"] + bounds["height"]
    if min(bounds.values()) < 0 or right > width or bottom > height:
        yield f"the area {bounds} is not on the picture"
    yield from of_words("label", action.get("label"), LABEL)
    yield from of_words("data", action.get("data"), POSTBACK_DATA)
    if action["type"] == "richmenuswitch":
        if not _ALIAS.fullmatch(action.get("richMenuAliasId") or ""):
            yield f"{action.get('richMenuAliasId')!r} is no alias"
    elif action["type"] == "postback":
        yield from of_words("displayText", action.get("displayText"), ACTION_TEXT)
    else:
        yield f"an action of type {action['type']!r} is none of ours"


def _of_image(image: bytes, size: dict[str, int]) -> Iterator[str]:
    if not image.startswith(_PNG):
        yield "the picture is no PNG"
        return
    width, height = (int.from_bytes(image[at : at + 4], "big") for at in (16, 20))
    if (width, height) != (size["width"], size["height"]):
        yield f"the picture is {width}×{height}, the menu {size['width']}×{size['height']}"
    if len(image) > MENU_IMAGE_BYTES:
        yield f"the picture has {len(image)} bytes, {MENU_IMAGE_BYTES} are allowed"
