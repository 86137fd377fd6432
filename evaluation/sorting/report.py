"""Count verdicts and show them: overall, by kind, by gold category."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evaluation.intervals import wilson
from evaluation.sorting.cases import Case
from evaluation.sorting.judge import Verdict, asserted

OUTCOMES = ("correct", "wrong", "declined", "unsaid", "cases", "part")
Row = tuple[Case, dict[str, Any], Verdict]


def show(rows: list[Row], release: str, console: Console) -> None:
    """Print every table."""
    console.print(f"release {release}, {len(rows)} cases, 95 % Wilson intervals")
    console.print(_table("all", {"all": rows}))
    console.print(_table("kind", _grouped(rows, lambda c: c.kind)))
    if any(c.primary for c, _, _ in rows):
        console.print(_table("gold category", _grouped(rows, lambda c: c.primary or "?")))
    harmless = [v for c, _, v in rows if c.hazard is False]
    if harmless:
        over = sum(v.over_warned for v in harmless)
        console.print(f"over-warning {over}/{len(harmless)} = {_share(over, len(harmless))}")


def write_summary(rows: list[Row], file: str, release: str, path: Path) -> None:
    """The numbers of one run in the shape of the public scorecard."""
    counts = Counter(v.outcome for _, _, v in rows)
    shares = {o: f"{counts[o]}（{_share(counts[o], len(rows))}）" for o in OUTCOMES}
    summary = {"file": file, "release": release, "total": len(rows), **shares}
    path.write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _share(hits: int, total: int) -> str:
    low, high = wilson(hits, total)
    return f"{hits / total:.1%} [{low:.1%}, {high:.1%}]"


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Every row with what was said and why it was judged so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("id", "kind", "text", "accept", "outcome", "reason", "over_warned", "status",
                      "asserted", "item_ids", "reply"))  # fmt: skip
        for case, reply, verdict in rows:
            ids = " ".join(a["item_id"] for a in reply["answers"])
            out.writerow((case.id, case.kind, case.text, case.accept, verdict.outcome, verdict.reason,
                          int(verdict.over_warned), reply["status"], " ".join(asserted(reply)), ids,
                          reply["text"]))  # fmt: skip


def _grouped(rows: list[Row], key: Any) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row[0])].append(row)
    return dict(sorted(groups.items()))


def _table(title: str, groups: dict[str, list[Row]]) -> Table:
    table = Table(title=title)
    for column in ("", "n", *OUTCOMES, "correct %", "wrong %"):
        table.add_column(column, justify="left" if not column else "right")
    for name, rows in groups.items():
        counts = Counter(v.outcome for _, _, v in rows)
        n = len(rows)
        shares = [_share(counts[outcome], n) for outcome in ("correct", "wrong")]
        table.add_row(name, str(n), *(str(counts[o]) for o in OUTCOMES), *shares)
    return table
