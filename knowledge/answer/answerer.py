"""answer(act, evidence, conversation) → Answer: the second half of a resident's journey."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.answer.categories import Categories
from knowledge.answer.collection import Scheduler, remembered_place
from knowledge.answer.days import Days
from knowledge.answer.explain import Explainer
from knowledge.answer.manners import Manners
from knowledge.answer.sorting import Sorter
from knowledge.answer.things import ASSERTED, Things
from knowledge.recognise.danger import Danger
from knowledge.recognise.questions import WEAK
from knowledge.shape.answer import Answer
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

TALK = {
    "greet": "smalltalk",
    "thank": "smalltalk",
    "goodbye": "smalltalk",
    "help": "smalltalk",
    "calm": "declined",
    "decline": "declined",
}
"""Acts answered by one wording, and their status."""
FAQ_BESIDE = 0.45
STRANGE = 0.8
"""A question that holds a word nobody knows must be nearer than others."""
"""Beside a thing surely named, an entry must be more surely asked about."""


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
        before = _remember_town(replace(before, lang=evidence.lang, forgotten=False), evidence)
        things = Things(self.sorter, self.scheduler)
        days = Days(things, self.scheduler)
        manners = Manners(self.sorter)
        if act in TALK:
            return self._talk(act, evidence, before)
        acts: dict[str, Callable[[], Answer]] = {
            "danger": lambda: self._danger(evidence, before),
            "answer_item": lambda: things.answer_item(evidence, before, now),
            "narrow_item": lambda: things.narrow_item(evidence, before, now),
            "choose_item": lambda: things.choose_item(evidence, before, now),
            "suggest_item": lambda: things.suggest_item(evidence, before, now),
            "pick_choice": lambda: things.pick_choice(evidence, before, now),
            "confirm": lambda: things.pick_choice(evidence, before, now),
            "explain": lambda: Explainer(things, self.sorter).explain(evidence, before, now),
            "explain_category": lambda: self._category(things, evidence, before, now),
            "answer_schedule": lambda: days.schedule(evidence, before, now),
            "ask_town": lambda: days.schedule(evidence, before, now),
            "set_town": lambda: days.schedule(evidence, before, now),
            "offer_calendar": lambda: days.whole_calendar(evidence, before, now),
            "other_town": lambda: days.other_town(evidence, before, now),
            "answer_faq": lambda: self._faq(things, evidence, before, now),
            "chitchat": lambda: manners.chitchat(evidence, before),
            "play": lambda: self._play(things, evidence, before, now),
            "switch_language": lambda: self._language(things, evidence, before, now),
            "take_complaint": lambda: manners.take_complaint(evidence, before, now),
            "forget": lambda: manners.forget(evidence, before),
            "repeat": lambda: self._again(things, evidence, before, now),
            "reject": lambda: manners.reject(evidence, before),
        }
        return acts.get(act, lambda: things.miss(evidence, before, now))()

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.sorter.edition.messages.say("talk", code, lang, **values)

    def _talk(self, act: str, evidence: Evidence, before: Conversation) -> Answer:
        text = self._say(act, evidence.lang)
        chips = ((self._say("chip_help", evidence.lang), "help"),) if act == "greet" else ()
        after = replace(before, pending=None)
        return Answer(TALK[act], after, lines=(text,), chips=chips)  # type: ignore[arg-type]

    def _danger(self, evidence: Evidence, before: Conversation) -> Answer:
        danger = next(d for d in self.dangers if d.topic == evidence.danger)
        return Answer("answered", replace(before, pending=None), alert=danger.says[evidence.lang])

    def _play(
        self, things: Things, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """A thing is never laughed away, and what may be one that we do not know is missed."""
        if evidence.match in (*ASSERTED, "ambiguous"):
            return things.answer_item(evidence, before, now)
        played = Manners(self.sorter).play(evidence, before)
        return played or things.miss(evidence, before, now)

    def _category(
        self, things: Things, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """「パラミョットは燃える？」 asks about what nobody knows, and not what burns."""
        if evidence.strange:
            return things.miss(evidence, before, now)
        return Categories(things, self.sorter, self.scheduler).explain(evidence, before, now)

    def _language(
        self, things: Things, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """A book written in English is a book."""
        if evidence.wish is None and evidence.match in ASSERTED and evidence.asks_disposal:
            return things.answer_item(evidence, before, now)
        return Manners(self.sorter).switch_language(evidence, before)

    def _faq(
        self, things: Things, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """The entry asked about, and beside it what a thing surely named is sorted as."""
        named = evidence.match in ASSERTED
        if named and evidence.conditions.states:
            # the state of the thing in hand (a swollen battery) matters more than a general word
            return things.answer_item(evidence, before, now)
        best = evidence.faq[0] if evidence.faq else None
        enough = STRANGE if evidence.strange else FAQ_BESIDE if named else WEAK
        if best is None or best[1] < enough:
            if evidence.match in (*ASSERTED, "ambiguous"):
                return things.answer_item(evidence, before, now)
            return things.miss(evidence, before, now)
        entry = self.sorter.edition.faq[best[0]]
        contact = self.sorter.edition.contacts.get(entry.contact or "")
        closing = [contact.line()] if contact else []
        if entry.confidence == "low":
            closing.append(self._say("low_confidence", evidence.lang))
        # 住民票 is paper too, but who asks how to get one does not throw it away
        sorts = named and (entry.is_about_things or evidence.asks_disposal)
        items = tuple(things.sure_items(evidence, now)) if sorts else ()
        after = replace(before, topic="faq", faq=entry.id, pending=None, choices=())
        return Answer(
            "faq",
            replace(after, focus=tuple(i.object_id for i in items)) if items else after,
            lines=(entry.answer[evidence.lang],),
            items=items,
            faq=entry,
            closing=tuple(closing),
            links=entry.links,
        )

    def _again(
        self, things: Things, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> Answer:
        """「もう一度」: the thing or the timetable once more, else the last words."""
        if before.pending == "choose" and before.choices:
            return things.offer_again(evidence, before, now)
        if before.topic == "item" and before.focus:
            said = replace(evidence, conditions=before.said, part=None, mentions=(), strange=False)
            return things.narrow_item(said, before, now)
        place = remembered_place(before, self.sorter.edition)
        if before.topic == "schedule" and place is not None:
            days = tuple(dt.date.fromisoformat(day) for day in before.days)
            return self.scheduler.answer(place, before.wanted, days, evidence.lang, now, before)
        return Manners(self.sorter).repeat(evidence, before)


def _remember_town(before: Conversation, evidence: Evidence) -> Conversation:
    """A town once said is remembered, with its chome."""
    if evidence.place is None or not evidence.place.districts:
        return before
    return replace(before, town=evidence.place.town, chome=evidence.place.chome)
