"""What changes when: the Items before and after each day on which a rule begins or ends."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.shape.item import Item
from knowledge.shape.policy import Policy


@dataclass(frozen=True, slots=True)
class Change:
    """One day. ``moved`` counts Items by (category before, category after)."""

    day: dt.date
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    moved: dict[tuple[str, str], int]
    otherwise: int
    """Items that stay in their category but get other steps, warnings or reasons."""


def changes_of(policy: Policy, items: Sequence[Item]) -> tuple[Change, ...]:
    """Every day on which the Policy changes, future ones too, in order."""
    return tuple(_change(policy, items, day) for day in policy.breakpoints())


def _change(policy: Policy, items: Iterable[Item], day: dt.date) -> Change:
    eve = day - dt.timedelta(days=1)
    moved: Counter[tuple[str, str]] = Counter()
    otherwise = 0
    for item in items:
        before, after = item.ruling_on(eve), item.ruling_on(day)
        if before.category != after.category:
            moved[before.category, after.category] += 1
        elif before != after:
            otherwise += 1
    return Change(
        day,
        begins=tuple(r.id for r in policy.rules if r.since == day),
        ends=tuple(r.id for r in policy.rules if r.until == eve),
        moved=dict(moved.most_common()),
        otherwise=otherwise,
    )


def counts_on(items: Iterable[Item], day: dt.date) -> Counter[str]:
    """Items by category on a day."""
    return Counter(item.ruling_on(day).category for item in items)


def items_by_rule(items: Iterable[Item], day: dt.date) -> Counter[str]:
    """Items by the rule that sorts them on a day."""
    return Counter(item.ruling_on(day).rule for item in items)
