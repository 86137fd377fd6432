"""Policy: a town's rules as data. Each rule has a source, a confidence and effective dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class When:
    """The test of a rule. Every field that is set must hold; an empty When always holds.

    ``main`` looks at the first component of the material, ``has`` at any, ``only`` at all.
    ``size_from``/``size_below`` compare the longest side in cm; a thing without a size fails both.
    ``size_is`` wants a resident to have told exactly that length.
    """

    objects: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    main: frozenset[str] = frozenset()
    has: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    powers: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    hazards: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    without_states: frozenset[str] = frozenset()
    size_from: float | None = None
    size_below: float | None = None
    size_is: float | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another right place, and the code of the wording that says when."""

    category: str
    when: str


@dataclass(frozen=True, slots=True)
class Rule:
    """If ``when`` holds, the thing belongs to ``category`` (between ``since`` and ``until``)."""

    id: str
    when: When
    category: str
    source: str
    confidence: str
    says: dict[str, str]
    since: dt.date | None = None
    until: dt.date | None = None
    alternatives: tuple[Alternative, ...] = ()
    steps: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    is_exception: bool = False
    """Whether it is a row of ``exceptions.csv``, for one Object only."""

    def active(self, day: dt.date) -> bool:
        """Whether the rule is in force on ``day`` (``until`` is the last day)."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Addition:
    """What must also be done, wherever the thing goes: every addition that holds counts."""

    id: str
    when: When
    source: str
    confidence: str
    steps: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """A town's rules in order; exceptions come first. The first rule that holds decides.

    ``categories`` are the ids of the places where this town's things can go; ``additions`` add
    steps and warnings to whatever was decided.
    """

    town: str
    categories: tuple[str, ...]
    rules: tuple[Rule, ...]
    additions: tuple[Addition, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)

    def size_limits(self) -> tuple[float, ...]:
        """The lengths in cm at which some rule begins or ends to hold, in order."""
        limits = {r.when.size_from for r in self.rules} | {r.when.size_below for r in self.rules}
        return tuple(sorted(limit for limit in limits if limit is not None))

    def breakpoints(self) -> tuple[dt.date, ...]:
        """The days on which some rule begins or has just ended, in order."""
        days = {r.since for r in self.rules if r.since}
        days |= {r.until + dt.timedelta(days=1) for r in self.rules if r.until}
        return tuple(sorted(days))


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the Policy says of one thing on one day."""

    category: str
    rule: str
    alternatives: tuple[Alternative, ...] = ()
    steps: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
