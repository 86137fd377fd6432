"""Which words residents and we ourselves use: a noun outside them is a thing that nobody knows.

「虹彩醸造機の捨て方」, "mirthograph disposal fee" and 「쀼롱가 버릴게요」 ask about nothing that a
question of the FAQ answers, though every other word in them does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.recognise.phrase import without_asking
from knowledge.text.normalise import hiragana, tidy
from knowledge.text.tokens import tokens

FILE = "words.txt"
_LATIN = re.compile(r"[a-z]{3,}")
_KANA_OR_HAN = re.compile(r"[ぁ-ヿ一-鿿]")
_KANA = re.compile(r"[ぁ-ヿ]")
_WRITTEN_TOGETHER = re.compile(r"[가-힣]{3,}|[一-鿿]{3,}")
SHORTEST_WITH_SLIP = 5
"""A shorter Latin word one letter off is another word."""
NEW_PAIRS = 0.5
"""From this share of letter pairs never seen on, a Korean or Chinese word is unknown."""


@dataclass(frozen=True)
class Familiar:
    """``words``: Latin words, Japanese words as written, and pairs of Hangul or Han letters."""

    words: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Familiar:
        """All words of ``texts``."""
        found: set[str] = set()
        for text in map(tidy, texts):
            found.update(_LATIN.findall(text))
            if _KANA_OR_HAN.search(text):
                found.update(hiragana(t.surface) for t in tokens(text))
            for word in _WRITTEN_TOGETHER.findall(text):
                found.update(_pairs(word))
        return cls(frozenset(found))

    def strange_in(self, said: str) -> tuple[str, ...]:
        """The nouns of a tidied sentence that neither residents nor we use."""
        found = [w for w in _LATIN.findall(said) if not self._knows_latin(w)]
        if _KANA.search(said):
            return (*found, *self._strange_japanese(said))
        for word in _WRITTEN_TOGETHER.findall(without_asking(said)):
            pairs = _pairs(word)
            new = sum(pair not in self.words for pair in pairs)
            if new >= NEW_PAIRS * len(pairs):
                found.append(word)
        return tuple(found)

    def save(self, folder: Path) -> None:
        """One word a line, in order."""
        (folder / FILE).write_text("\n".join(sorted(self.words)) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Familiar:
        return cls(frozenset((folder / FILE).read_text("utf-8").split("\n")) - {""})

    def _knows_latin(self, word: str) -> bool:
        if word in self.words or len(word) < SHORTEST_WITH_SLIP:
            return True
        near = process.extractOne(word, self._latin, scorer=OSA.distance, score_cutoff=1)
        return near is not None

    @cached_property
    def _latin(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word.isascii())

    def _strange_japanese(self, said: str) -> list[str]:
        return [
            t.surface
            for t in tokens(said)
            if t.pos[:2] == ("名詞", "普通名詞")
            and not (t.known and hiragana(t.surface) in self.words)
        ]


def _pairs(word: str) -> list[str]:
    return [word[i : i + 2] for i in range(len(word) - 1)]
