"""A Hugging Face model as encoder: set ``GOMI_ENCODER`` to its name or to a local folder."""

from __future__ import annotations

from collections.abc import Sequence

from sentence_transformers import SentenceTransformer

from knowledge.encoder.interface import Vectors


class HubEncoder:
    """Encodes raw text with whatever sentence-transformers can load."""

    def __init__(self, model: str) -> None:
        self._model = SentenceTransformer(model, device="cpu")
        self._name = model

    @property
    def name(self) -> str:
        return self._name

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors: Vectors = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return vectors.astype("float32")
