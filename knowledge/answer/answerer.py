"""answer(act, evidence, conversation) → Answer: the second half of a resident's journey."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.answer.collection import RESOURCE, Scheduler
from knowledge.answer.sorting import Sorter
from knowledge.answer.things import ASSERTED, Things
from knowledge.recognise.danger import Danger
from knowledge.recognise.town import place_of
from knowledge.shape.answer import Answer
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.shape.place import Place

TALK = {
    "greet": "smalltalk",
    "thank": "smalltalk",
    "goodbye": "smalltalk",
    "help": "smalltalk",
    "chitchat": "smalltalk",
    "calm": "declined",
    "decline": "declined",
}
"""Acts answered by one wording, and their status."""
FAQ_LIKELY, FAQ_SURE = 0.36, 0.45
"""Beside a thing surely named, an entry must be surely asked about."""


@dataclass(frozen=True)
class Answerer:
    """Executes Acts. Unknown acts and acts the Evidence cannot carry end in an honest miss."""

    sorter: Sorter
    scheduler: Scheduler
    dangers: tuple[Danger, ...]

    def answer(
        self, act: str, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """The content of the reply and the Conversation after it."""
        before = _remember_town(replace(before, lang=evidence.lang), evidence)
        things = Things(self.sorter, self.scheduler)
        acts: dict[str, Callable[[], Answer]] = {
            "danger": lambda: self._danger(evidence, before),
            "answer_item": lambda: things.answer_item(evidence, before, now),
            "narrow_item": lambda: things.narrow_item(evidence, before, now),
            "choose_item": lambda: things.choose_item(evidence, before, now),
            "suggest_item": lambda: things.suggest_item(evidence, before, now),
            "pick_choice": lambda: things.pick_choice(evidence, before, now),
            "confirm": lambda: things.pick_choice(evidence, before, now),
            "answer_schedule": lambda: self._schedule(evidence, before, now),
            "ask_town": lambda: self._schedule(evidence, before, now),
            "set_town": lambda: self._schedule(evidence, before, now),
            "answer_faq": lambda: self._faq(evidence, before, now),
            "repeat": lambda: self._again(evidence, before, now),
            "reject": lambda: self._reject(evidence, before),
        }
        if act in TALK:
            text = self._say(act, evidence.lang)
            chips = ((self._say("chip_help", evidence.lang), "help"),) if act == "greet" else ()
            return Answer(TALK[act], replace(before, pending=None), lines=(text,), chips=chips)  # type: ignore[arg-type]
        return acts.get(act, lambda: things.miss(evidence, before))()

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.sorter.edition.messages.say("talk", code, lang, **values)

    def _danger(self, evidence: Evidence, before: Conversation) -> Answer:
        danger = next(d for d in self.dangers if d.topic == evidence.danger)
        return Answer("answered", replace(before, pending=None), alert=danger.says[evidence.lang])

    def _schedule(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        lang = evidence.lang
        if evidence.outside and evidence.place is None:
            text = self._say("outside", lang, place=evidence.outside)
            return Answer("declined", before, lines=(text,))
        wanted = self._wanted(evidence, before, now)
        place = self._place(evidence, before)
        if place is None:
            days = tuple(d.isoformat() for d in evidence.days)
            asked = replace(before, topic="schedule", pending="town", wanted=wanted, days=days)
            return Answer("ask", asked, lines=(self._say("ask_town", lang),))
        days_asked = evidence.days
        if before.pending == "town" and not days_asked:
            days_asked = tuple(dt.date.fromisoformat(d) for d in before.days)
        after = replace(before, pending=None, town=place.town, chome=place.chome, choices=())
        return self.scheduler.answer(place, wanted, days_asked, lang, now, after)

    def _wanted(
        self, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> tuple[str, ...]:
        """Categories asked about: named, those of the things named, or those of the last turn."""
        if evidence.categories:
            named = evidence.categories
            return (
                ("resource",)
                if "resource" in named and set(named) <= {"resource", *RESOURCE}
                else named
            )
        items = Things(self.sorter, self.scheduler).sure_items(evidence, now)
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
        return place_of(before.town, chome, self.sorter.edition.calendar)

    def _faq(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The entry asked about, and beside it what a thing surely named is sorted as."""
        things = Things(self.sorter, self.scheduler)
        named = evidence.match in ASSERTED
        if named and evidence.conditions.states:
            # the state of the thing in hand (a swollen battery) matters more than a general word
            return things.answer_item(evidence, before, now)
        best = evidence.faq[0] if evidence.faq else None
        if best is None or best[1] < (FAQ_SURE if named else FAQ_LIKELY):
            if evidence.match in (*ASSERTED, "ambiguous"):
                return things.answer_item(evidence, before, now)
            return things.miss(evidence, before)
        entry = self.sorter.edition.faq[best[0]]
        contact = self.sorter.edition.contacts.get(entry.contact or "")
        closing = [contact.line()] if contact else []
        if entry.confidence == "low":
            closing.append(self._say("low_confidence", evidence.lang))
        items = tuple(things.sure_items(evidence, now)) if named else ()
        after = replace(before, topic="faq", pending=None, choices=())
        return Answer(
            "faq",
            replace(after, focus=tuple(i.object_id for i in items)) if items else after,
            lines=(entry.answer[evidence.lang],),
            items=items,
            faq=entry,
            closing=tuple(closing),
            links=entry.links,
        )

    def _again(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """「もう一度」: the thing or the timetable once more, else the last words."""
        if before.topic == "item" and before.focus:
            said = replace(evidence, conditions=before.said, part=None, mentions=())
            return Things(self.sorter, self.scheduler).narrow_item(said, before, now)
        place = self._place(evidence, before)
        if before.topic == "schedule" and place is not None:
            days = tuple(dt.date.fromisoformat(day) for day in before.days)
            return self.scheduler.answer(place, before.wanted, days, evidence.lang, now, before)
        return self._repeat(evidence, before)

    def _repeat(self, evidence: Evidence, before: Conversation) -> Answer:
        text = before.last_reply or self._say("repeat_nothing", evidence.lang)
        return Answer("smalltalk", before, lines=(text,))

    def _reject(self, evidence: Evidence, before: Conversation) -> Answer:
        after = replace(before, pending=None, choices=(), focus=())
        return Answer("ask", after, lines=(self._say("reject", evidence.lang),))


def _remember_town(before: Conversation, evidence: Evidence) -> Conversation:
    """A town once said is remembered, with its chome."""
    if evidence.place is None or not evidence.place.districts:
        return before
    return replace(before, town=evidence.place.town, chome=evidence.place.chome)
