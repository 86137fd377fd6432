"""Webhooks as LINE sends them: events, bodies and signatures."""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import time
from typing import Any

from tests.channels.line.fake_line import FakeLine

SECRET = "the-channel-secret"  # noqa: S105 - it opens only the door of these tests
Json = dict[str, Any]
_NUMBERS = itertools.count(1)


def user(number: int) -> str:
    """A user id in LINE's shape."""
    return f"U{number:032x}"


ANN, BEN = user(0xA11), user(0xB22)
GROUP = f"C{7:032x}"


def signed(body: bytes, secret: str = SECRET) -> dict[str, str]:
    digest = hmac.digest(secret.encode(), body, hashlib.sha256)
    return {
        "X-Line-Signature": base64.b64encode(digest).decode(),
        "Content-Type": "application/json; charset=utf-8",
    }


def body_of(*events: Json) -> bytes:
    return json.dumps({"destination": "U" + "f" * 32, "events": list(events)}).encode()


def event(line: FakeLine, kind: str, who: str = ANN, group: str | None = None, **more: Any) -> Json:
    """An event of ``who``; what is in ``more`` stands over it."""
    number = next(_NUMBERS)
    source = {"type": "user", "userId": who}
    if group:
        source = {"type": "group", "groupId": group, "userId": who}
    return {
        "type": kind,
        "mode": "active",
        "timestamp": int(time.time() * 1000) + number,
        "source": source,
        "webhookEventId": f"01EVENT{number:019d}",
        "deliveryContext": {"isRedelivery": False},
        "replyToken": line.token(group or who),
        **more,
    }


def says(line: FakeLine, text: str, who: str = ANN, group: str | None = None, **more: Any) -> Json:
    """A text message. ``mention`` goes into the message."""
    message = {"type": "text", "id": str(next(_NUMBERS)), "text": text, "quoteToken": "q"}
    if mention := more.pop("mention", None):
        message["mention"] = mention
    return event(line, "message", who, group, message=message, **more)


def sends(line: FakeLine, kind: str, who: str = ANN, group: str | None = None, **more: Any) -> Json:
    """A message of another kind: sticker, image, location."""
    message = {"type": kind, "id": str(next(_NUMBERS)), **more}
    return event(line, "message", who, group, message=message)


def without_token(event: Json) -> Json:
    return {key: value for key, value in event.items() if key != "replyToken"}


def mention_of_us(length: int, index: int = 0) -> Json:
    """「@ごみ」 of so many UTF-16 units, at ``index``."""
    who = {"index": index, "length": length, "type": "user", "userId": user(0xB07), "isSelf": True}
    return {"mentionees": [who]}
