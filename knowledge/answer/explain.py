"""explain: why it is so, on what source, since when, how sure, and what it was before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from knowledge.answer.sorting import Sorter
from knowledge.answer.things import Things
from knowledge.answer.words import category_name, full_date
from knowledge.shape.answer import Answer, SortedItem
from knowledge.shape.conditions import Conditions
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence


@dataclass(frozen=True)
class Explainer:
    """The why of the thing named, else of what we said last."""

    things: Things
    sorter: Sorter

    def explain(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The things named or talked about; without any, where our answers come from."""
        named = self.things.sure_items(evidence, now)
        if named:
            said = {m.candidates[0].object_id: m.conditions for m in evidence.mentions}
            return self._of_items(named, said, evidence.lang, before)
        told = self._told_otherwise(evidence, before)
        if told is None and before.focus:
            over = evidence.conditions.over(before.said)
            items = [self.sorter.sort(o, over, evidence.lang, now.date()) for o in before.focus[:1]]
            return self._of_items(items, {items[0].object_id: over}, evidence.lang, before)
        lines = (told or self._say("explain_general", evidence.lang),)
        return Answer("smalltalk", replace(before, pending=None), lines=lines)

    def _told_otherwise(self, evidence: Evidence, before: Conversation) -> str | None:
        """The source of the days or of the question that we answered last."""
        edition, lang = self.sorter.edition, evidence.lang
        if before.topic in ("schedule", "calendar"):
            return self._say("explain_schedule", lang, source=edition.calendar.source)
        if before.topic == "faq" and before.faq in edition.faq:
            entry = edition.faq[before.faq]
            sure = self._say(f"sure_{entry.confidence}", lang)
            return self._say("explain_faq", lang, source=entry.source, sure=sure)
        return None

    def _of_items(
        self,
        items: list[SortedItem],
        said: dict[str, Conditions],
        lang: str,
        before: Conversation,
    ) -> Answer:
        lines = [line for i in items for line in self._because(i, said[i.object_id], lang)]
        # asked is why, not how: the steps were told, or are one question away
        short = tuple(replace(i, steps=(), cases=i.cases if not i.category else ()) for i in items)
        after = replace(
            before,
            topic="item",
            focus=tuple(i.object_id for i in items),
            said=said[items[0].object_id],
            pending=None,
            choices=(),
        )
        return Answer("answered", after, items=short, closing=tuple(lines))

    def _because(self, item: SortedItem, said: Conditions, lang: str) -> list[str]:
        """What the card does not say already: how sure, since when, and what it was before."""
        why = item.why
        lines = [self._say("explain_source", lang, sure=self._say(f"sure_{why.confidence}", lang))]
        if why.since is None:
            return lines
        messages = self.sorter.edition.messages
        lines.append(self._say("explain_since", lang, since=full_date(messages, why.since, lang)))
        eve = why.since - dt.timedelta(days=1)
        earlier = self.sorter.sort(item.object_id, said, lang, eve).category
        if earlier and earlier != item.category:
            name = category_name(messages, earlier, lang)
            lines.append(self._say("explain_changed", lang, category=name))
        return lines

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.sorter.edition.messages.say("talk", code, lang, **values)
