"""Danger to people, seen before anything else. Wording and look-alikes are data: safety.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.read.vocabulary import LANGS


@dataclass(frozen=True)
class Danger:
    """One sort of danger: its signs, what cancels them and what we say."""

    topic: str
    words: re.Pattern[str]
    cancels: re.Pattern[str] | None
    says: dict[str, str]


def read_dangers(path: Path) -> tuple[Danger, ...]:
    """All sorts, gravest first. KeyError where a language is missing."""
    return tuple(
        Danger(
            topic,
            re.compile("|".join(entry["words"])),
            re.compile("|".join(entry["not"])) if entry["not"] else None,
            {lang: entry["says"][lang] for lang in LANGS},
        )
        for topic, entry in read_document(path).items()
    )


def danger_in(text: str, dangers: tuple[Danger, ...]) -> str | None:
    """The topic of the first danger that ``text`` (tidied) tells of; None if harmless."""
    for danger in dangers:
        if danger.words.search(text) and not (danger.cancels and danger.cancels.search(text)):
            return danger.topic
    return None
