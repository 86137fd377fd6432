"""Heard: what we take from one webhook event, and nothing more."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

Kind = Literal["say", "notice", "follow", "unfollow", "join"]


@dataclass(frozen=True, slots=True)
class Heard:
    """One event to act on.

    ``talk`` is the keyed hash of who speaks and where: events of one talk keep their order.
    ``text`` is masked already, or the code of the notice. ``to`` is LINE's own id of the resident
    or the group, needed to send; ``private`` where nobody else reads along.
    """

    kind: Kind
    talk: str
    text: str = ""
    reply_token: str | None = None
    to: str | None = None
    private: bool = True

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> Heard:
        return Heard(**json.loads(text))


@dataclass(frozen=True, slots=True)
class Ignored:
    """An event we leave alone on purpose, and why (a word for the log)."""

    why: str


@dataclass(frozen=True, slots=True)
class Unsent:
    """A resident took a message back."""

    message: str


@dataclass(frozen=True, slots=True)
class Event:
    """One webhook event: its identity, its place in time (LINE's clock, ms), and what it means."""

    id: str
    at: int
    kind: str
    means: Heard | Ignored | Unsent
    message: str | None = None
