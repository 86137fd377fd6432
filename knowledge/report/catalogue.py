"""Counts over time, Items per rule, compile time and memory of the files as they stand."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import resource
import time
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from knowledge.compile.changes import counts_on, items_by_rule
from knowledge.compile.items import compile_items
from knowledge.read.edition import Edition, read_edition
from knowledge.report.plot import draw

HELP = "counts on given days, Items per rule (a plot), compile time and memory"
DAYS = ("2024-03-31", "2024-04-01", "2025-11-30", "2025-12-01", "2026-11-23")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this task."""
    parser.add_argument("--days", nargs="+", default=DAYS, metavar="YYYY-MM-DD")
    parser.add_argument("--items", type=int, default=30_000, help="also time a compile this large")
    parser.add_argument("--out", type=Path, default=Path("var/report"))


def run(options: argparse.Namespace) -> int:
    """Compile the files as they stand, print the tables and leave plot and numbers in a folder."""
    console = Console(width=120)
    edition = read_edition()
    started = time.perf_counter()
    items = list(compile_items(edition))
    took = time.perf_counter() - started
    days = [dt.date.fromisoformat(day) for day in options.days]
    counts = {day.isoformat(): counts_on(items, day) for day in days}
    table = Table(title=f"{len(edition.objects):,} Objects, {len(items):,} Items by category")
    table.add_column("category")
    for day in counts:
        table.add_column(day, justify="right")
    for category in edition.policy.categories:
        table.add_row(category, *(f"{found[category]:,}" for found in counts.values()))
    console.print(table)

    larger = _enlarged(edition, -(-options.items // max(len(items), 1)))
    started = time.perf_counter()
    many = sum(1 for _ in compile_items(larger))
    took_many = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    console.print(f"compile: {len(items):,} Items in {took:.1f} s; {many:,} in {took_many:.1f} s")
    console.print(f"peak memory of this process: {peak:.0f} MB")

    by_rule = items_by_rule(items, days[-1])
    options.out.mkdir(parents=True, exist_ok=True)
    draw(by_rule, edition, days[-1], options.out / "items-per-rule.png")
    numbers = {
        "objects": len(edition.objects),
        "items": len(items),
        "counts": counts,
        "items_per_rule": dict(by_rule.most_common()),
        "compile_s": {len(items): round(took, 2), many: round(took_many, 2)},
        "peak_mb": round(peak),
    }
    path = options.out / "catalogue.json"
    path.write_text(json.dumps(numbers, ensure_ascii=False, indent=1) + "\n", "utf-8")
    console.print(f"plot and numbers: {options.out}")
    return 0


def _enlarged(edition: Edition, times: int) -> Edition:
    """The same Objects several times over, under other ids: as much work as a larger catalogue."""
    objects = {
        f"{thing.id}_{n}": replace(thing, id=f"{thing.id}_{n}")
        for n in range(times)
        for thing in edition.objects.values()
    }
    return replace(edition, objects=objects)
