"""Collection days: what is collected where and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from knowledge.answer.words import category_name, date, full_date, listed, weekday
from knowledge.read.edition import Edition
from knowledge.recognise.town import place_of
from knowledge.shape.answer import Answer, Timetable
from knowledge.shape.calendar import District
from knowledge.shape.conversation import Conversation
from knowledge.shape.place import Place

KERBSIDE = ("burnable", "nonburnable", "plastic", "paper", "bottle", "can", "pet")
RESOURCE = ("paper", "bottle", "can", "pet")
SHOWN_DATES = 3
A_WEEK = 7
"""Days asked about up to here are told one by one; more are a month."""


@dataclass(frozen=True)
class Scheduler:
    """Answers questions about days from the calendar, and only from it."""

    edition: Edition

    def next_date(
        self, place: Place, category: str, now: dt.datetime
    ) -> tuple[dt.date, str] | None:
        """The next collection of a category at a clear place; None where unknown."""
        if not place.is_clear or category not in KERBSIDE:
            return None
        dates = self._dates(place.districts[0], category, now, 1)
        return (dates[0], place.label) if dates else None

    def answer(
        self,
        place: Place,
        categories: tuple[str, ...],
        days: tuple[dt.date, ...],
        lang: str,
        now: dt.datetime,
        after: Conversation,
    ) -> Answer:
        """Timetable of the categories (all where none is named), or what goes out on the days."""
        messages = self.edition.messages
        if not place.districts:
            return Answer(
                "ask",
                replace(after, pending="town"),
                lines=(messages.say("talk", "ask_chome", lang, town=place.town),),
            )
        wanted = tuple(c for name in categories for c in _expand(name) if c in KERBSIDE)
        if categories and not wanted:
            return self.without_days(categories, lang, after)
        lines = self._elsewhere(categories, lang)
        rows = self._rows(place, wanted or KERBSIDE, now, days)
        if days and days[0] > self.edition.calendar.last:
            lines.append(self._not_yet(lang))
        elif days and not wanted and len(days) <= A_WEEK:
            lines += [self._on_day(place, d, lang, now) for d in days]
        else:
            lines += [self._on_day(place, d, lang, now) for d in days if len(days) == 1]
            lines += self._by_category(rows, lang)
        if len({(r.category, r.weekdays) for r in rows}) > len({r.category for r in rows}):
            lines.append(messages.say("talk", "ask_chome", lang, town=place.town))
            after = replace(after, pending="town")
        lines += self._notes(days[-1] if days else now.date(), lang, rows, len(days) > A_WEEK)
        next_turn = replace(
            after,
            topic="schedule",
            wanted=categories,
            days=tuple(d.isoformat() for d in days),
        )
        return Answer("schedule", next_turn, lines=tuple(lines), timetable=rows)

    def without_days(self, categories: tuple[str, ...], lang: str, after: Conversation) -> Answer:
        """What no truck collects at the kerb has no day, whatever the town."""
        lines = tuple(self._elsewhere(categories, lang))
        return Answer("schedule", replace(after, topic="schedule", pending=None), lines=lines)

    def _elsewhere(self, categories: tuple[str, ...], lang: str) -> list[str]:
        messages, lines = self.edition.messages, []
        for name in categories:
            if name == "bulky":
                lines.append(messages.say("talk", "schedule_bulky", lang))
            elif name not in (*KERBSIDE, "resource"):
                words = category_name(messages, name, lang)
                lines.append(messages.say("talk", "schedule_elsewhere", lang, category=words))
        return lines

    def _rows(
        self,
        place: Place,
        wanted: tuple[str, ...],
        now: dt.datetime,
        days: tuple[dt.date, ...],
    ) -> tuple[Timetable, ...]:
        """The next dates; of a month that was asked about, its dates."""
        several = len(place.districts) > 1
        if len(days) > A_WEEK:
            now = max(now, dt.datetime.combine(days[0], dt.time()))
        rows = [
            Timetable(
                district.label if several else place.label,
                category,
                self.edition.calendar.weekdays(district, category),
                self._dates(district, category, now, len(days) or SHOWN_DATES),
            )
            for district in place.districts
            for category in wanted
        ]
        if len(days) > A_WEEK:
            return tuple(replace(r, dates=tuple(d for d in r.dates if d <= days[-1])) for r in rows)
        return tuple(replace(r, dates=r.dates[:SHOWN_DATES]) for r in rows)

    def _dates(
        self, district: District, category: str, now: dt.datetime, count: int
    ) -> tuple[dt.date, ...]:
        calendar = self.edition.calendar
        start = now.date() if now.time() < calendar.closes else now.date() + dt.timedelta(days=1)
        return calendar.dates(district, category, start, count)

    def _by_category(self, rows: tuple[Timetable, ...], lang: str) -> list[str]:
        """One sentence a row; the four resources share a day, so they share a sentence."""
        messages, lines, done = self.edition.messages, [], set()
        for row in rows:
            names = [category_name(messages, row.category, lang)]
            if row.category in RESOURCE:
                same = [r for r in rows if r.town == row.town and r.category in RESOURCE]
                names = [category_name(messages, r.category, lang) for r in same]
            key = (row.town, "resource" if row.category in RESOURCE else row.category)
            if key in done:
                continue
            done.add(key)
            days = listed(messages, (weekday(messages, d, lang) for d in row.weekdays), lang)
            dates = listed(messages, (date(messages, d, lang) for d in row.dates), lang)
            code = "schedule_line" if row.dates else "schedule_no_dates"
            words = {"town": row.town, "category": listed(messages, names, lang), "days": days}
            if row.dates:
                words["dates"] = dates
            lines.append(messages.say("talk", code, lang, **words))
        return lines

    def _on_day(self, place: Place, day: dt.date, lang: str, now: dt.datetime) -> str:
        messages, calendar = self.edition.messages, self.edition.calendar
        if day > calendar.last:
            return self._not_yet(lang)
        low, high = calendar.unannounced
        if low <= day <= high:
            return " ".join((*self._left_out(place, day, lang), self._new_year(lang)))
        found: list[str] = []
        for district in place.districts:
            names = [
                category_name(messages, c, lang)
                for c in KERBSIDE
                if day in calendar.dates(district, c, day, 1)
            ]
            town = district.label if len(place.districts) > 1 else place.label
            words = {"town": town, "day": date(messages, day, lang)}
            if names:
                text = listed(messages, names, lang)
                found.append(messages.say("talk", "schedule_day", lang, categories=text, **words))
                if day == now.date() and now.time() >= calendar.closes:
                    found.append(messages.say("talk", "closed_today", lang))
            else:
                found.append(messages.say("talk", "schedule_none", lang, **words))
        return " ".join(found)

    def _left_out(self, place: Place, day: dt.date, lang: str) -> list[str]:
        """What the calendar itself says is not collected on a day."""
        messages, calendar = self.edition.messages, self.edition.calendar
        name = category_name(messages, "nonburnable", lang)
        words = {"day": date(messages, day, lang), "category": name}
        return [
            messages.say("talk", "schedule_left_out", lang, town=place.label, **words)
            for zone in dict.fromkeys(d.zone for d in place.districts)
            if day in calendar.skipped.get(zone, ())
        ]

    def _notes(
        self, last: dt.date, lang: str, rows: tuple[Timetable, ...], of_span: bool
    ) -> list[str]:
        """``last``: the last day asked about. Of a span a row may well have no day."""
        messages, calendar = self.edition.messages, self.edition.calendar
        notes = [messages.say("talk", "closes", lang)]
        none_left = not of_span and any(r.weekdays and not r.dates for r in rows)
        if last > calendar.last or none_left:
            notes.insert(0, self._not_yet(lang))
        low, high = calendar.unannounced
        if any(
            low - dt.timedelta(days=10) <= d <= high + dt.timedelta(days=3)
            for r in rows
            for d in r.dates
        ):
            notes.append(self._new_year(lang))
        return notes

    def _not_yet(self, lang: str) -> str:
        messages = self.edition.messages
        last = full_date(messages, self.edition.calendar.last, lang)
        return messages.say("talk", "after_calendar", lang, last=last)

    def _new_year(self, lang: str) -> str:
        messages, (low, high) = self.edition.messages, self.edition.calendar.unannounced
        first, last = date(messages, low, lang), date(messages, high, lang)
        return messages.say("talk", "new_year", lang, first=first, last=last)


def remembered_place(conversation: Conversation, edition: Edition) -> Place | None:
    """The town said earlier in the conversation."""
    if conversation.town is None:
        return None
    return place_of(conversation.town, conversation.chome, edition.calendar)


def _expand(category: str) -> tuple[str, ...]:
    return RESOURCE if category == "resource" else (category,)
