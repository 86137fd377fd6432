"""Days in a sentence: today, tomorrow, weekdays, this and next week, calendar dates."""

from __future__ import annotations

import calendar
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
    r"(?:(20\d\d)\s*(?:年|/|년)\s*)?(?<!\d)(1[0-2]|0?[1-9])\s*(?:月|/|월)\s*(3[01]|[12]\d|0?[1-9])\s*(?:日|号|일)?"
)
_MONTH = re.compile(
    r"(?:(20\d\d)\s*(?:年|/|년)\s*)?(?<!\d)(1[0-2]|0?[1-9])\s*(?:月|월)(?!曜|\s*\d|(?:の)?(?:日|号)\b)"
    r"|(?:(来|今)月|らいげつ|こんげつ|\b(next|this) month\b|(下|这|本)个月|(다음|이번) ?달)"
)
_NEW_YEAR = re.compile(
    r"年明け|年が明け|新年|正月明け|来年(?:の|は)?\s*(?:最初|はじめ|初)|\b(?:new year|in january)\b|新年|明年(?:的)?(?:第一|最早)|새해|내년 ?(?:첫|처음)"
)
_YEAR_END = re.compile(
    r"年内|年末(?!年始)|今年(?:の|は)?\s*(?:最後|さいご|ラスト)|\b(?:year[- ]end|last (?:one )?(?:of|this) (?:the )?year)\b|年底|今年最后|연말|올해 ?마지막"
)
_TURN_OF_YEAR = re.compile(r"年末年始|\b(?:year[- ]end and new year|new year holidays?)\b|연말연시")
_FESTIVE = (
    (re.compile(r"元日|元旦|がんたん|\bnew year'?s day\b"), (1, 1)),
    (re.compile(r"大晦日|大みそか|おおみそか|\bnew year'?s eve\b"), (12, 31)),
)
YEAR_END_FROM = 10
TURN_FROM, TURN_TO = (12, 28), (1, 4)
"""The days that people mean by 年末年始."""
_ASKED = re.compile(
    r"(?:は|って)?(?:何の日|何の?(?:ごみ|ゴミ)|なん(?:の)?(?:ごみ|ゴミ)|何[がを]出せ(?:ます|る)か?|出せ(?:ます|る)(?:か|の)?|出す(?:の|んですか)|何曜日?|なんようび?|いつ|何日|その次|次の次|さらに次|次|つぎ|最初|最後|\b(?:after that|the one after)\b|再下次|그 ?다음|(?:に)?(?:なります|なる)(?:か|の)?|(?:の)?(?:収集|回収)(?:日)?|(?:来|き)(?:ます|る)(?:か|の)?|(?:あり|行き)ますか|ある(?:の|かな)?|\bwhen\b|星期几|周几|언제|무슨 ?요일)"
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
    """The days meant: one day, a week from today or next Monday, or the days of a month.

    Empty where none is said. Around New Year: January of the next year, or what is left of the
    last three weeks of this one.
    """
    for pattern, offset in _RELATIVE:
        if pattern.search(text):
            return (today + dt.timedelta(days=offset),)
    if exact := _exact(text, today):
        return exact
    if span := _span(text, today):
        return span
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


def turn_of_year_in(text: str, today: dt.date) -> tuple[dt.date, ...]:
    """The days of 年末年始 where it is said: of a town they are a span, else a question of its own."""
    if not _TURN_OF_YEAR.search(text):
        return ()
    first, last = dt.date(today.year, *TURN_FROM), dt.date(today.year + 1, *TURN_TO)
    return tuple(first + dt.timedelta(days=i) for i in range((last - first).days + 1))


def _exact(text: str, today: dt.date) -> tuple[dt.date, ...]:
    """One day of the calendar: by its number or by its name."""
    if numbered := _MONTH_DAY.search(text):
        return _month_day(numbered[1], int(numbered[2]), int(numbered[3]), today)
    for pattern, (month, day) in _FESTIVE:
        if pattern.search(text):
            return _month_day(None, month, day, today)
    return ()


def _week(monday: dt.date) -> tuple[dt.date, ...]:
    return tuple(monday + dt.timedelta(days=i) for i in range(7))


def _month_day(year: str | None, month: int, day: int, today: dt.date) -> tuple[dt.date, ...]:
    for candidate in (int(year),) if year else (today.year, today.year + 1):
        try:
            found = dt.date(candidate, month, day)
        except ValueError:
            return ()
        if year or found >= today:
            return (found,)
    return ()


def _span(text: str, today: dt.date) -> tuple[dt.date, ...]:
    """The days of a month named, of the end of this year or of the beginning of the next."""
    if _NEW_YEAR.search(text):
        return _month(today.year + 1, 1, today)
    if _YEAR_END.search(text):
        return tuple(d for d in _month(today.year, 12, today) if d.day >= YEAR_END_FROM)
    match = _MONTH.search(text)
    if match is None:
        return ()
    if match[2]:
        month = int(match[2])
        later = today.year + (month < today.month)
        return _month(int(match[1]) if match[1] else later, month, today)
    this = re.search("今|こん|this|这|本|이번", match[0])
    month = today.month if this else today.month % 12 + 1
    return _month(today.year + (month < today.month), month, today)


def _month(year: int, month: int, today: dt.date) -> tuple[dt.date, ...]:
    """The days of a month that are still to come."""
    first = dt.date(year, month, 1)
    length = calendar.monthrange(year, month)[1]
    return tuple(d for i in range(length) if (d := first + dt.timedelta(days=i)) >= today)


def without_days(text: str) -> str:
    """``text`` with what ``days_in`` reads, and the bare asking for a day, as □."""
    for pattern in (
        *(pattern for pattern, _ in (*_RELATIVE, *_FESTIVE)), _TURN_OF_YEAR, _MONTH_DAY, _NEW_YEAR, _YEAR_END, _MONTH, _WEEKDAY, _ENGLISH,
        _NEXT_WEEK, _THIS_WEEK, _ASKED,
    ):  # fmt: skip
        text = pattern.sub("□", text)
    return text
