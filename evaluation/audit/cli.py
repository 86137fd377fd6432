"""``python -m evaluation audit SHEET…``: what readers found on the sheets of knowledge.report."""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from rich.console import Console

from evaluation.intervals import wilson

HELP = "count the verdicts of readers on sheets of random Items"
VERDICTS = ("yes", "no", "doubt")
COLUMNS = ("category_ok", "name_ok")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this task."""
    parser.add_argument("sheets", type=Path, nargs="+")


def run(options: argparse.Namespace) -> int:
    """Print shares with 95 % intervals, then every row not wholly right. 2: not filled in."""
    console = Console(width=150)
    rows = [row for sheet in options.sheets for row in _rows(sheet)]
    unfilled = [r["item"] for r in rows if any(r[c] not in VERDICTS for c in COLUMNS)]
    if unfilled:
        console.print(f"not filled in: {', '.join(unfilled[:10])}", style="red")
        return 2
    for column in COLUMNS:
        counts = Counter(row[column] for row in rows)
        low, high = (100 * bound for bound in wilson(counts["no"], len(rows)))
        share = 100 * counts["no"] / len(rows)
        tally = f"{counts['no']} no, {counts['doubt']} doubt of {len(rows)}"
        console.print(f"{column}: {tally}: {share:.1f} % no [{low:.1f}, {high:.1f}]")
    for row in rows:
        if any(row[column] != "yes" for column in COLUMNS):
            verdicts = f"category {row['category_ok']}, name {row['name_ok']}"
            console.print(f"{row['item']} → {row['category']} ({verdicts}): {row['remark']}")
    return 0


def _rows(sheet: Path) -> list[dict[str, str]]:
    with sheet.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
