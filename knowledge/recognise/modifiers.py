"""「車から外したバッテリー」: what stands beside a word for several things may tell which is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.shape.object import Object
from knowledge.text.normalise import sound, tidy
from knowledge.text.tokens import tokens

_KANJI = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[a-z]{3,}")
_FORMAL = frozenset(map(sound, ("まま", "ため", "ところ", "とき", "もの", "こと", "よう")))
"""Nouns that tell nothing: 「入れたまま」 is no つめたい まま はこぶ ふくろ."""


class Modifiers:
    """Words of the names of every Object, compared by sound: ぎゅうにゅう is 牛乳."""

    def __init__(self, objects: Iterable[Object]) -> None:
        self._words = {thing.id: _words(" ".join(_names(thing))) for thing in objects}

    def told(self, first: Iterable[str], others: Iterable[str], beside: str) -> str | None:
        """The Object whose names share most words with ``beside``; None where none does, or two.

        Between equals, one of ``first`` is meant.
        """
        said = _words(beside)
        usual = set(first)
        shared = {i: len(said & self._words[i]) for i in (*usual, *others)}
        most = max(shared.values(), default=0)
        best = [i for i, count in shared.items() if count == most and most]
        best = [i for i in best if i in usual] or best
        return best[0] if len(best) == 1 else None


def _names(thing: Object) -> tuple[str, ...]:
    return (thing.name, *thing.aliases, *(n for names in thing.names.values() for n in names))


def _words(text: str) -> frozenset[str]:
    """Its nouns and their sounds, Latin words, and 車 in 自動車."""
    said = tidy(text)
    nouns = [t for t in tokens(said) if t.pos[0] == "名詞" and t.pos[1] != "数詞"]
    heard = (sound(t.reading) for t in nouns if not t.surface.isascii())
    last = (t.surface[-1] for t in nouns if _KANJI.fullmatch(t.surface[-1]))
    return frozenset((*(h for h in heard if h), *last, *_LATIN.findall(said))) - _FORMAL
