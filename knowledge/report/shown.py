"""What a reader of the audit sees of one Item: the answer, never the rule behind it."""

from __future__ import annotations

import datetime as dt

from knowledge.answer.sorting import Sorter
from knowledge.answer.words import category_name
from knowledge.shape.item import Item

SHOWN = (
    "id", "item", "reading", "category", "other_cases", "steps", "hazards",
    "easy", "en", "zh", "ko",
)  # fmt: skip


def shown(item: Item, sorter: Sorter, day: dt.date) -> dict[str, str]:
    """One row of the sheet, by column of ``SHOWN``."""
    thing = sorter.edition.objects[item.object_id]
    messages = sorter.edition.messages
    answer = sorter.sort(thing.id, item.form, "ja", day)
    cases = [f"{category_name(messages, c, 'ja')}: {when}" for c, when in answer.cases]
    return {
        "id": item.id,
        "item": item.name,
        "reading": thing.reading,
        "category": category_name(messages, answer.category, "ja") if answer.category else "—",
        "other_cases": " / ".join(cases),
        "steps": " / ".join(answer.steps),
        "hazards": " / ".join(answer.hazards),
        "easy": thing.display("ja-easy"),
        **{lang: " | ".join(thing.names[lang]) for lang in ("en", "zh", "ko")},
    }
