"""A warning is told wherever a dangerous thing is spoken of, and nowhere else."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge.release.open import Knowledge
from knowledge.shape.answer import Answer
from knowledge.shape.conversation import Conversation

NOW = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout


def told(opened: Knowledge, act: str, text: str, lang: str = "ja") -> Answer:
    before = Conversation("session-1")
    evidence = opened.recogniser.recognise(text, lang, before, NOW)
    return opened.answerer.answer(act, evidence, before, NOW)


@pytest.mark.parametrize(
    ("text", "lang", "warns"),
    [
        ("電池", "ja", True),  # nearly all of them
        ("バッテリー", "ja-easy", True),
        ("battery", "en", True),
        ("針", "ja", True),
        ("缶", "ja", False),  # one spray can among seven
        ("ふた", "ja", False),
    ],
)
def test_a_list_warns_where_most_of_it_is_dangerous(
    opened: Knowledge, text: str, lang: str, *, warns: bool
) -> None:
    answer = told(opened, "choose_item", text, lang)
    assert answer.status == "choose"
    assert any(line.startswith("⚠ ") for line in answer.lines) is warns
    assert not answer.lines[-1].startswith("⚠ "), "the question stands last"


@pytest.mark.parametrize(
    ("text", "status", "warns"),
    [
        ("両国でスプレー缶はいつ", "schedule", True),
        ("両国で新聞はいつ", "schedule", False),
        ("両国で燃やすごみはいつ", "schedule", False),
    ],
)
def test_a_day_is_told_with_the_warning(
    opened: Knowledge, text: str, status: str, *, warns: bool
) -> None:
    answer = told(opened, "answer_schedule", text)
    assert answer.status == status
    assert any(line.startswith("⚠ ") for line in answer.lines) is warns


def test_without_a_town_we_tell_where_it_goes_and_ask(opened: Knowledge) -> None:
    answer = told(opened, "answer_schedule", "スプレー缶はいつ")
    (item,) = answer.items
    assert (answer.status, answer.next.pending, answer.lines) == ("ask", "town", ())
    assert (item.category, bool(item.hazards)) == ("nonburnable", True)
    assert "町名" in answer.closing[-1]


@pytest.mark.parametrize("name", ["血圧計", "体温計", "温度計"])
def test_what_may_hold_mercury_says_so(opened: Knowledge, name: str) -> None:
    (item,) = told(opened, "answer_item", name).items
    assert any("水銀" in step for step in item.steps)
