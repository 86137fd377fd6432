"""The Policy decides: first rule that holds, on a given day. One pure function for all of us.

The compiler calls it for every form of every Object; the answer calls it for the thing in the
resident's hand. So a compiled Item and a spoken answer cannot disagree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from knowledge.decide.facts import Facts
from knowledge.shape.policy import Policy, Rule, Ruling, When


def holds(when: When, facts: Facts) -> bool:
    """Whether every test that ``when`` sets holds for ``facts``."""
    materials = frozenset(facts.materials)
    return (
        (not when.objects or facts.object_id in when.objects)
        and (not when.kinds or facts.kind in when.kinds)
        and (not when.main or facts.materials[0] in when.main)
        and (not when.has or bool(materials & when.has))
        and (not when.only or materials <= when.only)
        and (not when.powers or facts.power in when.powers)
        and (not when.contents or bool(facts.contents & when.contents))
        and (not when.hazards or bool(facts.hazards & when.hazards))
        and when.states <= facts.states
        and not (when.without_states & facts.states)
        and _size_holds(when, facts)
    )


def _size_holds(when: When, facts: Facts) -> bool:
    if when.size_is is not None and when.size_is != facts.said_size_cm:
        return False
    if when.size_from is None and when.size_below is None:
        return True
    size = facts.size_cm
    return (
        size is not None
        and (when.size_from is None or size >= when.size_from)
        and (when.size_below is None or size < when.size_below)
    )


def deciding_rule(policy: Policy, facts: Facts, day: dt.date) -> Rule | None:
    """The first rule in force that holds; None where the Policy says nothing (a fault of it)."""
    return next((r for r in policy.rules if r.active(day) and holds(r.when, facts)), None)


def decide(policy: Policy, facts: Facts, day: dt.date) -> Ruling:
    """Sort one thing. Raises LookupError where no rule matches; the linter finds those first."""
    rule = deciding_rule(policy, facts, day)
    if rule is None:
        raise LookupError(f"no rule of {policy.town} matches {facts} on {day}")
    added = [a for a in policy.additions if holds(a.when, facts)]
    return Ruling(
        rule.category,
        rule.id,
        rule.alternatives,
        _joined((*(a.steps for a in added), rule.steps)),
        _joined((rule.hazards, *(a.hazards for a in added))),
    )


def _joined(codes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for each in codes for code in each))
