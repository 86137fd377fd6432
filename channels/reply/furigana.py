"""Readings for plain Japanese: text → pieces, each with the reading of its kanji or none.

Words and readings are SudachiPy's; ``furigana.yaml`` puts right what it reads otherwise than people
do, and tells how counters sound after a number. Joining the surfaces gives the text back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from knowledge.text.normalise import hiragana
from knowledge.text.tokens import tokens

DATA = Path(__file__).with_name("furigana.yaml")
_KANJI = re.compile(r"[㐀-䶿一-鿿豈-﫿々〆ヶ]+")
_RUN = re.compile(rf"(?P<kanji>{_KANJI.pattern})|(?P<rest>[^㐀-䶿一-鿿豈-﫿々〆ヶ]+)")
_HIRAGANA = re.compile("[ぁ-ゖー]+")
_NUMBERED = re.compile(r"(?P<number>[0-9０-９]+)(?P<rest>\D+)")
_DAY = re.compile(r"(?P<number>[0-9０-９]+)日(?P<span>間)?")
_NUMBER_BEFORE = re.compile(r"[0-9０-９]+$")
_EXPLAINED = re.compile(rf"(?P<word>{_KANJI.pattern})(?P<bracket>[(（].+)")
"""Sudachi takes a bracket after kanji for their reading: 資源（びん） comes as one word."""


class Piece(NamedTuple):
    """Part of a text; ``reading`` is hiragana, for kanji only."""

    surface: str
    reading: str | None


def furigana(text: str) -> list[Piece]:
    """The pieces of ``text`` in order."""
    return list(_pieces(text))


def marked(text: str) -> str:
    """``text`` with its readings as {漢字|かんじ}; braces of its own stay as they are."""
    return "".join(
        f"{{{p.surface}|{p.reading}}}" if p.reading else p.surface for p in _pieces(text)
    )


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for surface, reading in _words(text):
        found += _aligned(surface, reading)
    return tuple(_joined(found))


def _words(text: str) -> Iterator[tuple[str, str | None]]:
    """Words with their readings; those of the data go before the dictionary's."""
    cut = list(_cut(text))
    borders = {start for start, _, _ in cut} | {len(text)}
    at = 0
    for start, end, reading in cut:
        if start < at:
            continue  # inside a word of the data
        yield text[at:start], None
        known = _known(text, start, borders)
        yield known or (text[start:end], reading)
        at = start + len(known[0]) if known else end
    yield text[at:], None


def _cut(text: str, shift: int = 0) -> Iterator[tuple[int, int, str | None]]:
    """Sudachi's words as (start, end, reading), without its brackets and numbers in words."""
    for token in tokens(text):
        start, end = token.start + shift, token.end + shift
        explained = _EXPLAINED.fullmatch(token.surface)
        numbered = _NUMBERED.fullmatch(token.surface)
        if explained:
            bracket = start + explained.start("bracket")
            yield start, bracket, token.reading
            yield from _cut(explained["bracket"], bracket)
        elif numbered:
            yield start, start + numbered.start("rest"), None
            yield start + numbered.start("rest"), end, None
        else:
            yield start, end, token.reading


def _known(text: str, start: int, borders: set[int]) -> tuple[str, str] | None:
    """The word of the data that begins at ``start`` and ends where a word ends; the longest."""
    readings = _readings()
    number = _NUMBER_BEFORE.search(text, 0, start)
    if number:
        for counter, sounds in readings.counters.items():
            if text.startswith(counter, start):
                return counter, sounds.get(_ascii(number.group())[-1], sounds["else"])
    day = _DAY.match(text, start)
    if day and not number:
        told = readings.days.get(_ascii(day["number"]))
        if told and (_ascii(day["number"]) != "1" or text[:start].endswith("月")):
            return day.group(), told + ("かん" if day["span"] else "")
    for word in readings.by_first.get(text[start], ()):
        if text.startswith(word, start) and start + len(word) in borders:
            return word, readings.words[word]
    return None


def _aligned(surface: str, reading: str | None) -> list[Piece]:
    """食べる, たべる → 食(た), べる: kana stand for themselves, what is between reads the kanji."""
    if reading is None or not _KANJI.search(surface):
        return [Piece(surface, None)] if surface else []
    runs = list(_RUN.finditer(surface))
    pattern = "".join("(.+?)" if r["kanji"] else re.escape(hiragana(r["rest"])) for r in runs)
    match = re.fullmatch(pattern, hiragana(reading))
    if not match:
        return [Piece(surface, reading if _HIRAGANA.fullmatch(reading) else None)]
    readings = iter(match.groups())
    return [Piece(r.group(), next(readings) if r["kanji"] else None) for r in runs]


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Pieces without reading run together; a reading that only repeats its word is none."""
    plain = ""
    for surface, reading in pieces:
        if reading is None or reading == surface:
            plain += surface
            continue
        if plain:
            yield Piece(plain, None)
            plain = ""
        yield Piece(surface, reading)
    if plain:
        yield Piece(plain, None)


@dataclass(frozen=True)
class Readings:
    """What ``furigana.yaml`` says, ready to be looked up."""

    words: dict[str, str]
    by_first: dict[str, list[str]]
    counters: dict[str, dict[str, str]]
    days: dict[str, str]


@cache
def _readings() -> Readings:
    told: dict[str, Any] = yaml.safe_load(DATA.read_text("utf-8"))
    by_first: dict[str, list[str]] = {}
    for word in sorted(told["words"], key=len, reverse=True):
        by_first.setdefault(word[0], []).append(word)
    counters = {
        counter: {digit: sound for digits, sound in sounds.items() for digit in _each(digits)}
        for counter, sounds in sorted(told["counters"].items(), key=lambda c: -len(c[0]))
    }
    days = {str(number): reading for number, reading in told["days"].items()}
    return Readings(told["words"], by_first, counters, days)


def _each(digits: str) -> list[str]:
    return [digits] if digits == "else" else list(digits)


def _ascii(number: str) -> str:
    return str(int(number))
