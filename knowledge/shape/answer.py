"""Answer: the content of a reply, from the knowledge, in the resident's language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from knowledge.shape.conversation import Conversation
from knowledge.shape.faq import FaqEntry

Status = Literal["answered", "choose", "ask", "schedule", "faq", "miss", "smalltalk", "declined"]


@dataclass(frozen=True, slots=True)
class Why:
    """The rule in words, its source, since when, and how sure the source is."""

    rule: str
    source: str
    since: dt.date | None
    confidence: str


@dataclass(frozen=True, slots=True)
class SortedItem:
    """One thing, sorted. ``category`` null: no usual form; ``cases`` (category, when) say more.

    ``narrowing`` holds the wordings among the cases that a resident may send back to tell which
    form is in hand.
    """

    item_id: str
    object_id: str
    name: str
    display_name: str
    category: str | None
    cases: tuple[tuple[str, str], ...]
    narrowing: tuple[str, ...]
    parts: tuple[tuple[str, str | None], ...]
    steps: tuple[str, ...]
    hazards: tuple[str, ...]
    fee_yen: int | None
    next_date: tuple[dt.date, str] | None
    why: Why


@dataclass(frozen=True, slots=True)
class Option:
    """One numbered choice."""

    number: int
    item_id: str
    name: str
    display_name: str
    category: str | None


@dataclass(frozen=True, slots=True)
class Timetable:
    """When a category is collected in a district."""

    town: str
    category: str
    weekdays: tuple[str, ...]
    dates: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a Reply needs.

    ``lines`` are whole sentences before the items, ``closing`` after them; ``chips`` are
    (label, send); ``next`` is the Conversation after this turn.
    """

    status: Status
    next: Conversation
    alert: str | None = None
    lines: tuple[str, ...] = ()
    items: tuple[SortedItem, ...] = ()
    choices: tuple[Option, ...] = ()
    timetable: tuple[Timetable, ...] = ()
    faq: FaqEntry | None = None
    closing: tuple[str, ...] = ()
    chips: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
