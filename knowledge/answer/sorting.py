"""Sort one thing: category, other cases, parts, steps, hazards and the why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from knowledge.compile.forms import form_words
from knowledge.decide.facts import facts_of
from knowledge.decide.hazards import hazards_of
from knowledge.decide.ruling import decide, deciding_rule
from knowledge.read.edition import Edition
from knowledge.shape.answer import SortedItem, Why
from knowledge.shape.conditions import Conditions
from knowledge.shape.item import Item, SizeRange
from knowledge.shape.object import Object
from knowledge.shape.policy import Rule, Ruling

MAX_CASES = 4
BATTERY_STATES = frozenset({"battery_damaged", "battery_out"})


@dataclass(frozen=True)
class Sorter:
    """The Policy applied to things, with the compiled Items at hand for ids and cases."""

    edition: Edition
    items: dict[str, tuple[Item, ...]]
    """Items by Object id, usual form first."""

    def sort(self, object_id: str, said: Conditions, lang: str, day: dt.date) -> SortedItem:
        """The answer for one Object under what the resident said. KeyError: unknown Object."""
        thing = self.edition.objects[object_id]
        said = _fitting(thing, said)
        ruling = decide(self.edition.policy, facts_of(thing, said), day)
        unsettled = self._unsettled(thing, said, day)
        item = self._item(thing, said, ruling, day)
        category = None if unsettled else ruling.category
        cases, narrowing = self._cases(thing, said, ruling, category, lang, day)
        return SortedItem(
            item_id=item.id,
            object_id=thing.id,
            name=item.name,
            display_name=self._display(thing, item, lang),
            category=category,
            cases=cases,
            narrowing=narrowing,
            parts=tuple(
                (
                    label if lang in ("ja", "ja-easy") else self._name(part, lang),
                    self.usual(part, day),
                )
                for label, part in thing.parts
            ),
            steps=self._texts("steps", (*ruling.steps, *thing.steps), lang) if category else (),
            hazards=self._texts("hazards", hazards_of(thing, said, ruling), lang),
            fee_yen=self.edition.fees.get(thing.id) if category == "bulky" else None,
            next_date=None,
            why=self._why(thing, said, lang, day),
        )

    def _unsettled(self, thing: Object, said: Conditions, day: dt.date) -> bool:
        """Whether there is no usual form, and what was said leaves more than one place."""
        if thing.has_usual or said.material is not None:
            return False
        each = [facts_of(thing, replace(said, material=m)) for m in thing.materials]
        return len({decide(self.edition.policy, facts, day).category for facts in each}) > 1

    def usual(self, object_id: str, day: dt.date) -> str | None:
        """Category of the usual form; None where there is none."""
        thing = self.edition.objects[object_id]
        if not thing.has_usual:
            return None
        return self.items[object_id][0].ruling_on(day).category

    def item(self, item_id: str) -> Item | None:
        """The compiled Item with this id."""
        found = self.items.get(item_id.partition(".")[0], ())
        return next((i for i in found if i.id == item_id), None)

    def _name(self, object_id: str, lang: str) -> str:
        return self.edition.objects[object_id].display(lang)

    def _display(self, thing: Object, item: Item, lang: str) -> str:
        if lang == "ja":
            return item.name
        name = thing.display(lang) if lang != "ja-easy" else thing.name
        if not item.form:
            return name
        return f"{name} ({self._form(thing, item.form, item.size, lang)})"

    def _item(self, thing: Object, said: Conditions, ruling: Ruling, day: dt.date) -> Item:
        """The most particular compiled Item that what was said leads to."""
        agreeing = [
            item
            for item in self.items[thing.id]
            if item.ruling_on(day) == ruling and _within(item, said)
        ]
        return max(agreeing, key=lambda i: len(i.id), default=self.items[thing.id][0])

    def _cases(
        self,
        thing: Object,
        said: Conditions,
        ruling: Ruling,
        category: str | None,
        lang: str,
        day: dt.date,
    ) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Other categories with their wordings, and which of these name a form."""
        if category is None:
            cases = self._by_material(thing, said, lang, day)
            return cases, tuple(when for _, when in cases)
        messages = self.edition.messages
        found: dict[str, str] = {}
        forms: list[str] = []
        for other in ruling.alternatives:
            found.setdefault(other.category, messages.say("cases", other.when, lang))
        for item in self.items[thing.id][1:]:
            form = item.form
            if _settled(form, said) or _contradicts(form, said, thing):
                continue
            if self._unsettled(thing, form.over(said), day):
                continue
            facts = facts_of(thing, form.over(said))
            other_category = decide(self.edition.policy, facts, day).category
            if other_category != category and other_category not in found:
                words = self._form(thing, form, item.size, lang)
                found[other_category] = words
                forms.append(words)
        cases = tuple(found.items())[:MAX_CASES]
        return cases, tuple(when for _, when in cases if when in forms)

    def _by_material(
        self, thing: Object, said: Conditions, lang: str, day: dt.date
    ) -> tuple[tuple[str, str], ...]:
        """Where there is no usual form: the places by the materials there are, and only those."""
        found: dict[str, str] = {}
        for material in thing.materials:
            facts = facts_of(thing, replace(said, material=material))
            category = decide(self.edition.policy, facts, day).category
            words = self._form(thing, Conditions(material=material), None, lang)
            found.setdefault(category, words)
        return tuple(found.items())[:MAX_CASES]

    def _form(self, thing: Object, form: Conditions, size: SizeRange | None, lang: str) -> str:
        edition = self.edition
        return form_words(thing, form, size, lang, edition.messages, edition.vocabulary)

    def _texts(self, topic: str, codes: tuple[str, ...], lang: str) -> tuple[str, ...]:
        return tuple(self.edition.messages.say(topic, c, lang) for c in dict.fromkeys(codes))

    def _why(self, thing: Object, said: Conditions, lang: str, day: dt.date) -> Why:
        policy = self.edition.policy
        rule = deciding_rule(policy, facts_of(thing, said), day)
        assert rule is not None  # noqa: S101 - decide() has already succeeded
        return Why(_words(rule, lang), policy.sources[rule.source], rule.since, rule.confidence)


