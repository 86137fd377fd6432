"""Numbers of a run, compared with the numbers that are expected."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

EXPECTED = Path(__file__).resolve().parents[1] / "expected_counts.json"
ACCEPT = "python3.11 -m tests.run --accept-counts"


@dataclass(frozen=True)
class Result:
    """What one suite did. ``missing`` is the reason why it was not run at all."""

    name: str
    collected: int = 1
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    counted: bool = True
    missing: str | None = None


@dataclass(frozen=True)
class Expected:
    """``collected`` by suite; ``may_be_skipped_in_ci``: suite → why that is all right."""

    collected: Mapping[str, int]
    may_be_skipped_in_ci: Mapping[str, str]

    @classmethod
    def read(cls, path: Path = EXPECTED) -> Expected:
        """From its file, strictly: an unknown key is an error."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def write(self, results: Sequence[Result], path: Path = EXPECTED) -> None:
        """Accept what was collected; suites that did not run keep their number."""
        new = {r.name: r.collected for r in results if r.counted and r.missing is None}
        facts = {
            "collected": {**self.collected, **new},
            "may_be_skipped_in_ci": self.may_be_skipped_in_ci,
        }
        path.write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def problems(results: Sequence[Result], expected: Expected, *, in_ci: bool) -> list[str]:
    """Sentences that make the run a failure although no test failed."""
    found = []
    for result in results:
        if result.missing is not None:
            if in_ci and result.name not in expected.may_be_skipped_in_ci:
                found.append(f"{result.name}: may not be skipped here (CI): {result.missing}")
        elif result.counted and result.collected < expected.collected.get(result.name, 0):
            found.append(
                f"{result.name}: a test stopped running: {result.collected} collected, "
                f"{expected.collected[result.name]} expected. Removed on purpose? {ACCEPT}"
            )
    return found


def remarks(results: Sequence[Result], expected: Expected) -> list[str]:
    """Sentences to be read that are no failure: what did not run, and numbers to raise."""
    said = []
    for result in results:
        if result.missing is not None:
            said.append(f"{result.name}: NOT RUN, {result.missing}")
        elif result.counted and result.collected > expected.collected.get(result.name, 0):
            known = expected.collected.get(result.name, 0)
            said.append(
                f"{result.name}: {result.collected} collected, only {known} expected. "
                f"Raise the number: {ACCEPT}"
            )
        said += [f"{result.name}: {n} × {reason}" for reason, n in result.reasons.items()]
    return said


def closing_line(results: Sequence[Result], problem_count: int) -> str:
    """The last line, in pytest's words; every problem counts as a failure."""
    passed = sum(result.passed for result in results)
    failed = sum(result.failed for result in results) + problem_count
    return f"{passed} passed, {failed} failed, {sum(r.skipped for r in results)} skipped"
