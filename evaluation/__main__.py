"""``python -m evaluation sorting …``: measure the running service and the catalogue."""

from __future__ import annotations

import argparse
import sys

from evaluation.audit import cli as audit
from evaluation.dialogue import cli as dialogue
from evaluation.latency import cli as latency
from evaluation.sorting import cli as sorting

TASKS = {"sorting": sorting, "dialogue": dialogue, "latency": latency, "audit": audit}


def main(arguments: list[str]) -> int:
    """Dispatch to a task; each adds its own options."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    for name, task in TASKS.items():
        task.add_options(tasks.add_parser(name, help=task.HELP))
    options = parser.parse_args(arguments)
    return int(TASKS[options.task].run(options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
