"""The reports run on the seed edition and say what they promise."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from evaluation.__main__ import main as evaluation
from knowledge.report.__main__ import main


def test_the_catalogue_in_numbers_and_as_a_picture(tmp_path: Path) -> None:
    assert main(["catalogue", "--items", "100", "--out", str(tmp_path)]) == 0
    numbers = json.loads((tmp_path / "catalogue.json").read_text("utf-8"))
    assert sum(numbers["items_per_rule"].values()) == numbers["items"]
    for counts in numbers["counts"].values():
        assert sum(counts.values()) == numbers["items"]
    assert (tmp_path / "items-per-rule.png").stat().st_size > 10_000


def test_a_sheet_is_drawn_filled_in_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.csv"
    assert main(["sheet", "--count", "4", "--seed", "1", str(sheet)]) == 0
    assert evaluation(["audit", str(sheet)]) == 2  # nobody has filled it in
    with sheet.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        row |= {"category_ok": "no" if number == 0 else "yes", "name_ok": "yes", "remark": "why"}
    with sheet.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    assert evaluation(["audit", str(sheet)]) == 0
    out = capsys.readouterr().out
    assert "category_ok: 1 no, 0 doubt of 4: 25.0 % no" in out
    assert "name_ok: 0 no" in out


def test_the_same_seed_draws_the_same_items(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert main(["sheet", "--count", "9", "--seed", "7", str(tmp_path / name)]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
