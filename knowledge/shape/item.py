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
class Item:
    """``id`` is the Object's id for the usual form, else ``object.form``."""

    id: str
    object_id: str
    name: str
    form: Conditions
    rulings: tuple[Dated, ...]

    def ruling_on(self, day: dt.date) -> Ruling:
        """The ruling in force on ``day``."""
        current = self.rulings[0]
        for dated in self.rulings[1:]:
            if dated.since and dated.since <= day:
                current = dated
        return current.ruling
