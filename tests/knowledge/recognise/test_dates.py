"""Days as residents say them, on Monday 2026-11-23."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge.recognise.dates import days_in
from knowledge.text.normalise import tidy

MONDAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("今日", ["2026-11-23"]),
        ("あした", ["2026-11-24"]),
        ("あさって", ["2026-11-25"]),
        ("今週の土曜", ["2026-11-28"]),
        ("来週の金曜", ["2026-12-04"]),
        ("12月3日", ["2026-12-03"]),
        ("1/5", ["2027-01-05"]),  # already past this year
        ("what can I put out tomorrow", ["2026-11-24"]),
        ("星期六", ["2026-11-28"]),
        ("2月30日", []),  # no such day
        ("何曜日ですか", []),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert [d.isoformat() for d in days_in(tidy(text), MONDAY)] == days
