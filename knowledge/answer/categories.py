"""explain_category: what a category takes, how and when it goes out, and a few typical things."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from knowledge.answer.collection import KERBSIDE, RESOURCE, Scheduler
from knowledge.answer.sorting import Sorter
from knowledge.answer.things import Things
from knowledge.answer.words import category_name, listed
from knowledge.shape.answer import Answer, Status
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.shape.faq import FaqEntry
from knowledge.shape.object import Object

TYPICAL = 5
MAX_NAMED = 2
CHIPS = 3


@dataclass(frozen=True)
class Categories:
    """What a category is stands in the FAQ entry that the town's wordings name; see ``about``."""

    things: Things
    sorter: Sorter
    scheduler: Scheduler

    def explain(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The categories named, else that of the thing named or talked about."""
        wanted = self._wanted(evidence, before, now)
        if not wanted:
            return self.things.miss(evidence, before, now)
        lang, edition = evidence.lang, self.sorter.edition
        lines: list[str] = []
        chips: list[tuple[str, str]] = []
        for category in wanted:
            entry = self._entry(category)
            if entry and entry.answer[lang] not in lines:
                lines.append(entry.answer[lang])
            typical = self._typical(category, now.date())
            names = listed(edition.messages, (self._name(o, lang) for o in typical), lang)
            shown = category_name(edition.messages, category, lang)
            lines.append(self._say("category_examples", lang, category=shown, names=names))
            chips += [(self._name(o, lang), o.name) for o in typical[:CHIPS]]
        lines += self._days(wanted, evidence, before, now)
        if any(c in KERBSIDE for c in wanted):
            asked = edition.messages.texts["categories"][wanted[0]]["official"]
            label = self._say("chip_town", lang)
            chips = [*chips[: CHIPS * MAX_NAMED], (label, f"{asked}の収集日は？")]
        first = self._entry(wanted[0])
        told = first.id if first else None
        after = replace(before, topic="faq", faq=told, wanted=wanted, pending=None, choices=())
        status: Status = "faq" if first else "smalltalk"
        return Answer(status, after, lines=tuple(lines), faq=first, chips=tuple(chips))

    def _entry(self, category: str) -> FaqEntry | None:
        about = self.sorter.edition.messages.texts["categories"][category].get("about")
        return self.sorter.edition.faq[about] if about else None

    def _wanted(
        self, evidence: Evidence, before: Conversation, now: dt.datetime
    ) -> tuple[str, ...]:
        """Category ids, 資源 as the four it is made of."""
        named = dict.fromkeys(
            part for c in evidence.categories for part in (RESOURCE if c == "resource" else (c,))
        )
        if named:
            whole = "resource" in evidence.categories
            return tuple(named)[: len(RESOURCE) + 1 if whole else MAX_NAMED]
        items = self.things.sure_items(evidence, now)
        if not items and before.focus:
            said = before.said
            items = [self.sorter.sort(before.focus[0], said, evidence.lang, now.date())]
        found = dict.fromkeys(i.category for i in items if i.category)
        return tuple(found)[:MAX_NAMED]

    def _typical(self, category: str, day: dt.date) -> list[Object]:
        """The things best known, those with most names; of many kinds rather than of one."""
        things = sorted(
            (
                o
                for o in self.sorter.edition.objects.values()
                if self.sorter.usual(o.id, day) == category
            ),
            key=lambda o: (-_names(o), o.id),
        )
        kinds: dict[str, Object] = {}
        for thing in things:
            kinds.setdefault(thing.kind, thing)
        of_each = list(kinds.values())
        return [*of_each, *(o for o in things if o not in of_each)][:TYPICAL]

    def _days(
        self,
        wanted: tuple[str, ...],
        evidence: Evidence,
        before: Conversation,
        now: dt.datetime,
    ) -> list[str]:
        """The next days, where the town is known."""
        place = self.things.place(evidence, before)
        if place is None or not place.is_clear:
            return []
        kerbside = tuple(c for c in wanted if c in KERBSIDE)
        if not kerbside:
            return []
        table = self.scheduler.answer(place, kerbside, (), evidence.lang, now, before)
        return list(table.lines)

    def _name(self, thing: Object, lang: str) -> str:
        return thing.name if lang == "ja-easy" else thing.display(lang)

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.sorter.edition.messages.say("talk", code, lang, **values)


def _names(thing: Object) -> int:
    return len(thing.aliases) + sum(len(names) for names in thing.names.values())
