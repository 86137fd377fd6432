"""The bot is sure what a sentence is about: then the question nearest within that topic is meant."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml

from channels.dialogue.client import MISS, Decision
from knowledge.recognise.questions import WEAK
from knowledge.shape.evidence import Evidence

NEAR = 0.15
"""An entry nearer than this is rather meant than the topic's first."""
SHORTEST = 6
"""A shorter sentence (「猫なの」) does not tell a topic by itself."""
GIVES_WAY = (MISS, "suggest_item", "choose_item", "answer_faq")
"""Acts that know less than a topic: no thing is surely named, or a question is chosen anyway."""


def settle(decision: Decision, evidence: Evidence) -> tuple[Decision, Evidence]:
    """The Act and the Evidence with the question that the topic tells put first.

    Nothing changes where the bot is unsure or the intent is no topic.
    """
    if decision.act == "answer_faq" and _asks_days_of_a_town(evidence):
        return replace(decision, act="answer_schedule"), evidence
    entries = topics().get(decision.intent or "", ())
    if evidence.strange or not entries or not decision.is_sure or decision.act not in GIVES_WAY:
        return decision, evidence
    within = [(entry, score) for entry, score in evidence.faq if entry in entries]
    named = evidence.match in ("exact", "strong")
    if within and within[0][1] >= NEAR:
        best = (within[0][0], max(within[0][1], WEAK))
    elif named or evidence.conditions or len(evidence.text) < SHORTEST:
        return decision, evidence
    else:
        best = (entries[0], WEAK)
    others = tuple(found for found in evidence.faq if found[0] != best[0])
    return replace(decision, act="answer_faq"), replace(evidence, faq=(best, *others))


def _asks_days_of_a_town(evidence: Evidence) -> bool:
    """「両国、年が明けて最初の燃やさないごみは何日？」: the town's own days tell more than New Year's."""
    asks_a_day = bool(evidence.days) or (evidence.asks_when and bool(evidence.categories))
    return evidence.place is not None and asks_a_day


@cache
def topics() -> dict[str, tuple[str, ...]]:
    """The entries by intent, from topics.yaml."""
    file = Path(__file__).with_suffix(".yaml")
    return {intent: tuple(ids) for intent, ids in yaml.safe_load(file.read_text("utf-8")).items()}