def _words(rule: Rule, lang: str) -> str:
    return rule.says.get(lang) or rule.says["ja"]


def _fitting(thing: Object, said: Conditions) -> Conditions:
    """A bare 'metal' means the composite led by metal, where there is just one."""
    material = said.material
    if material and material not in thing.materials:
        composites = [m for m in thing.materials if m.split("+")[0] == material]
        material = composites[0] if len(composites) == 1 and "+" not in material else material
    return Conditions(material, said.size_cm, said.power, said.states)


def _settled(form: Conditions, said: Conditions) -> bool:
    """Whether what was said has already decided what the form is about."""
    return bool(
        (form.material and said.material)
        or (form.size_cm is not None and said.size_cm is not None)
        or (form.power and said.power)
        or (form.states & said.states)
    )


def _contradicts(form: Conditions, said: Conditions, thing: Object) -> bool:
    """Whether a form cannot be of the thing in hand: what has a swollen battery is no plug."""
    if said.states & BATTERY_STATES:
        return bool(form.power or form.states & BATTERY_STATES)
    if thing.kind.startswith("battery"):
        return False
    power = said.power or thing.powers[0]
    return bool(form.states & BATTERY_STATES) and power not in ("rechargeable", "pack")


def _within(item: Item, said: Conditions) -> bool:
    """Whether the Item's form asks for nothing but what was said."""
    form = item.form
    return (
        (form.material is None or form.material == said.material)
        and (form.power is None or form.power == said.power)
        and form.states <= said.states
        and (item.size is None or (said.size_cm is not None and item.size.holds(said.size_cm)))
    )
