"""LINE's official limits as numbers, and how LINE counts.

Source, unless a line says otherwise: LINE Developers, "Messaging API reference",
https://developers.line.biz/en/reference/messaging-api/ (message objects, action objects, rich
menu structure), and "Character counting in a text",
https://developers.line.biz/en/docs/messaging-api/text-character-count/: texts are counted in
UTF-16 code units, labels and texts of actions in grapheme clusters. A cluster has one unit at
least, so counting units everywhere is never too generous.

Not confirmed against the live reference:
- FLEX_TEXT: the reference names no limit for one text component that we could find.
- BUBBLE_BYTES, CAROUSEL_BYTES: how LINE counts them. We count the JSON as the SDK sends it,
  ASCII-escaped, which is never shorter than UTF-8.
- LABEL on a Flex button: 20 in older editions of the reference, 40 in newer ones.
- ALT_TEXT: newer editions may allow more.
"""

from __future__ import annotations

import json
from typing import Any

MESSAGES = 5
TEXT = 5000
ALT_TEXT = 400
QUICK_REPLIES = 13
LABEL = 20
ACTION_TEXT = 300
POSTBACK_DATA = 300
URI = 1000
URI_SCHEMES = ("http", "https", "tel")
BUBBLES = 12
BUBBLE_BYTES = 30 * 1024
CAROUSEL_BYTES = 50 * 1024
FLEX_TEXT = 2000
MENU_NAME = 300
MENU_BAR_TEXT = 14
MENU_AREAS = 20
MENU_ALIAS = 32
MENU_IMAGE_BYTES = 1024 * 1024
MENU_WIDTH = (800, 2500)
MENU_LEAST_HEIGHT = 250
MENU_LEAST_RATIO = 1.45


def units(text: str) -> int:
    """The length of ``text`` as LINE counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def sent_bytes(shape: dict[str, Any]) -> int:
    """The size of a JSON object as the SDK sends it."""
    return len(json.dumps(shape))
