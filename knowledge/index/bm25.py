"""Character BM25 over short names: bigrams and trigrams of the folded spelling and its sound."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

from knowledge.text.normalise import fold, sound

K1, B = 1.2, 0.6


def _analyse(text: str) -> list[str]:
    folded = fold(text)
    features = [folded[i : i + n] for n in (2, 3) for i in range(max(len(folded) - n + 1, 0))]
    heard = sound(folded)
    return features + [f"s{heard[i : i + 2]}" for i in range(max(len(heard) - 1, 0))] or [folded]


class Bm25:
    """Scores of all documents for a query, as one sparse product."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = CountVectorizer(analyzer=_analyse)
        counts = csr_matrix(self._count.fit_transform(texts), dtype=np.float32)
        lengths = np.asarray(counts.sum(axis=1)).ravel()
        seen = np.asarray((counts > 0).sum(axis=0)).ravel()
        idf = np.log1p((len(texts) - seen + 0.5) / (seen + 0.5))
        rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        norm = K1 * (1 - B + B * lengths / lengths.mean())
        counts.data = (counts.data * (K1 + 1) / (counts.data + norm[rows])) * idf[counts.indices]
        self._weights = counts.T.tocsr()

    def top(self, query: str, limit: int) -> list[tuple[int, float]]:
        """The best ``limit`` documents as (row, score), best first; none that share nothing."""
        counts = csr_matrix(self._count.transform([query]), dtype=np.float32)
        scores: NDArray[np.float32] = (counts @ self._weights).toarray().ravel()
        best = np.argsort(-scores, kind="stable")[:limit]
        return [(int(i), float(scores[i])) for i in best if scores[i] > 0]
