"""Days as residents say them, on Monday 2026-11-23."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge.recognise.dates import days_in, turn_of_year_in
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


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1月最初の不燃", "2027-01-01", "2027-01-31"),
        ("来月のプラ", "2026-12-01", "2026-12-31"),
        ("今月", "2026-11-23", "2026-11-30"),  # what is left of it
        ("2027年5月", "2027-05-01", "2027-05-31"),
        ("来年最初は何日", "2027-01-01", "2027-01-31"),
        ("年内最後の燃やすごみ", "2026-12-10", "2026-12-31"),
        ("年が明けて最初の不燃", "2027-01-01", "2027-01-31"),
        ("元日に出せますか", "2027-01-01", "2027-01-01"),
        ("大晦日は来ますか", "2026-12-31", "2026-12-31"),
    ],
)
def test_months(text: str, first: str, last: str) -> None:
    days = days_in(tidy(text), MONDAY)
    assert (days[0].isoformat(), days[-1].isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["2024年4月から始まった", "月曜日を", "年末年始の休み"])
def test_what_is_no_month_to_come(text: str) -> None:
    assert len(days_in(tidy(text), MONDAY)) <= 1


def test_the_turn_of_the_year_is_a_span_of_its_own() -> None:
    days = turn_of_year_in(tidy("年末年始のごみ"), MONDAY)
    assert (days[0].isoformat(), days[-1].isoformat()) == ("2026-12-28", "2027-01-04")
    assert turn_of_year_in(tidy("年末のごみ"), MONDAY) == ()
