"""Days in a sentence: today, tomorrow, weekdays, this and next week, calendar dates."""

from __future__ import annotations

import datetime as dt
import re

from knowledge.shape.calendar import WEEKDAYS

_RELATIVE = (
    (re.compile(r"明後日|あさって|day after tomorrow|后天|모레"), 2),
    (re.compile(r"明日|あした|あす|\btomorrow\b|明天|내일"), 1),
    (re.compile(r"今日|きょう|本日|\btoday\b|今天|오늘"), 0),
)
_WEEKDAY = re.compile(
    r"([月火水木金土日])曜|(?:周|星期|礼拜)([一二三四五六日天])|([월화수목금토일])요일"
)
_ENGLISH = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\b")
_NEXT_WEEK = re.compile(r"来週|らいしゅう|next week|\bnext\b|下周|下星期|다음 ?주")
_THIS_WEEK = re.compile(r"今週|こんしゅう|this week|这周|本周|이번 ?주")
_MONTH_DAY = re.compile(
    r"(?<!\d)(1[0-2]|0?[1-9])\s*(?:月|/|월)\s*(3[01]|[12]\d|0?[1-9])\s*(?:日|号|일)?"
)
_ASKED = re.compile(
    r"(?:は|って)?(?:何曜日?|なんようび?|いつ|何日|次|つぎ|\bwhen\b|星期几|周几|언제|무슨 ?요일)"
)
_CHINESE = dict(zip("一二三四五六日天", (0, 1, 2, 3, 4, 5, 6, 6), strict=True))
_KOREAN = dict(zip("월화수목금토일", range(7), strict=True))
_SHORT = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), range(7), strict=True))


def weekday_in(text: str) -> int | None:
    """The weekday named (0 = Monday)."""
    match = _WEEKDAY.search(text)
    if match:
        if match[1]:
            return WEEKDAYS.index(match[1])
        return _CHINESE[match[2]] if match[2] else _KOREAN[match[3]]
    english = _ENGLISH.search(text)
    return _SHORT[english[1]] if english else None


def days_in(text: str, today: dt.date) -> tuple[dt.date, ...]:
    """The days meant: one day, or a week from today or next Monday; empty where none is said."""
    for pattern, offset in _RELATIVE:
        if pattern.search(text):
            return (today + dt.timedelta(days=offset),)
    exact = _MONTH_DAY.search(text)
    if exact:
        return _month_day(int(exact[1]), int(exact[2]), today)
    weekday = weekday_in(text)
    monday = today - dt.timedelta(days=today.weekday())
    if _NEXT_WEEK.search(text):
        week = monday + dt.timedelta(days=7)
        return (week + dt.timedelta(days=weekday),) if weekday is not None else _week(week)
    if _THIS_WEEK.search(text):
        if weekday is not None:
            return (monday + dt.timedelta(days=weekday),)
        return tuple(d for d in _week(monday) if d >= today)
    if weekday is not None:
        return (today + dt.timedelta(days=(weekday - today.weekday()) % 7),)
    return ()


def _week(monday: dt.date) -> tuple[dt.date, ...]:
    return tuple(monday + dt.timedelta(days=i) for i in range(7))


def _month_day(month: int, day: int, today: dt.date) -> tuple[dt.date, ...]:
    for year in (today.year, today.year + 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            return ()
        if found >= today:
            return (found,)
    return ()


def without_days(text: str) -> str:
    """``text`` with what ``days_in`` reads, and the bare asking for a day, as □."""
    for pattern in (
        *(pattern for pattern, _ in _RELATIVE), _MONTH_DAY, _WEEKDAY, _ENGLISH, _NEXT_WEEK, _THIS_WEEK, _ASKED,
    ):  # fmt: skip
        text = pattern.sub("□", text)
    return text
