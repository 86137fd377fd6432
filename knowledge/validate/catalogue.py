"""Everything the checks look at, computed once: the edition, its Items and where rows stand."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from knowledge.compile.items import compile_items
from knowledge.read.edition import HERE, Edition
from knowledge.read.problems import KnowledgeError
from knowledge.shape.item import Item
from knowledge.shape.object import Object


@dataclass(frozen=True)
class Catalogue:
    """``unmatched`` are Objects that no rule sorts; they have no Items."""

    edition: Edition
    items: tuple[Item, ...]
    unmatched: tuple[Object, ...]
    places: dict[str, str]
    """「food.csv 12行目」 by Object id."""


def read_catalogue(
    edition: Edition, root: Path = HERE, progress: Callable[[Object], None] = lambda _: None
) -> Catalogue:
    """Compile object by object, so that one that no rule matches does not stop the checks."""
    items: list[Item] = []
    unmatched: list[Object] = []
    for thing in edition.objects.values():
        try:
            items += compile_items(edition, [thing])
        except KnowledgeError:
            unmatched.append(thing)
        progress(thing)
    return Catalogue(edition, tuple(items), tuple(unmatched), _places(root / "objects"))


def _places(folder: Path) -> dict[str, str]:
    places = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            for row in rows:
                places[row["id"]] = f"{path.name} {rows.line_num}行目"
    return places
