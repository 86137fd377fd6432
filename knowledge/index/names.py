"""The searchable names of a Release: one row per name, alias and translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.shape.faq import FaqEntry
from knowledge.shape.object import Object


@dataclass(frozen=True, slots=True)
class Name:
    """``owner`` is an Object or FAQ id. ``lang`` is ja, ja-easy, en, zh or ko."""

    owner: str
    text: str
    lang: str


def object_names(objects: Iterable[Object]) -> list[Name]:
    """All names of all Objects, in file order."""
    rows = []
    for thing in objects:
        japanese = dict.fromkeys((thing.name, thing.reading, *thing.aliases))
        rows += [Name(thing.id, text, "ja") for text in japanese]
        for lang, names in thing.names.items():
            rows += [Name(thing.id, text, lang) for text in names]
    return rows


def faq_names(entries: Iterable[FaqEntry]) -> list[Name]:
    """All questions and phrasings of all FAQ entries."""
    return [
        Name(entry.id, text, lang)
        for entry in entries
        for lang, question in entry.question.items()
        for text in dict.fromkeys((question, *entry.phrasings.get(lang, ())))
    ]


def groups(names: Iterable[Name]) -> list[list[str]]:
    """Texts by owner: what the encoder learns to hold together."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name.owner, []).append(name.text)
    return list(found.values())
