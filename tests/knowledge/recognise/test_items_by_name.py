"""Every Item answers to its own name, and every chip leads where it says."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge.release.open import Knowledge
from knowledge.shape.answer import Answer
from knowledge.shape.conditions import Conditions
from knowledge.shape.conversation import Conversation

NOW = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout
FRESH = Conversation("session-1")


def ask(opened: Knowledge, text: str, before: Conversation, act: str, lang: str = "ja") -> Answer:
    evidence = opened.recogniser.recognise(text, lang, before, NOW)
    return opened.answerer.answer(act, evidence, before, NOW)


def test_every_item_answers_to_its_own_name(opened: Knowledge) -> None:
    """「椅子（木製）」 typed as we print it finds that Item, and its compiled category."""
    wrong = []
    for items in opened.answerer.sorter.items.values():
        for item in items:
            answer = ask(opened, item.name, FRESH, "answer_item")
            got = [(a.item_id, a.category) for a in answer.items]
            category = item.ruling_on(NOW.date()).category
            usual_unknown = not opened.edition.objects[item.object_id].has_usual
            if got != [(item.id, category)] and not (usual_unknown and got == [(item.id, None)]):
                wrong.append(f"{item.name} ({item.id}, {category}) gave {got}")
    assert wrong == []


@pytest.mark.parametrize("lang", ["ja", "ja-easy", "en", "zh", "ko"])
def test_every_narrowing_chip_leads_to_its_category(opened: Knowledge, lang: str) -> None:
    """A chip offers 「木製の場合 → 燃やすごみ」; pressed, it must answer burnable."""
    wrong = []
    sorter = opened.answerer.sorter
    for object_id in sorter.items:
        before = Conversation("session-1", lang=lang, topic="item", focus=(object_id,))
        first = sorter.sort(object_id, Conditions(), lang, NOW.date())
        for category, when in first.cases:
            if when in first.narrowing:
                got = [i.category for i in ask(opened, when, before, "narrow_item", lang).items]
                if got != [category]:
                    wrong.append(f"{object_id}: 「{when}」 gave {got}, not {category}")
    assert wrong == []
