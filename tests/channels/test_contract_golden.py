"""The golden files of the public contract: one example of each status, true to the shapes."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from fastapi import FastAPI

from channels.api.contract import MessageRequest, MessageResponse, Status

FILES = sorted((Path(__file__).parents[1] / "contracts").glob("message_*.json"))
STATUSES = set(get_args(Status))


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def reply(path: Path) -> MessageResponse:
    return MessageResponse.model_validate(read(path)["response"])


def plain(text: str) -> str:
    """``text`` without furigana: {漢字|かんじ} becomes 漢字."""
    return re.sub(r"\{([^{}|]+)\|[^{}|]+\}", r"\1", text)


every_file = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


@every_file
def test_both_halves_have_the_contracts_shape_and_lose_nothing(path: Path) -> None:
    golden = read(path)
    assert set(golden) == {"request", "response"}
    request = MessageRequest.model_validate_json(json.dumps(golden["request"]))
    assert request.model_dump(mode="json", exclude_unset=True) == golden["request"]
    assert reply(path).model_dump(mode="json", exclude_unset=True) == golden["response"]


def test_every_status_has_a_golden_file_named_after_it() -> None:
    assert {reply(path).status for path in FILES} == STATUSES
    for path in FILES:
        assert path.stem.startswith(f"message_{reply(path).status}")


def test_the_openapi_schema_lists_every_status() -> None:
    app = FastAPI()
    app.post("/api/v1/messages", response_model=MessageResponse)(lambda: None)
    shapes = app.openapi()["components"]["schemas"]
    assert set(shapes["MessageResponse"]["properties"]["status"]["enum"]) == STATUSES


@every_file
def test_text_alone_is_complete(path: Path) -> None:
    """Names, official categories, steps, warnings and buttons' choices are all said in words."""
    answer = reply(path)
    text = plain(answer.text)
    said = [choice.display_name for choice in answer.choices]
    for item in answer.answers:
        said += [item.display_name, *item.steps, *item.hazards, item.because.source]
    for block in answer.blocks:
        if block.type == "card":
            shown = [block.category, *(case.category for case in block.cases)]
            said += [category.official for category in shown if category]
    missing = [words for words in said if plain(words) not in text]
    assert not missing


@every_file
def test_cards_say_what_the_answers_say(path: Path) -> None:
    answer = reply(path)
    cards = [block for block in answer.blocks if block.type == "card"]
    assert [card.item_id for card in cards] == [item.item_id for item in answer.answers]
    for card, item in zip(cards, answer.answers, strict=True):
        assert (card.category.id if card.category else None) == item.category
        assert card.title == item.display_name
        assert (card.hazards, card.steps) == (item.hazards, item.steps)
        assert [(case.when, case.category.id) for case in card.cases] == [
            (case.when, case.category) for case in item.cases
        ]


@every_file
def test_what_a_status_promises_is_there(path: Path) -> None:
    answer = reply(path)
    assert answer.blocks
    if answer.status == "answered":
        assert answer.answers
        assert all(item.category or item.cases for item in answer.answers)
    else:
        assert not answer.answers
    assert bool(answer.choices) == (answer.status == "choose")
    assert bool(answer.collections) == (answer.status == "schedule")
    assert bool(answer.faq) == (answer.status == "faq")


@every_file
def test_dates_fall_on_the_weekday_they_are_said_to_fall_on(path: Path) -> None:
    answer = reply(path)
    for collection in answer.collections:
        weekdays = {"月火水木金土日"[day.weekday()] for day in collection.dates}
        assert weekdays == set(collection.weekdays)
    for month, day, weekday in re.findall(r"(\d+)月(\d+)日（(.)）", answer.text):
        assert "月火水木金土日"[dt.date(2026, int(month), int(day)).weekday()] == weekday
