"""``python -m evaluation sorting --cases FILE.csv --url URL``."""

from __future__ import annotations

import argparse
from pathlib import Path

import httpx
from rich.console import Console
from rich.progress import track

from evaluation.service import Service
from evaluation.sorting.cases import read_cases
from evaluation.sorting.judge import judge
from evaluation.sorting.report import Row, show, write_rows, write_summary

HELP = "judge replies to a file of cases: correct, wrong, declined, unsaid"
REFERENCE_DATE = "2026-11-23"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this task."""
    parser.add_argument("--cases", type=Path, required=True, help="CSV shaped like the sample's")
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="the running service")
    parser.add_argument("--as-of", default=REFERENCE_DATE)
    parser.add_argument("--out", type=Path, default=Path("var/evaluation"), help="folder for rows")


def run(options: argparse.Namespace) -> int:
    """Ask every case in a fresh conversation, judge, show and write. 2 where it cannot run."""
    console = Console(width=150)
    try:
        cases = read_cases(options.cases)
        service = Service(options.url, options.as_of)
        release = service.release()
    except (OSError, ValueError, httpx.HTTPError) as error:
        console.print(f"cannot start: {error}", style="red")
        return 2
    rows: list[Row] = []
    for case in track(cases, description="asking", console=Console(stderr=True)):
        reply = service.ask(case.text)
        rows.append((case, reply, judge(case, reply)))
    show(rows, release, console)
    path = options.out / f"{options.cases.stem}-{release}.csv"
    write_rows(rows, path)
    write_summary(rows, options.cases.stem, release, path.with_suffix(".json"))
    console.print(f"every row: {path}")
    return 0
