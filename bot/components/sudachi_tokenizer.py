"""Words of an utterance: Sudachi for Japanese and Chinese script, spaces for the rest."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message
from sudachipy import SplitMode
from sudachipy.dictionary import Dictionary

_UNSPACED = re.compile(
    r"[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f\u3400-\u9fff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"\S+")
_LONGEST = 4000  # characters in one call; Sudachi refuses about 49,000 bytes
_MODES = {"A": SplitMode.A, "B": SplitMode.B, "C": SplitMode.C}

Piece = tuple[str, str, int, int]
"""Surface, lemma, start, end; positions in characters of the original text."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class SudachiTokenizer(Tokenizer):
    """Token text is the NFKC surface, the lemma is Sudachi's normalised form.

    Every character that is not a space lies in exactly one token, in order, whatever the text.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._mode = _MODES[config["mode"]]
        self._dictionary = Dictionary(dict="core")
        self._local = threading.local()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Short units (A) by default; no splitting of intents."""
        return {"mode": "A", "intent_tokenization_flag": False, "intent_split_symbol": "_"}

    @staticmethod
    def required_packages() -> list[str]:
        """Checked by Rasa before training."""
        return ["sudachipy", "sudachidict_core"]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SudachiTokenizer:
        """Made by Rasa from ``config.yml``."""
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Tokens of one attribute of a message."""
        return [
            Token(surface, start, end, lemma=lemma)
            for surface, lemma, start, end in self.pieces(message.get(attribute))
        ]

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of ``text``; one made of spaces only is one piece, as Rasa wants a token."""
        found = list(self._sudachi(text) if _UNSPACED.search(text) else _spaced(text))
        return found or [(text, text, 0, len(text))]

    def _sudachi(self, text: str) -> Iterator[Piece]:
        for offset in range(0, len(text), _LONGEST):
            part = text[offset : offset + _LONGEST]
            for word in self._tokenizer().tokenize(part, self._mode):
                surface = word.surface()
                if not surface.strip():
                    continue
                lemma = word.normalized_form().strip() or surface
                yield _nfkc(surface), lemma, offset + word.begin(), offset + word.end()

    def _tokenizer(self) -> Any:
        if not hasattr(self._local, "tokenizer"):  # one per thread: it is not shareable
            self._local.tokenizer = self._dictionary.tokenizer()
        return self._local.tokenizer


def _spaced(text: str) -> Iterator[Piece]:
    for match in _WORD.finditer(text):
        word = _nfkc(match.group())
        yield word, word.lower().strip(".,!?") or word, match.start(), match.end()


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
