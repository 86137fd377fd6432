"""Conversation: what has been said so far. Small, owned by the web side, never by the bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from knowledge.shape.conditions import Conditions

Pending = Literal["choose", "town", "condition", "confirm"]
Topic = Literal["item", "schedule", "faq", "calendar"]


@dataclass(frozen=True, slots=True)
class Conversation:
    """One resident's thread. Every turn makes a new one; the old one is not changed.

    ``focus`` Object ids talked about last; ``choices`` Item ids in the order shown;
    ``pending`` what we asked; ``wanted`` the category ids a pending town question is about;
    ``days`` iso dates it is about; ``last_reply`` our last reply, for 「もう一度」; ``faq`` the
    entry told last; ``wish`` the language asked for in words, which holds from then on;
    ``forgotten`` the resident has just asked to be forgotten: whoever keeps more drops it too.
    """

    session_id: str
    lang: str | None = None
    wish: str | None = None
    town: str | None = None
    chome: int | None = None
    topic: Topic | None = None
    focus: tuple[str, ...] = ()
    said: Conditions = field(default_factory=Conditions)
    choices: tuple[str, ...] = ()
    pending: Pending | None = None
    wanted: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    last_reply: str | None = None
    faq: str | None = None
    forgotten: bool = False
