"""Compile: Objects × forms × Policy → Items, with one ruling per rule interval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from knowledge.compile.forms import candidate_forms, form_key, form_words
from knowledge.decide.facts import facts_of
from knowledge.decide.ruling import decide
from knowledge.read.edition import Edition
from knowledge.shape.conditions import Conditions
from knowledge.shape.item import Dated, Item
from knowledge.shape.object import Object

LONG_AGO = dt.date(2000, 1, 1)


def compile_items(edition: Edition, objects: Iterable[Object] | None = None) -> Iterator[Item]:
    """Every Item in the order of the Objects. Pure: the same input gives the same Items."""
    starts = (None, *edition.policy.breakpoints())
    for thing in edition.objects.values() if objects is None else objects:
        seen: set[str] = set()
        usual = _rulings(edition, thing, Conditions(), starts)
        rulings_by_material: dict[str | None, tuple[Dated, ...]] = {None: usual}
        for form in candidate_forms(thing, edition.vocabulary):
            rulings = _rulings(edition, thing, form, starts)
            if form and form.size_cm is None and form.material:
                rulings_by_material[form.material] = rulings
            base = rulings_by_material.get(form.material, usual) if form.size_cm else usual
            key = form_key(form)
            if key in seen or (form and rulings == base):
                continue
            seen.add(key)
            yield Item(
                id=f"{thing.id}.{key}" if key else thing.id,
                object_id=thing.id,
                name=_name(edition, thing, form),
                form=form,
                rulings=rulings,
            )


def _rulings(
    edition: Edition, thing: Object, form: Conditions, starts: tuple[dt.date | None, ...]
) -> tuple[Dated, ...]:
    facts = facts_of(thing, form)
    merged: list[Dated] = []
    for start in starts:
        ruling = decide(edition.policy, facts, start or LONG_AGO)
        if not merged or merged[-1].ruling != ruling:
            merged.append(Dated(start, ruling))
    return tuple(merged)


def _name(edition: Edition, thing: Object, form: Conditions) -> str:
    if not form:
        return thing.name
    words = form_words(form, "ja", edition.messages, edition.vocabulary)
    return f"{thing.name}（{words.replace('の場合', '')}）"
