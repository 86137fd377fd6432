"""The Policy and the Objects must meet: no idle rule, no thing without a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.compile.items import rulings_of
from knowledge.shape.item import Dated
from knowledge.shape.policy import Ruling
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding


def idle_rules(catalogue: Catalogue) -> Iterator[Finding]:
    """Rules that decide no Item on any day."""
    used = {dated.ruling.rule for item in catalogue.items for dated in item.rulings}
    for rule in catalogue.edition.policy.rules:
        if rule.id not in used:
            file = "exceptions.csv" if rule.is_exception else "rules.yaml"
            message = f"規則 {rule.id} が決める品目がありません"
            yield Finding("idle_rule", rule.id, file, message, "条件や順番を直すか、規則を消す")


def unmatched_objects(catalogue: Catalogue) -> Iterator[Finding]:
    """Objects that no rule of the Policy matches on some day."""
    for thing in catalogue.unmatched:
        yield Finding(
            "unmatched_object",
            thing.id,
            catalogue.places[thing.id],
            f"「{thing.name}」に合う規則がありません",
            "規則を足すか、kind や材質を直す",
        )


def needless_exceptions(catalogue: Catalogue) -> Iterator[Finding]:
    """An exception that says what the rules say anyway hides the next change of the rules."""
    edition = catalogue.edition
    exceptions = {rule.id for rule in edition.policy.rules if rule.is_exception}
    plain = replace(
        edition.policy, rules=tuple(r for r in edition.policy.rules if not r.is_exception)
    )
    telling: set[str] = set()
    for item in catalogue.items:
        mine = {d.ruling.rule for d in item.rulings} & exceptions
        if mine:
            thing = edition.objects[item.object_id]
            without = rulings_of(replace(edition, policy=plain), thing, item.form)
            if _places(without) != _places(item.rulings):
                telling |= mine
    used = {d.ruling.rule for item in catalogue.items for d in item.rulings} & exceptions
    for rule_id in sorted(used - telling):
        message = f"例外 {rule_id} がなくても、規則が同じ答えを出します"
        yield Finding("needless_exception", rule_id, "exceptions.csv", message, "例外の行を消す")


def _places(rulings: tuple[Dated, ...]) -> list[Ruling]:
    """The rulings without the name of their rule."""
    return [replace(dated.ruling, rule="") for dated in rulings]
