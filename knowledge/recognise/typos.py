"""Slips of the finger and the ear: a whole phrase that is one letter away from just one name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.text.normalise import fold
from knowledge.text.tokens import tokens

_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[一-鿿]")
_KANA_THEN_LATIN = re.compile(r"(?<=[ぁ-ゖァ-ヺー])n$")
_LEFT_OVER = re.compile(r"(?<=[ぁ-ゖァ-ヺー一-鿿])[a-z]$")
SHORTEST = {"han": 3, "kana": 4, "latin": 5, "jamo": 6}
SHORT_KEY = 4
TWO_SLIPS_FROM = 10
"""From this length on two slips are still surely the same name."""


@dataclass(frozen=True)
class Typos:
    """Every name by script; Korean is compared letter by letter, not syllable by syllable."""

    keys: Mapping[str, Mapping[str, tuple[str, ...]]]

    @classmethod
    def of(
        cls,
        written: Mapping[str, tuple[str, ...]],
        foreign: Mapping[str, Mapping[str, tuple[str, ...]]],
    ) -> Typos:
        keys: dict[str, dict[str, tuple[str, ...]]] = {"ja": dict(written)}
        for lang, names in foreign.items():
            keys[lang] = {_letters(name): owners for name, owners in names.items()}
        return cls(keys)

    def owners(self, phrase: str, lang: str) -> tuple[str, ...]:
        """Objects whose names are a slip away from ``phrase``; none for a word that exists."""
        found: dict[str, None] = {}
        for spelling in _spellings(phrase):
            for group in dict.fromkeys((_group(spelling, lang), "ja")):
                found |= dict.fromkeys(self._near(_key(spelling, group), group))
            if found:
                return tuple(found)
        return ()

    def _near(self, key: str, group: str) -> tuple[str, ...]:
        if len(key) < SHORTEST[_script(key)] or _is_a_word(key):
            return ()
        names = self.keys.get(group, {})
        if key in names:
            return names[key]
        slips = 2 if len(key) >= TWO_SLIPS_FROM else 1
        near = process.extract(key, names.keys(), scorer=OSA.distance, score_cutoff=slips, limit=6)
        if not near:
            return ()
        if (
            len(key) <= SHORT_KEY
        ):  # ザンボリ is no slip of ぼんぼり: the first letter is rarely missed
            near = [n for n in near if n[0][0] == key[0] or n[0][1:] == key or key[1:] == n[0]]
        least = min((distance for _, distance, _ in near), default=0)
        owners = (o for name, distance, _ in near if distance == least for o in names[name])
        return tuple(dict.fromkeys(owners))


def _spellings(phrase: str) -> tuple[str, ...]:
    """「えあこn」 → えあこん: a letter the input method had not turned yet."""
    finished = _KANA_THEN_LATIN.sub("ん", phrase)
    return tuple(dict.fromkeys((finished, _LEFT_OVER.sub("", phrase), phrase)))


def _group(phrase: str, lang: str) -> str:
    if _HANGUL.search(phrase):
        return "ko"
    if phrase.isascii():
        return "en"
    return "zh" if lang == "zh" else "ja"


def _key(phrase: str, group: str) -> str:
    return _letters(fold(phrase)) if group != "en" else phrase.strip().lower()


def _letters(name: str) -> str:
    return unicodedata.normalize("NFD", name) if _HANGUL.search(name) else name


def _script(key: str) -> str:
    if any("\u1100" <= letter <= "\u11ff" for letter in key):
        return "jamo"
    if key.isascii():
        return "latin"
    return "han" if len(_HAN.findall(key)) * 2 > len(key) else "kana"


def _is_a_word(key: str) -> bool:
    """One word of the dictionary: whoever writes it means it."""
    words = tokens(key)
    return len(words) == 1 and words[0].known and not key.isascii()
