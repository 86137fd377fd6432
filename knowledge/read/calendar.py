"""Read ``knowledge/calendar/<town>/``."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from pathlib import Path

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.read.table import Row, read_table
from knowledge.shape.calendar import WEEKDAYS, Calendar, District

TOWN_COLUMNS = (
    "zone", "town", "reading", "chome", "resource", "plastic", "burnable", "nonburnable",
)  # fmt: skip
DATE_COLUMNS = ("zone", "date", "collected")
Dates = dict[str, tuple[dt.date, ...]]


def read_calendar(folder: Path, problems: list[Problem]) -> Calendar:
    """Districts, exact non-burnable dates and the span of validity."""
    about = Fields("about.yaml", "暦", read_document(folder / "about.yaml"), problems)
    first, last = about.must("from"), about.must("until")
    gap = about.must("unannounced")
    closes, source = str(about.must("closes_at")), str(about.must("source"))
    confidence = str(about.must("confidence"))
    about.done()
    districts = tuple(
        _district(row, problems) for row in read_table(folder / "towns.csv", TOWN_COLUMNS, problems)
    )
    dates, skipped = _dates(folder / "nonburnable.csv", (first, last), problems)
    for district in districts:
        if not dates.get(district.zone):
            message = f"地区 {district.zone}（{district.label}）の収集日がない"
            problems.append(Problem("nonburnable.csv", message, "その地区の日を書く"))
    return Calendar(
        first=first,
        last=last,
        closes=dt.time.fromisoformat(closes),
        source=source,
        confidence=confidence,
        districts=districts,
        nonburnable=dates,
        unannounced=(gap["from"], gap["until"]),
        skipped=skipped,
    )


def _district(row: Row, problems: list[Problem]) -> District:
    for column in ("resource", "plastic", "burnable", "nonburnable"):
        problems += [
            row.problem(column, f"「{day}」は曜日ではありません", "月〜日で書く")
            for day in row.parts(column)
            if day not in WEEKDAYS
        ]
    chome = row.parts("chome")
    problems += [
        row.problem("chome", f"「{number}」は数字ではありません", "1|2 の形で書く")
        for number in chome
        if not number.isdecimal()
    ]
    return District(
        zone=row["zone"],
        town=row["town"],
        reading=row["reading"],
        chome=tuple(int(n) for n in chome if n.isdecimal()),
        weekly={c: row.parts(c) for c in ("resource", "plastic", "burnable")},
        nonburnable_weekday=row["nonburnable"],
    )


def _dates(
    path: Path, span: tuple[dt.date, dt.date], problems: list[Problem]
) -> tuple[Dates, Dates]:
    """The days by zone with a collection, and those on which it is said to be left out."""
    days: dict[str, list[dt.date]] = defaultdict(list)
    skipped: dict[str, list[dt.date]] = defaultdict(list)
    for row in read_table(path, DATE_COLUMNS, problems):
        try:
            day = dt.date.fromisoformat(row["date"])
        except ValueError:
            problems.append(
                row.problem("date", f"「{row['date']}」は日付ではありません", "2026-04-04 の形")
            )
            continue
        if not span[0] <= day <= span[1]:
            problems.append(
                row.problem("date", f"{day} は暦の期間外です", "about.yaml の期間と合わせる")
            )
        if row["collected"] not in ("yes", "no"):
            problems.append(
                row.problem("collected", "yes か no ではありません", "yes か no にする")
            )
        (days if row["collected"] == "yes" else skipped)[row["zone"]].append(day)
    return _sorted(days), _sorted(skipped)


def _sorted(days: dict[str, list[dt.date]]) -> Dates:
    return {zone: tuple(sorted(found)) for zone, found in days.items()}
