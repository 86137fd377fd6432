"""The default encoder: a sentence-transformers StaticEmbedding over character n-grams."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from knowledge.encoder.grams import grams
from knowledge.encoder.interface import Vectors

UNKNOWN = "[UNK]"


class StaticEncoder:
    """Mean of learned n-gram vectors, normalised. Loads in a moment, encodes in microseconds."""

    name = "static-grams-1"

    def __init__(self, model: SentenceTransformer) -> None:
        self.model = model

    @classmethod
    def fresh(cls, vocabulary: Sequence[str], dim: int, seed: int) -> StaticEncoder:
        """An untrained encoder that knows the given grams."""
        torch.manual_seed(seed)
        words = {UNKNOWN: 0} | {gram: i + 1 for i, gram in enumerate(vocabulary)}
        tokenizer = Tokenizer(WordLevel(words, unk_token=UNKNOWN))
        tokenizer.pre_tokenizer = WhitespaceSplit()
        module = StaticEmbedding(tokenizer, embedding_dim=dim)
        return cls(SentenceTransformer(modules=[module], device="cpu"))

    @classmethod
    def load(cls, folder: Path) -> StaticEncoder:
        return cls(SentenceTransformer(str(folder), device="cpu", local_files_only=True))

    def save(self, folder: Path) -> None:
        self.model.save(str(folder), create_model_card=False)

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors: Vectors = self.model.encode(
            [grams(t) for t in texts],
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return vectors.astype("float32")
