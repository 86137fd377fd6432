"""A text as the finders read it: one way of writing each letter, and where each came from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORDS = ("電話", "メール", "番号", "番地", "名前", "郵便番号")
MASKED = re.compile(rf"［(?:{'|'.join(WORDS)})］")
STAMP = "\ue000"
"""Stands in the reading for what is masked already: no finder knows this letter."""
_DASHES = dict.fromkeys("‐‑‒–—―−─━﹣⁃", "-")
_KANJI_DIGITS = str.maketrans("〇○◯零一二三四五六七八九幺壱弐参", "00001234567891123")

_LETTER_O = re.compile(r"(?<![A-Za-z])[oO](?=-?\d)|(?<=\d)[oO](?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Spelling:
    """``text`` with narrow digits and letters; ``origin[i]`` is where its letter i stood.

    ``numbers`` is as long as ``text``: kanji digits are digits there, and ー is a dash.
    """

    text: str
    numbers: str
    origin: tuple[int, ...]


def spell(text: str) -> Spelling:
    """Read ``text``: width, dashes and accents made equal, invisible letters left out."""
    letters: list[str] = []
    origin: list[int] = []
    begin = 0
    for masked in MASKED.finditer(text):
        _read(text, begin, masked.start(), letters, origin)
        letters.append(STAMP)
        origin.append(masked.start())
        begin = masked.end()
    _read(text, begin, len(text), letters, origin)
    read = "".join(letters)
    numbers = _LETTER_O.sub("0", read.translate(_KANJI_DIGITS).replace("ー", "-"))
    return Spelling(read, numbers, (*origin, len(text)))


def _read(text: str, begin: int, end: int, letters: list[str], origin: list[int]) -> None:
    for at in range(begin, end):
        for letter in _plain(text[at]):
            letters.append(letter)
            origin.append(at)


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    if char < "\x7f":
        return char
    if unicodedata.category(char) in ("Cf", "Co", "Mn") and char not in "\u3099\u309a":
        return ""
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    return _DASHES.get(char) or unicodedata.normalize("NFKC", char)
