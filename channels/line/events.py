"""One webhook event as LINE sends it → what it means to us. A table, one row a kind.

Read from the plain JSON and not from the SDK's event classes: these give up on a whole event when
any part of it is new to them (a new kind of mention, say), and the resident would get no answer.
Known fields are taken, others are left alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from channels.line.addressed import for_us
from channels.line.heard import Event, Heard, Ignored, Kind, Unsent
from channels.line.keys import Keys
from channels.mask import mask

Raw = Mapping[str, Any]
Meaning = Heard | Ignored | Unsent
LONGEST = 500
"""Characters of one Utterance, as in the public contract."""
CANNOT = {
    "sticker": "got_sticker",
    "image": "got_picture",
    "video": "got_picture",
    "audio": "got_voice",
    "file": "got_file",
}
"""Kinds of message we cannot read, and what we say about them."""
LEFT_ALONE = (
    "messageEdited",
    "leave",
    "memberJoined",
    "memberLeft",
    "videoPlayComplete",
    "beacon",
    "accountLink",
    "membership",
    "module",
    "activated",
    "deactivated",
    "botSuspended",
    "botResumed",
    "delivery",
)
"""Known to us and not answered: nobody asked anything."""


class MalformedError(ValueError):
    """No event in LINE's shape."""


@dataclass(frozen=True)
class Reader:
    """``town_at`` finds the town of an address, as an Utterance; None where it is not ours."""

    keys: Keys
    name: str
    town_at: Callable[[str], str | None]

    def read(self, raw: Any) -> Event:
        """What ``raw`` means. MalformedError where it has neither type nor time."""
        if not isinstance(raw, dict):
            raise MalformedError
        kind, at = raw.get("type"), raw.get("timestamp")
        if not isinstance(kind, str) or not isinstance(at, int):
            raise MalformedError
        given = raw.get("webhookEventId")
        body = json.dumps(raw, sort_keys=True).encode()
        id_ = given if isinstance(given, str) and given else hashlib.sha256(body).hexdigest()
        message = raw.get("message")
        message_id = message.get("id") if isinstance(message, Mapping) else None
        return Event(id_, at, kind, self._means(kind, raw), message_id)

    def _means(self, kind: str, raw: Raw) -> Meaning:
        if raw.get("mode", "active") != "active":
            return Ignored("standby")  # another service answers on this account just now
        if kind in LEFT_ALONE:
            return Ignored(kind)
        row = ROWS.get(kind)
        if row is None:
            return Ignored("unknown")
        try:
            return row(self, raw)
        except (KeyError, TypeError, AttributeError):
            return Ignored("unreadable")


def _message(reader: Reader, raw: Raw) -> Meaning:
    message = raw["message"]
    kind = message["type"]
    if kind == "text":
        return _text(reader, raw, message)
    if not _is_private(raw):
        return Ignored("not spoken to")
    if kind == "location":
        return _location(reader, raw, message)
    if kind in CANNOT:
        return _heard(reader, raw, "notice", CANNOT[kind])
    return Ignored("unknown message")


def _text(reader: Reader, raw: Raw, message: Raw) -> Meaning:
    text = message["text"] if _is_private(raw) else for_us(message, reader.name)
    if text is None:
        return Ignored("not spoken to")
    return _said(reader, raw, text)


def _said(reader: Reader, raw: Raw, text: str) -> Meaning:
    text = text.encode("utf-8", "replace").decode().strip()  # half an emoji is no letter
    if not text:
        return _heard(reader, raw, "notice", "help")  # only our name was called
    if len(text) > LONGEST:
        return _heard(reader, raw, "notice", "too_long")
    return _heard(reader, raw, "say", mask(text)[:LONGEST])


def _location(reader: Reader, raw: Raw, message: Raw) -> Meaning:
    """Only the town is taken from it; the place itself goes no further than this line."""
    town = reader.town_at(message.get("address") or "")
    if town is None:
        return _heard(reader, raw, "notice", "no_town_here")
    return _heard(reader, raw, "say", town)


def _postback(reader: Reader, raw: Raw) -> Meaning:
    """A button of ours: its data is what the resident says by pressing it."""
    return _said(reader, raw, raw["postback"]["data"])


def _heard(reader: Reader, raw: Raw, kind: Kind, text: str = "") -> Heard:
    source = raw["source"]
    place = source.get("groupId") or source.get("roomId")
    user = source.get("userId")
    ids = [i for i in (place, user) if i]
    if not ids:
        raise KeyError("source")
    return Heard(
        kind,
        talk=reader.keys.of(*ids),
        text=text,
        reply_token=raw.get("replyToken"),
        to=place or user,
        private=place is None,
    )


def _is_private(raw: Raw) -> bool:
    return bool(raw["source"]["type"] == "user")


ROWS: Mapping[str, Callable[[Reader, Raw], Meaning]] = {
    "message": _message,
    "postback": _postback,
    "unsend": lambda _, raw: Unsent(raw["unsend"]["messageId"]),
    "follow": lambda reader, raw: _heard(reader, raw, "follow"),
    "unfollow": lambda reader, raw: _heard(reader, raw, "unfollow"),
    "join": lambda reader, raw: _heard(reader, raw, "join"),
}
"""What we act on. A kind in neither table is new to us."""
