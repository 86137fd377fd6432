"""``make test``: every check and every suite, then the numbers. Runs on the bare Python 3.11.

``python3.11 -m tests.run web bot`` runs only those; ``--accept-counts`` writes down how many tests
were collected as the number expected from now on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from environments import build, surroundings
from environments.plan import ROOT
from environments.problem import BuildProblem
from tests.runner import COUNTS_VARIABLE
from tests.runner.suites import SUITES, Suite
from tests.runner.tally import Expected, Result, closing_line, problems, remarks

COUNTS = ROOT / "var" / "test"


def run(suite: Suite, expected: Expected) -> Result:
    """One suite, its output passed through."""
    print(f"\n══ {suite.name} ══", flush=True)
    if reason := suite.missing():
        print(f"NOT RUN: {reason}", flush=True)
        tests = expected.collected.get(suite.name, 0)
        return Result(suite.name, collected=0, skipped=tests, missing=reason)
    counts = COUNTS / f"{suite.name}.json"
    counts.parent.mkdir(parents=True, exist_ok=True)
    counts.unlink(missing_ok=True)
    env = {**surroundings.for_python(), COUNTS_VARIABLE: str(counts)}
    started = time.monotonic()
    code = subprocess.run(suite.command, check=False, cwd=ROOT, env=env).returncode
    print(f"({suite.name}: {time.monotonic() - started:.0f} s)", flush=True)
    return read_counts(suite, code, counts)


def read_counts(suite: Suite, code: int, counts: Path) -> Result:
    """The numbers that pytest wrote down; a command that is not pytest counts as one test."""
    if not suite.counted:
        return Result(suite.name, passed=int(code == 0), failed=int(code != 0), counted=False)
    if not counts.exists():
        return Result(suite.name, collected=0, failed=1)
    result = Result(suite.name, **json.loads(counts.read_text(encoding="utf-8")))
    if code != 0 and not result.failed:
        return Result(suite.name, collected=result.collected, passed=result.passed, failed=1)
    return result


def report(results: Sequence[Result], expected: Expected, *, accept: bool) -> int:
    """Print the numbers and return the exit code; the last line stands alone, for machines."""
    print("\n══ numbers ══")
    for r in results:
        print(f"{r.name:8} {r.collected:5} collected {r.passed:5} passed", end=" ")
        print(f"{r.failed:5} failed {r.skipped:5} skipped")
    if accept:
        expected.write(results)
        expected = Expected.read()
    found = problems(results, expected, in_ci=os.environ.get("CI", "") not in ("", "false", "0"))
    for sentence in [*remarks(results, expected), *found]:
        print(sentence)
    print(f"\n{closing_line(results, len(found))}", flush=True)
    return 1 if found or any(result.failed for result in results) else 0


def main(arguments: Sequence[str]) -> int:
    """Build, run, report."""
    accept = "--accept-counts" in arguments
    wanted = [argument for argument in arguments if argument != "--accept-counts"]
    if unknown := set(wanted) - {suite.name for suite in SUITES}:
        known = ", ".join(suite.name for suite in SUITES)
        print(f"There is no suite {', '.join(sorted(unknown))}. Known: {known}", file=sys.stderr)
        return 2
    try:
        build.ensure()
        expected = Expected.read()
        chosen = [suite for suite in SUITES if not wanted or suite.name in wanted]
        return report([run(suite, expected) for suite in chosen], expected, accept=accept)
    except BuildProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
