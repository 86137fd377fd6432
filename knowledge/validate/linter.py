"""The linter: a list of checks, each in its own place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from knowledge.validate import counts, facts, names, readings, rules
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding

CHECKS = (
    names.duplicate_names,
    names.declared_needlessly,
    names.near_duplicates,
    names.same_translation,
    readings.doubtful_readings,
    facts.contradicting_parts,
    facts.many_forms,
    rules.unmatched_objects,
    rules.idle_rules,
    rules.needless_exceptions,
)
CHECKS_ON_A_DAY = (facts.hazards_unwarned,)


def lint(catalogue: Catalogue, declared_counts: Path, day: dt.date) -> Iterator[Finding]:
    """Every finding of every check; the same input gives the same findings in the same order."""
    for check in CHECKS:
        yield from check(catalogue)
    for check_on_day in CHECKS_ON_A_DAY:
        yield from check_on_day(catalogue, day)
    yield from counts.counts_outside(catalogue, declared_counts)
