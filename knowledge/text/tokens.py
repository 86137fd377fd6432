"""Words of a Japanese sentence, by SudachiPy (core dictionary)."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache

from sudachipy import Morpheme, dictionary, tokenizer

from knowledge.text.normalise import hiragana

_MODE = tokenizer.Tokenizer.SplitMode.A
_local = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """``start``/``end`` are character positions; ``reading`` is hiragana."""

    surface: str
    start: int
    end: int
    pos: tuple[str, ...]
    reading: str
    dictionary_form: str
    known: bool = True
    """Whether the dictionary has the word."""

    @property
    def is_noun(self) -> bool:
        return self.pos[0] in ("名詞", "接尾辞", "接頭辞", "形状詞") and self.pos[1] != "数詞"


def tokens(text: str) -> tuple[Token, ...]:
    """Short-unit words of ``text``. A tokenizer is kept per thread: it is not shareable."""
    return _tokens(text)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(
            m.surface(),
            m.begin(),
            m.end(),
            tuple(m.part_of_speech()),
            hiragana(m.reading_form()) or m.surface(),
            m.dictionary_form(),
            not m.is_oov(),
        )
        for m in _tokenizer().tokenize(text, _MODE)
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A token without reading; ``is_known`` is False where no dictionary has it."""

    surface: str
    start: int
    end: int
    pos: tuple[str, ...]
    is_known: bool


def words_unkept(text: str) -> tuple[Word, ...]:
    """Words of a text that must not stay in memory: personal data is not masked in it yet."""
    return tuple(
        Word(m.surface(), m.begin(), m.end(), _part_of_speech(m), not m.is_oov())
        for m in _tokenizer().tokenize(text, _MODE)
    )


_parts_of_speech: dict[int, tuple[str, ...]] = {}


def _part_of_speech(morpheme: Morpheme) -> tuple[str, ...]:
    number = morpheme.part_of_speech_id()
    if number not in _parts_of_speech:
        _parts_of_speech[number] = tuple(morpheme.part_of_speech())
    return _parts_of_speech[number]


def reading_of(text: str) -> str:
    """The hiragana reading of a name, best guess of the dictionary."""
    return "".join(t.reading for t in tokens(text))


def _tokenizer() -> tokenizer.Tokenizer:
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = dictionary.Dictionary(dict="core").tokenizer()
    found: tokenizer.Tokenizer = _local.tokenizer
    return found
