"""The rules as a table, read without Rasa, and every situation they may meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import yaml

from tests.bot.talk import BOT

Slots = dict[str, Any]


@dataclass(frozen=True)
class Rule:
    """One intent under one condition leads to one act."""

    name: str
    intent: str
    condition: frozenset[tuple[str, Any]]
    act: str

    def holds(self, slots: Slots) -> bool:
        return all(slots[name] == value for name, value in self.condition)


def read_rules() -> list[Rule]:
    """Every rule of bot/rules, one entry per intent of an ``or``."""
    return [
        rule
        for path in sorted((BOT / "rules").glob("*.yml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))["rules"]
        for rule in _rules(entry)
    ]


def _rules(entry: dict[str, Any]) -> Iterator[Rule]:
    condition = frozenset(
        pair for part in entry.get("condition", []) for pair in _pairs(part["slot_was_set"])
    )
    steps = entry["steps"]
    intents = steps[0].get("or", [steps[0]])
    (action,) = [step["action"] for step in steps if "action" in step]
    for intent in intents:
        yield Rule(entry["rule"], intent["intent"], condition, action.removeprefix("utter_"))


def _pairs(slots: Any) -> list[tuple[str, Any]]:
    return [pair for one in (slots if isinstance(slots, list) else [slots]) for pair in one.items()]


def domain(file: str) -> dict[str, Any]:
    """One file of bot/domain."""
    content: dict[str, Any] = yaml.safe_load((BOT / "domain" / file).read_text("utf-8"))
    return content


def situations() -> Iterator[Slots]:
    """Every combination the evidence component can set."""
    slots = domain("slots.yml")["slots"]
    places = [(town, town) for town in slots["town"]["values"]] + [("none", "known")]
    for items, faq, (town, place), (collection, category), disposal, (
        focus,
        narrows,
    ), pending, topic in product(
        slots["items"]["values"],
        slots["faq"]["values"],
        places,
        ((True, True), (True, False), (False, False)),
        (True, False),
        ((False, False), (True, False), (True, True)),
        slots["pending"]["values"],
        slots["topic"]["values"],
    ):
        yield {
            "items": items,
            "faq": faq,
            "town": town,
            "place": place,
            "collection": collection,
            "category": category,
            "disposal": disposal,
            "focus": focus,
            "narrows": narrows,
            "pending": pending,
            "topic": topic,
        }


def can_happen(intent: str, slots: Slots) -> bool:
    """The two intents of the evidence component come only where it sets them."""
    if intent == "answer_pending":
        return bool(slots["pending"] != "none")
    if intent == "name_item":
        return slots["items"] in ("sure", "ambiguous")
    return True


def closest(rules: list[Rule], slots: Slots) -> list[Rule]:
    """The rules that hold and that no other holding rule refines; Rasa follows the closest."""
    holding = [rule for rule in rules if rule.holds(slots)]
    return [r for r in holding if not any(r.condition < other.condition for other in holding)]
