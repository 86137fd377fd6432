"""Danger to people, seen before anything else. Wording and look-alikes are data: safety/signs.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.read.vocabulary import LANGS
from knowledge.text.normalise import hiragana

_KANA = re.compile(r"[ぁ-ヿ]")


@dataclass(frozen=True)
class Danger:
    """One sort of danger: its signs, what cancels them and what we say.

    A sign is one pattern, or several that must all be found.
    """

    topic: str
    signs: tuple[tuple[re.Pattern[str], ...], ...]
    cancels: re.Pattern[str] | None
    says: dict[str, str]


def read_dangers(path: Path) -> tuple[Danger, ...]:
    """All sorts, gravest first. KeyError where a language is missing."""
    return tuple(
        Danger(
            topic,
            tuple(_sign(words) for words in entry["words"]),
            re.compile("|".join(entry["not"])) if entry["not"] else None,
            {lang: entry["says"][lang] for lang in LANGS},
        )
        for topic, entry in read_document(path).items()
    )


def danger_in(text: str, dangers: tuple[Danger, ...]) -> str | None:
    """The topic of the first danger that ``text`` (tidied) tells of; None if harmless."""
    heard = _as_heard(text)
    for danger in dangers:
        if any(_cancelled(danger, t) for t in heard):
            continue
        if any(all(p.search(t) for p in sign) for sign in danger.signs for t in heard):
            return danger.topic
    return None


def _sign(words: str | list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(w) for w in ([words] if isinstance(words, str) else words))


def _cancelled(danger: Danger, text: str) -> bool:
    return danger.cancels is not None and bool(danger.cancels.search(text))


def _as_heard(text: str) -> tuple[str, ...]:
    """``text``, and where it has kana also without spaces and in hiragana, as children write."""
    if not _KANA.search(text):
        return (text,)
    close = text.replace(" ", "")
    return tuple(dict.fromkeys((text, close, hiragana(close))))
