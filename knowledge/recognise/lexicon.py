"""Lexicon: every name, alias and reading as keys, in all languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.shape.object import Object
from knowledge.text.normalise import fold, sound
from knowledge.text.tokens import reading_of

FOREIGN = ("en", "zh", "ko")
_ENGLISH = re.compile(r"[a-z0-9]+")
_ALL_KANA = re.compile(r"[ぁ-ゖー]+")
Keys = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Lexicon:
    """Keys to Object ids.

    ``written``: folded spelling; ``sounds``: sound key; ``foreign``: language → key;
    ``choices``: the words declared ambiguous.
    """

    written: Keys
    sounds: Keys
    foreign: dict[str, Keys]
    choices: Keys

    def spelled(self, text: str) -> tuple[str, ...]:
        """Objects whose name or alias is written so; a declared ambiguous word gives several."""
        key = fold(text)
        return self.choices.get(key) or self.written.get(key, ())

    def ending_in(self, head: str) -> tuple[str, ...]:
        """Objects with a name that ends so: the kinds of ボトル."""
        tail = fold(head)
        owners = (i for key, ids in self.written.items() if key.endswith(tail) for i in ids)
        return tuple(dict.fromkeys(owners))

    def sounding(self, reading: str) -> tuple[str, ...]:
        """Objects whose name sounds so (long vowels, small kana and voicing do not matter)."""
        return self.sounds.get(sound(reading), ())


def build_lexicon(objects: Iterable[Object], ambiguous: dict[str, tuple[str, ...]]) -> Lexicon:
    """Index all names. A proper name outranks an alias: 「桶」 is おけ even if たらい lists it."""
    names: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, list[str]] = defaultdict(list)
    sounds: dict[str, list[str]] = defaultdict(list)
    foreign: dict[str, dict[str, list[str]]] = {lang: defaultdict(list) for lang in FOREIGN}
    for thing in objects:
        for key in {fold(thing.name), fold(thing.reading)}:
            names[key].append(thing.id)
        _add(sounds, sound(thing.reading), thing.id)
        for alias in (*thing.aliases, *thing.names.get("ja-easy", ())):
            _add(aliases, fold(alias), thing.id)
            if len(alias) >= 3:
                _add(sounds, sound(reading_of(alias)), thing.id)
        for lang in FOREIGN:
            for name in thing.names.get(lang, ()):
                _add(foreign[lang], foreign_key(name, lang), thing.id)
    for word, ids in ambiguous.items():
        for lang in FOREIGN:
            if foreign_key(word, lang):
                foreign[lang][foreign_key(word, lang)] = list(ids)
    written = {k: tuple(v) for k, v in {**aliases, **names}.items() if k}
    return Lexicon(
        written=written,
        sounds={k: tuple(v) for k, v in sounds.items() if len(k) >= 3},
        foreign={lang: {k: tuple(v) for k, v in ks.items() if k} for lang, ks in foreign.items()},
        choices={fold(word): ids for word, ids in ambiguous.items()},
    )


def foreign_key(name: str, lang: str) -> str:
    """English by singular words, Chinese and Korean without spaces."""
    lowered = name.lower()
    if lang == "en":
        return " ".join(singular(w) for w in _ENGLISH.findall(lowered))
    return fold(lowered)


def singular(word: str) -> str:
    """A plain English singular, good enough to compare two plurals alike."""
    for ending, replacement in (
        ("ies", "y"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("sses", "ss"),
        ("xes", "x"),
    ):
        if word.endswith(ending):
            return word[: -len(ending)] + replacement
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def is_kana(text: str) -> bool:
    """Whether the text is kana only: how children and voice input write."""
    return bool(_ALL_KANA.fullmatch(fold(text)))


def _add(keys: dict[str, list[str]], key: str, object_id: str) -> None:
    if key and object_id not in keys[key]:
        keys[key].append(object_id)
