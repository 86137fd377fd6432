"""``personal_data.csv``: what residents write about themselves, and what only looks like it."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_SEPARATORS = re.compile(r"[\s\-‐−–—ー.()・/、,_~ノの\u200b]+")


@dataclass(frozen=True)
class Row:
    """``secrets`` are the parts of ``text`` that must not survive; none where it is harmless."""

    kind: str
    lang: str
    text: str
    secrets: tuple[str, ...]


def rows() -> list[Row]:
    """Every row, in the order of the file."""
    path = Path(__file__).with_name("personal_data.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(r["kind"], r["lang"], r["text"], tuple(filter(None, r["secret"].split("|"))))
            for r in csv.DictReader(file)
        ]


def bare(text: str) -> str:
    """``text`` as a curious reader compares it: width, case and separators make no difference."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).lower())


def left_in(text: str, secrets: tuple[str, ...]) -> list[str]:
    """The secrets still to be read in ``text``."""
    seen = bare(text)
    return [s for s in secrets if bare(s) in seen]


PERSONAL = [row for row in rows() if row.kind != "harmless"]
HARMLESS = [row for row in rows() if row.kind == "harmless"]
