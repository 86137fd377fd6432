"""The judge reads the gold as the sample's README and FORMAT.md say."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.intervals import wilson
from evaluation.sorting.cases import Case
from evaluation.sorting.judge import judge
from evaluation.sorting.tokens import has_date, has_day, says, warns


def reply(
    *categories: str | None, text: str = "", status: str = "answered", **more: Any
) -> dict[str, Any]:
    answers = [{"category": c, "cases": more.get("cases", []), "hazards": []} for c in categories]
    return {"answers": answers, "text": text, "status": status, "choices": more.get("choices", [])}


def name(primary: str, accept: str, *, hazard: bool = False) -> Case:
    return Case("1", "x", "name", accept, primary=primary, hazard=hazard)


def question(kind: str, accept: str, *must: str) -> Case:
    return Case("E1", "x", kind, accept, must=must)


CASES = [{"category": "plastic", "when": ""}, {"category": "burnable", "when": ""}]


@pytest.mark.parametrize(
    ("case", "said", "outcome"),
    [
        (name("plastic", "plastic|burnable"), reply("burnable"), "correct"),
        (name("plastic", "plastic|burnable"), reply("bulky"), "wrong"),
        (name("plastic", "plastic"), reply(status="miss"), "declined"),
        (name("plastic", "plastic|burnable"), reply(None, cases=CASES), "cases"),
        (name("ask", "plastic|burnable"), reply(None, cases=CASES), "correct"),
        (name("ask", "plastic"), reply(None, cases=CASES), "wrong"),
        (name("nonburnable", "nonburnable", hazard=True), reply("nonburnable"), "unsaid"),
        (
            name("nonburnable", "nonburnable", hazard=True),
            reply("nonburnable", text="注意"),
            "correct",
        ),
        (question("multi_item", "a=paper;b=can|pet"), reply("pet", "paper"), "correct"),
        (question("multi_item", "a=paper;b=can"), reply("paper"), "part"),
        (question("multi_item", "a=paper;b=can"), reply("paper", "bulky"), "wrong"),
        (
            question("schedule", "schedule", "day:水"),
            reply(status="schedule", text="水曜日"),
            "correct",
        ),
        (
            question("schedule", "schedule", "day:水"),
            reply(status="schedule", text="火曜日"),
            "unsaid",
        ),
        (question("schedule", "schedule"), reply(status="ask"), "declined"),
        (question("out_of_scope", "decline_or_smalltalk"), reply(status="declined"), "correct"),
        (question("out_of_scope", "decline_or_smalltalk"), reply("burnable"), "wrong"),
        (question("item_plain", "plastic", "single"), reply(status="choose"), "declined"),
    ],
)
def test_verdicts(case: Case, said: dict[str, Any], outcome: str) -> None:
    assert judge(case, said).outcome == outcome


def test_a_warning_on_a_harmless_thing_is_counted() -> None:
    said = reply("plastic")
    said["answers"][0]["hazards"] = ["注意"]
    assert judge(name("plastic", "plastic"), said).over_warned


@pytest.mark.parametrize("text", ["水曜日", "水・土", "Wednesday", "每周三", "수요일"])
def test_a_weekday_is_read_in_every_language(text: str) -> None:
    assert has_day(text, "水")


@pytest.mark.parametrize("text", ["11月25日", "11/25", "2026-11-25", "Nov 25", "11월 25일"])
def test_a_date_is_read_in_every_form(text: str) -> None:
    assert has_date(text, "2026-11-25")


def test_words_are_compared_without_width_case_and_space() -> None:
    assert says("手 数 料は ＡＢＣ", "手数料")
    assert warns("Wrap it")


def test_the_interval_is_wilsons() -> None:
    low, high = wilson(95, 100)
    assert (round(low, 3), round(high, 3)) == (0.888, 0.978)
