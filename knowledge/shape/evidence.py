"""Evidence: what the knowledge recognises in one Utterance, given the Conversation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from knowledge.shape.conditions import Conditions
from knowledge.shape.place import Place

Match = Literal["exact", "strong", "ambiguous", "weak", "none"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One Object a word may mean, with a score in 0..1 and the reason in a word."""

    object_id: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing named in the Utterance; candidates best first; conditions said of it."""

    surface: str
    match: Match
    candidates: tuple[Candidate, ...]
    conditions: Conditions = field(default_factory=Conditions)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one Utterance tells.

    ``whole`` means it is a name and nothing else; ``danger`` is a topic of ``safety/signs.yaml``;
    ``faq`` holds entry ids with scores, best first.
    """

    text: str
    lang: str
    mentions: tuple[Mention, ...] = ()
    whole: bool = False
    conditions: Conditions = field(default_factory=Conditions)
    place: Place | None = None
    chome: int | None = None
    outside: str | None = None
    categories: tuple[str, ...] = ()
    days: tuple[dt.date, ...] = ()
    asks_when: bool = False
    asks_disposal: bool = False
    choice: int | None = None
    faq: tuple[tuple[str, float], ...] = ()
    danger: str | None = None
    tells_form: bool = False
    """Whether it is one of our own wordings of a form, and nothing else: a chip pressed."""
    follows_up: bool = False
    """Whether it says only names, conditions, categories, days or a town: 「じゃあ資源は？」."""
    part: str | None = None
    """Object id of a part of the thing talked about: それのふた."""
    phrase: str = ""
    """What names a thing, known or not, once the asking words are gone."""
    near: tuple[Candidate, ...] = ()
    """Names that are near the phrase, though too far to suggest that they were meant."""
    play: str | None = None
    """Id of a persona's entry: what the phrase names is no thing."""
    asks_more: bool = False
    """Whether it asks of the service we speak of what may be asked of every service."""
    strange: bool = False
    """Whether it names something that neither we nor the dictionary know."""
    asks_why: bool = False
    talk: str | None = None
    """affirm, deny, thank, greet, goodbye or repeat, where nothing else is said."""
    wish: str | None = None
    """The language that the resident asks to be answered in; set by the web side."""

    @property
    def match(self) -> Match:
        """The weakest sure match over all things named: what the dialogue may rely on."""
        order: tuple[Match, ...] = ("none", "weak", "ambiguous", "strong", "exact")
        if not self.mentions:
            return "none"
        return min((m.match for m in self.mentions), key=order.index)
