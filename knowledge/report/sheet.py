"""A sheet of random Items for readers who did not write them.

A reader fills in ``category_ok`` and ``name_ok`` (yes, no or doubt) and, where it is not yes, the
remark. Nothing about rules is shown: they judge the answer. ``python -m evaluation audit`` counts.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import random
from pathlib import Path

from knowledge.answer.sorting import Sorter
from knowledge.compile.items import by_object, compile_items
from knowledge.read.edition import read_edition
from knowledge.report.shown import SHOWN, shown

HELP = "draw random Items for readers who did not write them"
JUDGED = ("category_ok", "name_ok", "remark")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this report."""
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--on", type=dt.date.fromisoformat, default=dt.date(2026, 11, 23))
    parser.add_argument("sheet", type=Path)


def run(options: argparse.Namespace) -> int:
    """Write the sheet; the same seed draws the same Items of the same files."""
    edition = read_edition()
    everything = list(compile_items(edition))
    sorter = Sorter(edition, by_object(everything))
    chosen = random.Random(options.seed).sample(everything, options.count)
    with options.sheet.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, (*SHOWN, *JUDGED), lineterminator="\n")
        rows.writeheader()
        for item in chosen:
            rows.writerow(shown(item, sorter, options.on) | dict.fromkeys(JUDGED, ""))
    return 0
