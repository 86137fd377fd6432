"""``python -m evaluation latency --cases FILE.csv …``: p50 and p95 over HTTP, one at a time."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from pathlib import Path

from rich.console import Console
from rich.progress import track

from evaluation.service import Service
from evaluation.sorting.cases import read_cases

HELP = "message latency over HTTP, warm, one at a time"
SEED = 7


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this task."""
    parser.add_argument("--cases", type=Path, nargs="+", required=True, help="texts to mix")
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--as-of", default="2026-11-23")


def run(options: argparse.Namespace) -> int:
    """Mix the texts by a fixed seed, warm up with ten, measure ``count``."""
    console = Console()
    texts = [case.text for path in options.cases for case in read_cases(path)]
    random.Random(SEED).shuffle(texts)
    service = Service(options.url, options.as_of)
    for text in texts[:10]:
        service.ask(text)
    took = []
    for n in track(range(options.count), description="asking", console=Console(stderr=True)):
        started = time.perf_counter()
        service.ask(texts[n % len(texts)])
        took.append((time.perf_counter() - started) * 1000)
    cuts = statistics.quantiles(took, n=100)
    console.print(
        f"{options.count} messages: p50 {cuts[49]:.1f} ms, p95 {cuts[94]:.1f} ms,"
        f" p99 {cuts[98]:.1f} ms, max {max(took):.1f} ms"
    )
    return 0
