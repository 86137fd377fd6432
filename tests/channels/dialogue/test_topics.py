"""A topic the bot is sure of chooses among its own questions; else nothing changes."""

from __future__ import annotations

import datetime as dt

import pytest

from channels.dialogue.client import Decision
from channels.dialogue.topics import settle, topics
from knowledge.read.edition import read_edition
from knowledge.recognise.questions import WEAK
from knowledge.recognise.town import place_of
from knowledge.shape.evidence import Candidate, Evidence, Mention
from nlu_data.sentences import read_register
from nlu_data.validate import HERE

FAQ = (("event_clothes", 0.5), ("crow_net", 0.34))
BAG = (Mention("袋", "ambiguous", (Candidate("snack_bag", 1.0, "word"),)),)
RYOGOKU = place_of("両国", None, read_edition().calendar)
UMBRELLA = (Mention("傘", "exact", (Candidate("umbrella", 1.0, "name"),)),)


@pytest.mark.parametrize(
    ("decision", "evidence", "act", "first"),
    [
        pytest.param(
            Decision("choose_item", "bot", "ask_crow_net", "0.95"),
            Evidence("カラスに袋をつつかれた", "ja", BAG, faq=FAQ),
            "answer_faq",
            ("crow_net", WEAK),
            id="the bags are no question of sorting",
        ),
        pytest.param(
            Decision("miss", "bot", "ask_dead_animal", "0.9"),
            Evidence("とりの したい", "ja-easy", faq=()),
            "answer_faq",
            ("dead_animal", WEAK),
            id="nothing is near, so the topic's first",
        ),
        pytest.param(
            Decision("choose_item", "bot", "ask_crow_net", "0.5"),
            Evidence("袋", "ja", BAG, faq=FAQ),
            "choose_item",
            FAQ[0],
            id="the bot is not sure",
        ),
        pytest.param(
            Decision("answer_item", "bot", "ask_bulky", "0.9"),
            Evidence("傘は粗大ごみですか", "ja", UMBRELLA, faq=FAQ),
            "answer_item",
            FAQ[0],
            id="a thing is sorted whatever the topic",
        ),
        pytest.param(
            Decision("answer_faq", "bot", "ask_dead_animal", "0.9"),
            Evidence("傘", "ja", UMBRELLA, faq=FAQ),
            "answer_faq",
            FAQ[0],
            id="a thing is named and no question of the topic is near",
        ),
        pytest.param(
            Decision("answer_faq", "bot", "ask_ward_service", "0.9"),
            Evidence("住民票", "ja", faq=FAQ),
            "answer_faq",
            FAQ[0],
            id="an intent that may mean any question",
        ),
        pytest.param(
            Decision("answer_faq", "bot", "ask_new_year", "0.9"),
            Evidence("両国の元日は", "ja", place=RYOGOKU, days=(dt.date(2027, 1, 1),), faq=FAQ),
            "answer_schedule",
            FAQ[0],
            id="a town's own days tell more than New Year's",
        ),
    ],
)
def test_settled(
    decision: Decision, evidence: Evidence, act: str, first: tuple[str, float]
) -> None:
    settled, known = settle(decision, evidence)
    assert settled.act == act
    assert known.faq[0] == first


def test_topics_name_intents_and_entries_that_exist() -> None:
    register, faq = read_register(HERE / "intents.yaml"), read_edition().faq
    assert set(topics()) <= set(register)
    assert {entry for entries in topics().values() for entry in entries} <= set(faq)
