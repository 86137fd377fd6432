"""Item: an Object in one form, sorted by the Policy, one ruling per interval."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from knowledge.shape.conditions import Conditions
from knowledge.shape.policy import Ruling


@dataclass(frozen=True, slots=True)
class Dated:
    """A ruling in force from ``since`` (None: always so far) until the next one begins."""

    since: dt.date | None
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class SizeRange:
    """A stretch of lengths in cm, from ``start`` (included) to ``below`` (not included)."""

    start: float | None
    below: float | None

    def holds(self, cm: float) -> bool:
        return (self.start is None or cm >= self.start) and (self.below is None or cm < self.below)

    def touches(self, other: SizeRange) -> bool:
        return self.below == other.start or other.below == self.start

    def joined(self, other: SizeRange) -> SizeRange:
        """Both as one; they must touch."""
        first, second = (self, other) if self.below == other.start else (other, self)
        return SizeRange(first.start, second.below)


@dataclass(frozen=True, slots=True)
class Item:
    """``id`` is the Object's id for the usual form, else ``object.form``.

    ``form.size_cm`` is a typical length inside ``size``, the stretch that the form is for.
    """

    id: str
    object_id: str
    name: str
    form: Conditions
    size: SizeRange | None
    rulings: tuple[Dated, ...]

    def ruling_on(self, day: dt.date) -> Ruling:
        """The ruling in force on ``day``."""
        current = self.rulings[0]
        for dated in self.rulings[1:]:
            if dated.since and dated.since <= day:
                current = dated
        return current.ruling
