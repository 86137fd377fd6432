"""``python -m knowledge.report catalogue | sheet``: the catalogue in numbers, or for readers."""

from __future__ import annotations

import argparse
import sys

from knowledge.report import catalogue, sheet

REPORTS = {"catalogue": catalogue, "sheet": sheet}


def main(arguments: list[str]) -> int:
    """Dispatch to a report; each adds its own options."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.report", description=__doc__)
    reports = parser.add_subparsers(dest="report", required=True)
    for name, report in REPORTS.items():
        report.add_options(reports.add_parser(name, help=report.HELP))
    options = parser.parse_args(arguments)
    return int(REPORTS[options.report].run(options))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
