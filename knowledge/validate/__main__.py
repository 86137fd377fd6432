"""``python -m knowledge.validate [WORDS…]``: what the office should look at, said plainly.

With WORDS only findings that contain one of them are shown: a file, a check, an Object.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter

from rich.console import Console
from rich.progress import Progress

from knowledge.read.edition import HERE, read_edition
from knowledge.read.problems import KnowledgeError
from knowledge.validate.accepted import read_accepted, sift
from knowledge.validate.catalogue import Catalogue, read_catalogue
from knowledge.validate.linter import lint

ACCEPTED, COUNTS = HERE / "accepted.csv", HERE / "counts.yaml"


def main(words: list[str]) -> int:
    """Print every open finding. Exit code 1 where there is one, 2 where files cannot be read."""
    try:
        catalogue = _catalogue()
        found = lint(catalogue, COUNTS, dt.datetime.now(dt.UTC).date())
        open_, accepted = sift(found, read_accepted(ACCEPTED))
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 2
    shown = [f for f in open_ if not words or any(word in str(f) for word in words)]
    for finding in shown:
        print(finding)
    for check, count in sorted(Counter(f.check for f in shown).items()):
        print(f"{check}: {count}")
    total = f"品目 {len(catalogue.items):,}、見るべき点 {len(shown)}、了解済み {accepted}"
    print(total, file=sys.stderr)
    return 1 if shown else 0


def _catalogue() -> Catalogue:
    edition = read_edition()
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("組み立て", total=len(edition.objects))
        return read_catalogue(edition, progress=lambda _: bar.advance(task))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
