"""Near names: BM25 and vectors propose, spelling and sound decide the score."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from knowledge.encoder.interface import Encoder
from knowledge.index.bm25 import Bm25
from knowledge.index.names import Name
from knowledge.index.vectors import VectorIndex
from knowledge.shape.evidence import Candidate
from knowledge.text.normalise import fold, sound
from knowledge.text.tokens import reading_of

PROPOSALS = 24


class NearNames:
    """Finds owners whose names are near a phrase. Scores are in 0..1, 1 meaning the same."""

    def __init__(self, names: Sequence[Name], vectors: VectorIndex, encoder: Encoder) -> None:
        self._names = names
        self._vectors = vectors
        self._encoder = encoder
        self._bm25 = Bm25([n.text for n in names])
        self._keys = [(fold(n.text), sound(fold(n.text))) for n in names]

    def near(self, phrase: str, limit: int = 5) -> list[Candidate]:
        """The nearest owners, best first. The reason is ``spelling`` or ``meaning``."""
        rows = {row for row, _ in self._bm25.top(phrase, PROPOSALS)}
        cosines = dict(self._vectors.top(self._encoder.encode([phrase]), PROPOSALS))
        written, heard = fold(phrase), sound(fold(reading_of(phrase)))
        best: dict[str, Candidate] = {}
        for row in rows | cosines.keys():
            spelling = _likeness(written, heard, *self._keys[row])
            meaning = max(cosines.get(row, 0.0), 0.0)
            score = max(spelling, 0.55 * spelling + 0.45 * meaning)
            owner = self._names[row].owner
            if owner not in best or best[owner].score < score:
                reason = "spelling" if spelling >= meaning else "meaning"
                best[owner] = Candidate(owner, round(score, 4), reason)
        return sorted(best.values(), key=lambda c: (-c.score, c.object_id))[:limit]


def _likeness(written: str, heard: str, name: str, name_heard: str) -> float:
    """Edit likeness of spelling or of sound, whichever is greater; sound counts a little less."""
    spelled = fuzz.ratio(written, name)
    sounded = 0.97 * max(fuzz.ratio(heard, name_heard), fuzz.ratio(sound(written), name_heard))
    return max(spelled, sounded) / 100
