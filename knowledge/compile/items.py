"""Compile: Objects × forms × Policy → Items, with one ruling per rule interval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.compile.forms import candidate_forms, form_key, form_words, size_ranges, typical
from knowledge.decide.facts import facts_of
from knowledge.decide.ruling import decide
from knowledge.read.edition import Edition
from knowledge.read.problems import KnowledgeError, Problem
from knowledge.shape.conditions import Conditions
from knowledge.shape.item import Dated, Item, SizeRange
from knowledge.shape.object import Object

LONG_AGO = dt.date(2000, 1, 1)
Rulings = tuple[Dated, ...]


def compile_items(edition: Edition, objects: Iterable[Object] | None = None) -> Iterator[Item]:
    """Every Item in the order of the Objects. Pure: the same input gives the same Items.

    Raises KnowledgeError where no rule of the Policy matches an Object.
    """
    for thing in edition.objects.values() if objects is None else objects:
        yield from _items_of(edition, thing)


def by_object(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """The Items of each Object, usual form first."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.object_id, []).append(item)
    return {object_id: tuple(group) for object_id, group in found.items()}


def _items_of(edition: Edition, thing: Object) -> Iterator[Item]:
    """The usual Item, then every form that is ruled otherwise than the simpler ones it is made of.

    A wooden chair under 30 cm exists beside the wooden one and the small one only if neither says
    what happens to it.
    """
    usual = rulings_of(edition, thing, Conditions())
    usual_sizes: dict[SizeRange, Rulings] = {}
    for form in candidate_forms(thing, edition.vocabulary):
        rulings = rulings_of(edition, thing, form)
        if not form or rulings != usual:
            yield _item(edition, thing, form, None, rulings)
        if form.power or form.states:
            continue
        for size, sized, its in _sized(edition, thing, form, rulings):
            if form and its == usual_sizes.get(size):
                continue
            if not form:
                usual_sizes[size] = its
            yield _item(edition, thing, sized, size, its)


def _sized(
    edition: Edition, thing: Object, form: Conditions, base: Rulings
) -> Iterator[tuple[SizeRange, Conditions, Rulings]]:
    """Sizes that are ruled otherwise than the usual one. Stretches ruled alike are one form."""
    if thing.size is None:
        return
    found: list[tuple[SizeRange, Conditions, Rulings]] = []
    for stretch in size_ranges(thing.size, edition.policy.size_limits())[1:]:
        sized = replace(form, size_cm=typical(thing.size, stretch))
        rulings = rulings_of(edition, thing, sized)
        if rulings == base:
            continue
        if found and found[-1][2] == rulings and found[-1][0].touches(stretch):
            found[-1] = (found[-1][0].joined(stretch), *found[-1][1:])
        else:
            found.append((stretch, sized, rulings))
    yield from found


def rulings_of(edition: Edition, thing: Object, form: Conditions) -> Rulings:
    """The rulings of one form, one per rule interval in which it differs from the one before."""
    facts = facts_of(thing, form)
    merged: list[Dated] = []
    for start in (None, *edition.policy.breakpoints()):
        try:
            ruling = decide(edition.policy, facts, start or LONG_AGO)
        except LookupError as error:
            message = f"{thing.name}（{thing.id}）に合う規則がない（{start or '最初'} から）"
            problem = Problem("rules.yaml", message, "最後に、すべてに合う規則を置く")
            raise KnowledgeError([problem]) from error
        if not merged or merged[-1].ruling != ruling:
            merged.append(Dated(start, ruling))
    return tuple(merged)


def _item(
    edition: Edition, thing: Object, form: Conditions, size: SizeRange | None, rulings: Rulings
) -> Item:
    key = form_key(form, size)
    name = thing.name
    if key:
        words = form_words(thing, form, size, "ja", edition.messages, edition.vocabulary)
        name = f"{thing.name}（{words.replace('の場合', '').replace('場合', '')}）"
    return Item(
        id=f"{thing.id}.{key}" if key else thing.id,
        object_id=thing.id,
        name=name,
        form=form,
        size=size,
        rulings=rulings,
    )
