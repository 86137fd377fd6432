"""Answers about things: sort them, narrow them, offer choices, suggest near names."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.answer.collection import Scheduler, remembered_place
from knowledge.answer.sorting import Sorter
from knowledge.answer.words import category_name, listed, warned
from knowledge.recognise.choosing import LAST
from knowledge.shape.answer import Answer, Option, SortedItem
from knowledge.shape.conditions import Conditions
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence, Mention
from knowledge.shape.place import Place

MAX_CHOICES = 8
MAX_CHIPS = 4
MANY = 3
"""From so many things on a reply begins with what goes where."""
MAX_NEAR = 3
MAX_WARNINGS = 2
"""Before a list of choices; each thing has its own once it is chosen."""
LONGEST_SAID = 40
ASSERTED = ("exact", "strong")


@dataclass(frozen=True)
class Things:
    """Acts whose answer is one or more sorted things."""

    sorter: Sorter
    scheduler: Scheduler

    def answer_item(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """Every thing named; what is only likely becomes a choice, never an assertion."""
        if any(m.match == "ambiguous" for m in evidence.mentions):
            return self.choose_item(evidence, before, now)
        items = self.sure_items(evidence, now)
        if not items:
            return self.suggest_item(evidence, before, now)
        return self._answered(items, evidence.mentions[0].conditions, evidence, before, now)

    def narrow_item(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """New conditions, or a part, of the thing talked about; a thing newly named instead."""
        newly = evidence.part is None and evidence.match in ASSERTED
        unknown = evidence.strange and not evidence.conditions
        if newly or unknown or not before.focus:
            return self.answer_item(evidence, before, now)
        if evidence.part is not None:
            item = self.sorter.sort(evidence.part, evidence.conditions, evidence.lang, now.date())
            answer = self._answered([item], evidence.conditions, evidence, before, now)
            # the whole stays in mind, so that after the cap one may ask about the label
            focus = tuple(dict.fromkeys((evidence.part, *before.focus)))
            return replace(answer, next=replace(answer.next, focus=focus))
        said = evidence.conditions.over(before.said)
        item = self.sorter.sort(before.focus[0], said, evidence.lang, now.date())
        return self._answered([item], said, evidence, before, now)

    def choose_item(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """One word, several Objects: number them, beside what is sure already."""
        items = self.sure_items(evidence, now)
        unsettled = None
        for mention in (m for m in evidence.mentions if m.match == "ambiguous"):
            settled = self._settled(mention, evidence, now)
            if settled is not None:
                items.append(settled)
            else:
                unsettled = unsettled or mention
        if unsettled is None:
            return self._answered(items, evidence.conditions, evidence, before, now)
        offer = self._offer("choose", "choose", unsettled, evidence, before, now)
        if not items:
            return offer
        answered = self._answered(items, evidence.conditions, evidence, before, now)
        both = replace(answered.next, choices=offer.next.choices, pending="choose")
        return replace(answered, next=both, closing=offer.lines, choices=offer.choices, chips=())

    def suggest_item(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """Only near names: ask whether one of these was meant."""
        mention = next((m for m in evidence.mentions if m.candidates), None)
        if mention is None:
            return self.miss(evidence, before, now)
        if mention.match in ASSERTED:
            return self.answer_item(evidence, before, now)
        return self._offer("miss", "miss_near", mention, evidence, before, now)

    def pick_choice(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The choice made by number or by name; a plain yes takes the only one there is."""
        chosen = self._chosen(evidence, before)
        if chosen is None:
            messages = self.sorter.edition.messages
            text = messages.say("talk", "nothing_to_choose", evidence.lang)
            options = self._options(before.choices, evidence, now)
            return Answer(
                "choose" if options else "smalltalk", before, lines=(text,), choices=options
            )
        item = self.sorter.item(chosen)
        assert item is not None  # noqa: S101 - we wrote the choices ourselves
        said = evidence.conditions.over(item.form)
        sorted_item = self.sorter.sort(item.object_id, said, evidence.lang, now.date())
        return self._answered([sorted_item], said, evidence, before, now)

    def offer_again(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """The list shown last, once more."""
        text = self.sorter.edition.messages.say("talk", "choose_again", evidence.lang)
        options = self._options(before.choices, evidence, now)
        return Answer("choose", before, lines=(text,), choices=options)

    def _chosen(self, evidence: Evidence, before: Conversation) -> str | None:
        """Which of the Items shown is meant."""
        shown, number = before.choices, evidence.choice
        if number == LAST and shown:
            return shown[-1]
        if number is not None:
            return shown[number - 1] if 1 <= number <= len(shown) else None
        named = {c.object_id for m in evidence.mentions for c in m.candidates}
        meant = [item for item in shown if item.partition(".")[0] in named]
        if len(meant) == 1:
            return meant[0]
        return shown[0] if len(shown) == 1 and evidence.talk == "affirm" else None

    def miss(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """We do not know, and say so: what we understood, a few near names, and who can tell."""
        messages, lang = self.sorter.edition.messages, evidence.lang
        named = (evidence.phrase or evidence.text)[:LONGEST_SAID]
        found = next((m.candidates for m in evidence.mentions if m.candidates), evidence.near)
        if found and not evidence.categories:
            mention = Mention(named, "weak", found[:MAX_NEAR])
            return self._offer("miss", "miss_near", mention, evidence, before, now)
        text = messages.say("talk", "miss", lang, said=named)
        return Answer("miss", replace(before, pending=None, choices=()), lines=(text,))

    def place(self, evidence: Evidence, before: Conversation) -> Place | None:
        """The town said now, else the one remembered."""
        return evidence.place or remembered_place(before, self.sorter.edition)

    def _answered(
        self,
        items: list[SortedItem],
        said: Conditions,
        evidence: Evidence,
        before: Conversation,
        now: dt.datetime,
    ) -> Answer:
        place = self.place(evidence, before)
        if place is not None:
            items = [
                replace(i, next_date=self.scheduler.next_date(place, i.category, now))
                if i.category
                else i
                for i in items
            ]
        after = replace(
            before,
            topic="item",
            focus=tuple(i.object_id for i in items),
            said=said,
            choices=(),
            pending=None,
            wanted=tuple(dict.fromkeys(i.category for i in items if i.category)),
        )
        lines = self._grouped(items, evidence.lang) if len(items) >= MANY else ()
        chips = self._chips(items)
        return Answer("answered", after, lines=lines, items=tuple(items), chips=chips)

    def _grouped(self, items: list[SortedItem], lang: str) -> tuple[str, ...]:
        """One line per category, with everything that goes there; the cards say how."""
        messages = self.sorter.edition.messages
        names: dict[str, list[str]] = {}
        for item in items:
            if item.category:
                names.setdefault(item.category, []).append(item.display_name)
        return tuple(
            messages.say(
                "talk",
                "grouped_line",
                lang,
                category=category_name(messages, category, lang),
                names=listed(messages, found, lang),
            )
            for category, found in names.items()
        )

    def _chips(self, items: list[SortedItem]) -> tuple[tuple[str, str], ...]:
        """One chip per other case or part of a single thing, sending the words for it."""
        if len(items) != 1:
            return ()
        chips = [(when, when) for when in items[0].narrowing]
        chips += [
            (label, f"{items[0].name.partition('（')[0]}の{label}") for label, _ in items[0].parts
        ]
        return tuple(chips[:MAX_CHIPS])

    def sure_items(self, evidence: Evidence, now: dt.datetime) -> list[SortedItem]:
        """Every thing surely named, sorted under what was said of it."""
        return [
            self.sorter.sort(m.candidates[0].object_id, m.conditions, evidence.lang, now.date())
            for m in evidence.mentions
            if m.match in ASSERTED
        ]

    def _settled(self, mention: Mention, evidence: Evidence, now: dt.datetime) -> SortedItem | None:
        """Where all Objects meant go to one place, there is nothing to ask."""
        said, objects = mention.conditions, self.sorter.edition.objects
        meant = [c.object_id for c in mention.candidates]
        if said.material:
            meant = [i for i in meant if said.material in objects[i].materials] or meant
        if said.states:
            kinds = self.sorter.edition.vocabulary.kinds
            meant = [i for i in meant if said.states <= set(kinds[objects[i].kind])] or meant
        items = [self.sorter.sort(i, said, evidence.lang, now.date()) for i in meant]
        same = {(i.category, i.hazards) for i in items}
        return items[0] if len(same) == 1 and items[0].category else None

    def _offer(
        self,
        status: str,
        wording: str,
        mention: Mention,
        evidence: Evidence,
        before: Conversation,
        now: dt.datetime,
    ) -> Answer:
        ids = [c.object_id for c in mention.candidates[:MAX_CHOICES]]
        options = self._options(ids, evidence, now)
        messages, lang = self.sorter.edition.messages, evidence.lang
        values = {"word": mention.surface} if wording == "choose" else {}
        text = messages.say("talk", wording, lang, **values)
        after = replace(
            before,
            topic="item",
            choices=tuple(o.item_id for o in options),
            pending="choose",
            said=mention.conditions,
        )
        if status == "miss":
            said = messages.say("talk", "miss", lang, said=mention.surface[:LONGEST_SAID])
            return Answer("miss", after, lines=(said, text), choices=options)
        warnings = self._common_warnings(ids, mention.conditions, lang, now)
        return Answer("choose", after, lines=(*warnings, text), choices=options)

    def _common_warnings(
        self, ids: Sequence[str], said: Conditions, lang: str, now: dt.datetime
    ) -> tuple[str, ...]:
        """What to beware of whichever is meant: told where at least half have a danger.

        「電池」 warns; 「缶」 does not, because one spray can stands among them.
        """
        kinds = [self.sorter.sort(i, said, lang, now.date()).hazards for i in ids]
        if 2 * sum(map(bool, kinds)) < len(kinds):
            return ()
        often = Counter(hazard for hazards in kinds for hazard in hazards)
        return warned(hazard for hazard, _ in often.most_common(MAX_WARNINGS))

    def _options(
        self, ids: Iterable[str], evidence: Evidence, now: dt.datetime
    ) -> tuple[Option, ...]:
        """Numbered from 1, by Object or Item id."""
        objects = (i.partition(".")[0] for i in ids)
        return tuple(self._option(n, o, evidence, now) for n, o in enumerate(objects, 1))

    def _option(self, number: int, object_id: str, evidence: Evidence, now: dt.datetime) -> Option:
        thing = self.sorter.edition.objects[object_id]
        return Option(
            number,
            thing.id,
            thing.name,
            thing.name if evidence.lang == "ja-easy" else thing.display(evidence.lang),
            self.sorter.usual(object_id, now.date()),
        )
