"""Findings that somebody has looked at: ``accepted.csv`` with check, subject and reason."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from knowledge.read.problems import KnowledgeError, Problem
from knowledge.read.table import read_table
from knowledge.validate.finding import Finding

COLUMNS = ("check", "subject", "reason")


def read_accepted(path: Path) -> dict[tuple[str, str], str]:
    """Reasons by check and subject. Raises KnowledgeError where a reason is missing."""
    problems: list[Problem] = []
    found: dict[tuple[str, str], str] = {}
    for row in read_table(path, COLUMNS, problems):
        if not row["reason"]:
            problems.append(row.problem("reason", "空です", "なぜよいのかを書く"))
        found[row["check"], row["subject"]] = row["reason"]
    if problems:
        raise KnowledgeError(problems)
    return found


def sift(
    findings: Iterable[Finding], accepted: dict[tuple[str, str], str]
) -> tuple[list[Finding], int]:
    """What still needs a look, and how many are accepted. An idle acceptance is a finding too."""
    open_, used = [], set()
    for finding in dict.fromkeys(findings):
        key = (finding.check, finding.subject)
        if key in accepted:
            used.add(key)
        else:
            open_.append(finding)
    for check, subject in sorted(accepted.keys() - used):
        message = f"{check}: {subject} はもう見つかりません"
        open_.append(Finding("idle_acceptance", subject, "accepted.csv", message, "行を消す"))
    return open_, len(used)
