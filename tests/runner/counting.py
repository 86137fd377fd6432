"""A pytest plugin that writes down what ran. Works with the pytest of both environments."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from tests.runner import COUNTS_VARIABLE


class Counting:
    """Collected, passed, failed, and skipped with its reasons."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._collected = 0
        self._passed: set[str] = set()
        self._failed: set[str] = set()
        self._skipped: dict[str, str] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._collected = len(session.items)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)
        if report.passed and report.when == "call":
            self._passed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        counts = {
            "collected": self._collected,
            "passed": len(self._passed - self._failed),
            "failed": len(self._failed),
            "skipped": len(self._skipped),
            "reasons": Counter(self._skipped.values()),
        }
        self._path.write_text(json.dumps(counts, ensure_ascii=False), encoding="utf-8")

    def _note(self, report: pytest.CollectReport | pytest.TestReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)
        elif report.skipped:
            where = report.longrepr
            said = str(where[2] if isinstance(where, tuple) else where)
            # a known gap tells its reason, not where it was met
            self._skipped[report.nodeid] = getattr(report, "wasxfail", "") or said


def pytest_configure(config: pytest.Config) -> None:
    """Count only when the runner asks for it."""
    if path := os.environ.get(COUNTS_VARIABLE):
        config.pluginmanager.register(Counting(Path(path)))
