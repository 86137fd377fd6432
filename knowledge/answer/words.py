"""Small wordings shared by all answers: dates, weekdays, categories, lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from knowledge.read.messages import Messages
from knowledge.shape.calendar import WEEKDAYS


def category_name(messages: Messages, category: str, lang: str) -> str:
    """The name in ``lang`` with the ward's own name beside a translation."""
    entry = messages.texts["categories"][category]
    if lang in ("ja", "ja-easy"):
        return entry[lang]
    return f"{entry[lang]}（{entry['official']}）"


def weekday(messages: Messages, day: str, lang: str) -> str:
    """「火」 → 火曜日, Tuesday, 星期二, 화요일."""
    return messages.say("talk", f"weekday_{WEEKDAYS.index(day)}", lang)


def date(messages: Messages, day: dt.date, lang: str) -> str:
    """11月24日（火曜日）, 11/24 (Tuesday)."""
    name = messages.say("talk", f"weekday_{day.weekday()}", lang)
    return messages.say("talk", "date", lang, month=day.month, day=day.day, weekday=name)


def full_date(messages: Messages, day: dt.date, lang: str) -> str:
    """2024年4月1日, 1 April 2024."""
    values = {"year": day.year, "month": day.month, "day": day.day}
    return messages.say("talk", "full_date", lang, **values)


def listed(messages: Messages, parts: Iterable[str], lang: str) -> str:
    """「A、B」 or "A, B"."""
    return messages.say("talk", "list_and", lang).join(parts)


def warned(hazards: Iterable[str]) -> tuple[str, ...]:
    """Each warning once, marked so that it is seen among other lines."""
    return tuple(f"⚠ {hazard}" for hazard in dict.fromkeys(hazards))
