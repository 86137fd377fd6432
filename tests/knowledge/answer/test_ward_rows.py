"""Every name and alias of the ward's own facts is answered as its source says."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from knowledge.release.open import Knowledge
from knowledge.shape.conversation import Conversation

NOW = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout
ASKED_BACK = {
    "ふた": "may be of a bottle, a jar or a pot: asked back",
    "チューブ": "may be a tube of toothpaste or of home medical care: asked back",
    "事業で出た粗大ごみ": "a question of procedure, answered from the FAQ",
}
ROWS = list(csv.DictReader((Path(__file__).parent / "ward_rows.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["asked"])
def test_a_row_of_the_ward(opened: Knowledge, row: dict[str, str]) -> None:
    before = Conversation("session-1")
    evidence = opened.recogniser.recognise(row["asked"], "ja", before, NOW)
    answer = opened.answerer.answer("answer_item", evidence, before, NOW)
    said = {item.category for item in answer.items}
    if row["asked"] in ASKED_BACK:
        assert not said
        return
    allowed = set(row["categories"].split("|"))
    offered = said | {category for item in answer.items for category, _ in item.cases}
    assert said
    assert said <= allowed
    assert len(allowed) == 1 or allowed <= offered
