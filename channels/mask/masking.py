"""mask(text): what every finder finds, replaced by a word in brackets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from channels.mask import (
    addresses,
    documents,
    foreign_names,
    introductions,
    mails,
    numbers,
    people,
    spoken,
)
from channels.mask.finding import Finding
from channels.mask.spelling import MASKED, Spelling, spell

FINDERS: tuple[Callable[[Spelling], Iterable[Finding]], ...] = (
    mails.found_in,
    addresses.found_in,
    documents.found_in,
    numbers.found_in,
    spoken.found_in,
    people.found_in,
    introductions.found_in,
    foreign_names.found_in,
)
"""Where two findings overlap, the word of the one that begins first is used."""


def mask(text: str) -> str:
    """``text`` with personal data replaced by a word in brackets. Idempotent, never raises."""
    text = unicodedata.normalize("NFC", text)
    while True:  # each round leaves fewer letters to read, so it ends
        masked = _once(text)
        if masked == text:
            return text
        text = masked


def without_masks(text: str) -> str:
    """``text`` without the words put there by ``mask``: they are not the resident's language."""
    return re.sub(r"\s+", " ", MASKED.sub(" ", text)).strip()


def _longest_first(found: Finding) -> tuple[int, int]:
    return found.start, -found.end


def _once(text: str) -> str:
    read = spell(text)
    whole: list[Finding] = []
    for found in sorted((f for finder in FINDERS for f in finder(read)), key=_longest_first):
        if whole and found.start < whole[-1].end:
            last = whole.pop()
            found = Finding(last.start, max(last.end, found.end), last.word)  # noqa: PLW2901 - the two as one
        whole.append(found)
    for start, end, word in reversed(whole):
        # up to where the next letter begins: an invisible letter inside goes with its number
        after = read.origin[end] if end < len(read.origin) else len(text)
        text = f"{text[: read.origin[start]]}［{word}］{text[after:]}"
    return unicodedata.normalize("NFC", text)
