"""Acts about days and towns: the timetable, the whole calendar, and towns that are not ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import quote

from knowledge.answer.collection import KERBSIDE, RESOURCE, Scheduler
from knowledge.answer.things import Things
from knowledge.answer.words import warned
from knowledge.recognise.town import place_of
from knowledge.shape.answer import Answer, SortedItem
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.shape.place import Place

ICS = "/api/v1/calendar.ics?town={town}&lang={lang}"
"""Where the calendar of a town can be fetched or subscribed to."""


@dataclass(frozen=True)
class Days:
    """Answers from the calendar; asks for the town where it is not known."""

    things: Things
    scheduler: Scheduler

    def schedule(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """When something is collected, or what is collected on a day.

        Of a thing whose town is not known we tell where it goes, and ask for the town.
        """
        if evidence.outside and evidence.place is None:
            return self.other_town(evidence, before, now)
        items = tuple(self.things.sure_items(evidence, now))
        answer = self._when(evidence, before, now, items)
        if answer.status == "ask" and items:
            focus = tuple(i.object_id for i in items)
            after = replace(answer.next, focus=focus)
            return replace(answer, next=after, items=items, lines=(), closing=answer.lines)
        hazards = [hazard for item in items for hazard in item.hazards]
        return replace(answer, lines=(*warned(hazards), *answer.lines))

    def _when(
        self,
        evidence: Evidence,
        before: Conversation,
        now: dt.datetime,
        items: tuple[SortedItem, ...],
    ) -> Answer:
        wanted = self._wanted(evidence, before, items)
        place = self._place(evidence, before)
        if place is None and wanted and not set(wanted) & {"resource", *KERBSIDE}:
            return self.scheduler.without_days(wanted, evidence.lang, before)
        if place is None:
            days = tuple(d.isoformat() for d in evidence.days)
            asked = replace(before, topic="schedule", pending="town", wanted=wanted, days=days)
            return Answer("ask", asked, lines=(self._say("ask_town", evidence.lang),))
        days_asked = evidence.days
        if before.pending == "town" and not days_asked:
            days_asked = tuple(dt.date.fromisoformat(d) for d in before.days)
        after = replace(before, pending=None, town=place.town, chome=place.chome, choices=())
        return self.scheduler.answer(place, wanted, days_asked, evidence.lang, now, after)

    def whole_calendar(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The town's timetable, with a link that puts all of it into one's own calendar."""
        if evidence.outside and evidence.place is None:
            return self.other_town(evidence, before, now)
        lang = evidence.lang
        asked = replace(before, topic="calendar", pending="town", wanted=(), days=())
        place = self._place(evidence, before)
        if place is None:
            return Answer("ask", asked, lines=(self._say("ask_town", lang),))
        if not place.is_clear:
            asked = replace(asked, town=place.town, chome=None)
            text = self._say("ask_chome", lang, town=place.town)
            return Answer("ask", asked, lines=(text,))
        after = replace(before, pending=None, town=place.town, chome=place.chome, choices=())
        table = self.scheduler.answer(place, (), (), lang, now, after)
        link = (
            self._say("calendar_link", lang, town=place.label),
            ICS.format(town=quote(place.label), lang=lang),
        )
        return replace(
            table,
            next=replace(table.next, topic="calendar"),
            lines=(self._say("calendar_intro", lang, town=place.label), *table.lines),
            closing=(self._say("calendar_how", lang),),
            links=(link,),
        )

    def other_town(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """We only know our own town; a town of ours that was named is answered all the same."""
        if evidence.place is not None:
            return self.schedule(evidence, before, now)
        named = evidence.outside
        text = (
            self._say("outside", evidence.lang, place=named)
            if named
            else self._say("outside_unnamed", evidence.lang)
        )
        return Answer("declined", before, lines=(text,))

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.scheduler.edition.messages.say("talk", code, lang, **values)

    def _wanted(
        self, evidence: Evidence, before: Conversation, items: tuple[SortedItem, ...]
    ) -> tuple[str, ...]:
        """Categories asked about: named, those of the things named, or those of the last turn."""
        if evidence.categories:
            named = evidence.categories
            return (
                ("resource",)
                if "resource" in named and set(named) <= {"resource", *RESOURCE}
                else named
            )
        if items:
            return tuple(dict.fromkeys(i.category for i in items if i.category))
        if evidence.days:
            return ()
        return before.wanted

    def _place(self, evidence: Evidence, before: Conversation) -> Place | None:
        if evidence.place is not None:
            return evidence.place
        if before.town is None:
            return None
        chome = evidence.chome if before.pending == "town" and evidence.chome else before.chome
        return place_of(before.town, chome, self.scheduler.edition.calendar)
