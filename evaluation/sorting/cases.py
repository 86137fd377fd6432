"""Read a case file: names.csv or questions.csv, told apart by their headings."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

NAMES = ("item", "primary", "accept", "depends", "hazard", "confidence")
QUESTIONS = ("id", "text", "lang", "kind", "item", "accept", "topic", "must", "notes")


@dataclass(frozen=True, slots=True)
class Case:
    """One row. ``hazard`` is None where the file does not say."""

    id: str
    text: str
    kind: str
    accept: str
    must: tuple[str, ...] = ()
    primary: str | None = None
    hazard: bool | None = None


def read_cases(path: Path) -> list[Case]:
    """All rows. Raises ValueError naming the heading where the shape is neither of the two."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
        heading = tuple(rows[0]) if rows else ()
    if heading == NAMES:
        return [
            Case(
                id=f"{n}",
                text=row["item"],
                kind="name",
                accept=row["accept"],
                primary=row["primary"],
                hazard=row["hazard"] == "1",
            )
            for n, row in enumerate(rows, 2)
        ]
    if heading == QUESTIONS:
        return [
            Case(
                id=row["id"],
                text=row["text"],
                kind=row["kind"],
                accept=row["accept"],
                must=tuple(m for m in row["must"].split(";") if m),
            )
            for row in rows
        ]
    raise ValueError(f"{path}: heading {heading} is neither {NAMES} nor {QUESTIONS}")
