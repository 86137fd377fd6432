"""The request's metadata, read strictly, as the few facts on which the rules branch."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_log = logging.getLogger(__name__)

_ITEMS = {
    "exact": "sure",
    "strong": "sure",
    "ambiguous": "ambiguous",
    "weak": "weak",
    "none": "none",
}
_FAQ = {"strong", "weak", "none"}
_TOWN = {"known", "needs_chome", "other_municipality", "none"}
_PENDING = {"choose", "town", "condition", "confirm", "none"}
_TOPIC = {"item", "schedule", "faq", "calendar", "none"}


@dataclass(frozen=True)
class Situation:
    """What the rules may look at. Field names are slot names, except the last three.

    ``items`` sure | ambiguous | weak | none; ``town`` said in this utterance and ``place`` said
    or remembered; ``collection`` a category or a day is named, ``category`` the former;
    ``disposal`` the words ask how to get rid of something; ``focus`` a thing is being talked about
    and ``narrows`` a condition of it is told. ``whole``, ``answers`` and ``play`` (what is named is
    no thing, and we know a playful reply) override the intent.
    """

    items: str
    faq: str
    town: str
    place: str
    collection: bool
    category: bool
    disposal: bool
    focus: bool
    narrows: bool
    pending: str
    topic: str
    whole: bool
    answers: bool
    play: bool

    def slots(self) -> dict[str, str | bool]:
        """One value for each slot that rules branch on; a tracker has no earlier ones."""
        return {name: getattr(self, name) for name in SLOTS}


SLOTS = (
    "items",
    "faq",
    "town",
    "place",
    "collection",
    "category",
    "disposal",
    "focus",
    "narrows",
    "pending",
    "topic",
)


def read_situation(metadata: Mapping[str, Any] | None) -> Situation:
    """Read the wire.

    A missing or unknown value counts as nothing known, and is logged: a turn without a reply
    would be worse.
    """
    evidence = _part(metadata, "evidence")
    conversation = _part(metadata, "conversation")
    town = _one_of(evidence, "town", _TOWN)
    focus = conversation.get("focus") is True
    pending = _one_of(conversation, "pending", _PENDING)
    return Situation(
        items=_ITEMS[_one_of(evidence, "items", _ITEMS)],
        faq=_one_of(evidence, "faq", _FAQ),
        town=town,
        place="known" if town == "none" and conversation.get("town") is True else town,
        disposal=evidence.get("disposal") is True,
        collection=bool(evidence.get("category")) or evidence.get("date") is True,
        category=bool(evidence.get("category")),
        focus=focus,
        narrows=focus and bool(evidence.get("conditions")),
        pending=pending,
        topic=_one_of(conversation, "topic", _TOPIC),
        whole=evidence.get("whole") is True,
        answers=evidence.get("answers_pending") is True and pending != "none",
        play=evidence.get("play") is True,
    )


def _part(metadata: Mapping[str, Any] | None, name: str) -> Mapping[str, Any]:
    part = (metadata or {}).get(name)
    if isinstance(part, Mapping):
        return part
    _log.warning("metadata.%s is missing: nothing is known of it in this turn", name)
    return {}


def _one_of(part: Mapping[str, Any], name: str, known: Mapping[str, str] | set[str]) -> str:
    value = part.get(name) or "none"
    if isinstance(value, str) and value in known:
        return value
    _log.warning("%s is %r, which is not one of %s: read as none", name, value, sorted(known))
    return "none"
