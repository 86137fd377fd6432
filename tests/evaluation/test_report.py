"""What a run leaves behind: every row with its reason, and the numbers for the scorecard."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from channels.app import create_app
from channels.journey import Journey
from channels.settings import Settings
from evaluation.sorting.cases import Case
from evaluation.sorting.judge import judge
from evaluation.sorting.report import Row, write_rows, write_summary
from tests.opened import journey, opened, store

__all__ = ["journey", "opened", "store"]


def row(category: str) -> Row:
    case = Case("1", "傘", "name", "nonburnable", primary="nonburnable", hazard=False)
    answer = {"item_id": "umbrella", "category": category, "cases": [], "hazards": []}
    said: dict[str, Any] = {"answers": [answer], "text": "", "status": "answered", "choices": []}
    return case, said, judge(case, said)


def test_every_row_is_written_with_its_reason(tmp_path: Path) -> None:
    write_rows([row("nonburnable"), row("bulky")], tmp_path / "rows.csv")
    written = list(csv.DictReader((tmp_path / "rows.csv").open(encoding="utf-8")))
    assert [r["outcome"] for r in written] == ["correct", "wrong"]
    assert "gold nonburnable" in written[1]["reason"]


def test_the_scorecard_shows_what_was_measured(tmp_path: Path, journey: Journey) -> None:
    folder = tmp_path / "evaluation"
    folder.mkdir()
    write_summary([row("nonburnable"), row("bulky")], "names", "0001-abc", folder / "names.json")
    assert json.loads((folder / "names.json").read_text("utf-8"))["total"] == 2
    with TestClient(create_app(Settings(var=tmp_path), journey)) as client:
        page = client.get("/scorecard").text
    assert "names" in page
    assert "1（50.0% [9.5%, 90.5%]）" in page
