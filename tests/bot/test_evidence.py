"""Who wins: the pending question, the whole name, then the classifier."""

from __future__ import annotations

from typing import Any

import pytest
from components.evidence import EvidenceReader, overriding_intent
from components.plain_words import plain
from components.situation import SLOTS, read_situation
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from tests.bot.talk import metadata

ANSWERS = {"answers_pending": True}
WHOLE = {"whole": True, "items": "exact"}


@pytest.mark.parametrize(
    ("evidence", "pending", "said", "wins"),
    [
        (ANSWERS, "choose", "sort_item", "answer_pending"),
        (ANSWERS | WHOLE, "choose", "sort_item", "answer_pending"),  # before the whole name
        (ANSWERS, None, "sort_item", None),  # nothing is pending
        (WHOLE, None, "abuse", "name_item"),  # a name is never an insult
        (WHOLE, "town", "inform_town", "name_item"),
        (WHOLE | {"items": "ambiguous"}, None, "sort_item", "name_item"),
        (WHOLE | {"items": "weak"}, None, "sort_item", None),  # a near name is not the name
        (ANSWERS, "confirm", "affirm", "answer_pending"),
        (ANSWERS, "confirm", "deny", None),  # who says no does not confirm
        (ANSWERS, "confirm", "correct", None),
        ({}, None, "greet", None),
        ({"play": True}, None, "ask_schedule", "throw_odd"),  # 上司を捨てたい is play, surely
        ({"play": True} | ANSWERS, "town", "inform_town", "answer_pending"),
    ],
)
def test_who_wins(
    evidence: dict[str, Any], pending: str | None, said: str, wins: str | None
) -> None:
    situation = read_situation(metadata(evidence, {"pending": pending}))
    assert overriding_intent(situation, said) == wins


def read(message: Message) -> dict[str, Any]:
    EvidenceReader().process([message])
    return {e["entity"]: e["value"] for e in message.get(ENTITIES)}


def test_every_slot_and_the_record_are_set() -> None:
    intent = {"name": "greet", "confidence": 0.876}
    got = read(Message({TEXT: "やあ", INTENT: intent, METADATA: metadata({}, {})}))
    assert set(got) == {*SLOTS, "intent", "confidence"}
    assert (got["intent"], got["confidence"]) == ("greet", "0.88")


def test_an_override_is_sure_of_itself() -> None:
    message = Message({INTENT: {"name": "abuse", "confidence": 0.5}, METADATA: metadata(WHOLE, {})})
    got = read(message)
    assert (got["intent"], got["confidence"]) == ("name_item", "1.00")
    assert message.get(INTENT) == {"name": "name_item", "confidence": 1.0}


def test_the_fallback_tells_how_unsure_it_was() -> None:
    ranking = [{"name": "nlu_fallback", "confidence": 0.7}, {"name": "greet", "confidence": 0.21}]
    got = read(Message({INTENT: ranking[0], INTENT_RANKING_KEY: ranking}))
    assert (got["intent"], got["confidence"]) == ("nlu_fallback", "0.21")


def test_a_message_nobody_classified_is_the_fallback() -> None:
    got = read(Message({TEXT: "…"}))
    assert (got["intent"], got["confidence"]) == ("nlu_fallback", "0.00")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/restart", "／restart"),  # Rasa would answer with silence
        ("  /greet", "／greet"),  # Rasa strips spaces before it looks
        ('/sort_item{"items": "sure"}', '／sort_item{"items": "sure"}'),
        ("缶/びん", "缶/びん"),  # a slash within a sentence is harmless
        ("", ""),
    ],
)
def test_a_resident_gives_no_commands(typed: str, words: str) -> None:
    assert plain(typed) == words
