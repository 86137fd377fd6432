"""The public contract of ``POST /api/v1/messages``: what other systems may build on.

Stable from the first day: fields are added, never renamed or removed. The golden files in
``tests/contracts/`` hold one example of each status.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Lang = Literal["ja", "ja-easy", "en", "zh", "ko"]
Channel = Literal["web", "line", "kiosk", "phone", "api"]
CategoryId = Literal[
    "burnable",
    "nonburnable",
    "paper",
    "bottle",
    "can",
    "pet",
    "plastic",
    "bulky",
    "dropoff",
    "event",
    "not_collected",
    "contact",
]
Status = Literal["answered", "choose", "ask", "schedule", "faq", "miss", "smalltalk", "declined"]
_BARE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _keep_bare_date(value: object) -> object:
    """A bare date stays a date: pydantic would read it as midnight, and we mean 10:00."""
    if isinstance(value, str) and _BARE_DATE.fullmatch(value):
        return dt.date.fromisoformat(value)
    return value


Moment = Annotated[dt.datetime | dt.date, BeforeValidator(_keep_bare_date)]
SessionId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]


class Strict(BaseModel):
    """Base of every shape here: an unknown field is an error, not a silent loss."""

    model_config = ConfigDict(extra="forbid")


class MessageRequest(Strict):
    """One Utterance from a resident."""

    text: str = Field(min_length=1, max_length=500, examples=["ペットボトルのキャップ"])
    session_id: SessionId | None = Field(
        default=None, description="8-64 of [A-Za-z0-9_-]; an unknown one starts a conversation"
    )
    lang: Lang | None = Field(default=None, description="overrides language detection")
    channel: Channel = "api"
    as_of: Moment | None = Field(
        default=None,
        description="answer as of this time, Asia/Tokyo; a bare date means 10:00",
        examples=["2026-11-23"],
    )


class Case(Strict):
    """Another way the same thing may be sorted, and when."""

    category: CategoryId
    when: str


class Part(Strict):
    """A part that goes elsewhere: cap, label, battery."""

    name: str
    category: CategoryId | None


class NextCollection(Strict):
    date: dt.date
    town: str


class Because(Strict):
    """Why the answer is what it is."""

    rule: str
    source: str
    since: dt.date | None
    confidence: Literal["high", "medium", "low"]


class ItemAnswer(Strict):
    """The sorting of one thing the resident asked about."""

    item_id: str
    item_name: str = Field(description="Japanese name")
    display_name: str = Field(description="name in the language of the reply")
    category: CategoryId | None = Field(
        description="for what the resident said, else for the usual form; null when there is none"
    )
    cases: list[Case] = []
    parts: list[Part] = []
    steps: list[str] = []
    hazards: list[str] = Field(default=[], description="empty unless there is one")
    fee_yen: int | None = None
    fee_confirmed: bool = False
    next_collection: NextCollection | None = None
    because: Because


class Choice(Strict):
    number: int
    item_id: str
    item_name: str
    display_name: str
    category: CategoryId | None


class Chip(Strict):
    """A button: pressing it posts ``send`` as the next message."""

    label: str
    send: str


class Link(Strict):
    label: str
    url: str


class Collection(Strict):
    """When one category is collected in one town (with chome where it matters)."""

    town: str
    category: CategoryId
    weekdays: list[str] = Field(description="月 火 水 木 金 土, in week order")
    dates: list[dt.date] = Field(description="the next dates, exact")


class FaqAnswer(Strict):
    id: str
    service: str
    question: str
    answer: str
    links: list[Link]
    contact: str | None
    reviewed: dt.date | None


# --- blocks: the channel-neutral layout of the same reply -----------------------------------


class TextBlock(Strict):
    type: Literal["text"] = "text"
    text: str


class CardCategory(Strict):
    id: CategoryId
    label: str = Field(description="in the language of the reply")
    official: str = Field(description="the ward's Japanese name, always shown beside a translation")
    colour: str = Field(description="#rrggbb of the category badge")


class CardCase(Strict):
    when: str
    category: CardCategory


class CardPart(Strict):
    name: str
    category: CardCategory | None


class CardBlock(Strict):
    """One item, as a card: hazards first, then the category, steps, other cases and the why."""

    type: Literal["card"] = "card"
    item_id: str
    title: str
    subtitle: str | None = Field(default=None, description="the Japanese name under a translation")
    category: CardCategory | None
    hazards: list[str] = []
    steps: list[str] = []
    cases: list[CardCase] = []
    parts: list[CardPart] = []
    fee: str | None = None
    next_collection: str | None = None
    why: str | None = None


class TableBlock(Strict):
    type: Literal["table"] = "table"
    title: str
    header: list[str]
    rows: list[list[str]]


class ChoicesBlock(Strict):
    type: Literal["choices"] = "choices"
    prompt: str
    choices: list[Choice]


class ChipsBlock(Strict):
    type: Literal["chips"] = "chips"
    chips: list[Chip]


class LinksBlock(Strict):
    type: Literal["links"] = "links"
    links: list[Link]


class AlertBlock(Strict):
    """Danger to people: shown before everything else."""

    type: Literal["alert"] = "alert"
    text: str


Block = Annotated[
    TextBlock | CardBlock | TableBlock | ChoicesBlock | ChipsBlock | LinksBlock | AlertBlock,
    Field(discriminator="type"),
]


class MessageResponse(Strict):
    """The reply. ``text`` alone is complete: a screen reader needs nothing else."""

    session_id: str
    message_id: str
    lang: Lang
    status: Status
    text: str
    answers: list[ItemAnswer] = []
    choices: list[Choice] = []
    chips: list[Chip] = []
    links: list[Link] = []
    collections: list[Collection] = []
    faq: FaqAnswer | None = None
    blocks: list[Block] = []
    furigana: dict[str, str] = Field(
        default={},
        description="ja-easy only: a line of the blocks → the same line with {漢字|かんじ}",
    )
    release: str


class FeedbackRequest(Strict):
    helpful: bool
    comment: str | None = Field(default=None, max_length=500)


class Problem(BaseModel):
    """RFC 9457 problem document. ``field`` names what to mend."""

    model_config = ConfigDict(extra="allow")

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = None
    request_id: str | None = None
