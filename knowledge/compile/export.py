"""The canonical export of Items: one JSON line each, same bytes for the same input."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from knowledge.shape.conditions import Conditions
from knowledge.shape.item import Dated, Item, SizeRange
from knowledge.shape.policy import Alternative, Ruling


def write_items(folder: Path, items: Iterable[Item]) -> int:
    """Write ``items.jsonl`` into ``folder``; returns how many."""
    count = 0
    with (folder / "items.jsonl").open("w", encoding="utf-8") as out:
        for item in items:
            out.write(json.dumps(_plain(item), ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count


def read_items(folder: Path) -> Iterator[Item]:
    """The Items of ``items.jsonl``."""
    with (folder / "items.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield _item(json.loads(line))


def _plain(item: Item) -> dict[str, Any]:
    form = item.form
    return {
        "id": item.id,
        "object": item.object_id,
        "name": item.name,
        "form": [form.material, form.size_cm, form.power, sorted(form.states)],
        "size": [item.size.start, item.size.below] if item.size else None,
        "rulings": [
            [
                d.since.isoformat() if d.since else None,
                d.ruling.category,
                d.ruling.rule,
                [[a.category, a.when] for a in d.ruling.alternatives],
                list(d.ruling.steps),
                list(d.ruling.hazards),
            ]
            for d in item.rulings
        ],
    }


def _item(data: dict[str, Any]) -> Item:
    material, size, power, states = data["form"]
    return Item(
        id=data["id"],
        object_id=data["object"],
        name=data["name"],
        form=Conditions(material, size, power, frozenset(states)),
        size=SizeRange(*data["size"]) if data["size"] else None,
        rulings=tuple(
            Dated(
                dt.date.fromisoformat(since) if since else None,
                Ruling(
                    category,
                    rule,
                    tuple(Alternative(c, w) for c, w in alternatives),
                    tuple(steps),
                    tuple(hazards),
                ),
            )
            for since, category, rule, alternatives, steps, hazards in data["rulings"]
        ),
    )
