"""Danger to people in words that nobody wrote down as a sign: learned from sentences.

Signs (``danger.py``) catch what must never be missed, the alarm what else sounds like them. It
learns from ``safety/danger.csv`` against ``safety/harmless.csv``, the names of our things, the
questions of the FAQ and what residents say every day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression

from knowledge.read.problems import KnowledgeError, Problem
from knowledge.read.table import Row, read_table
from knowledge.recognise.danger import danger_in, read_dangers
from knowledge.text.normalise import hiragana, tidy

FILE = "alarm.npz"
SURE, SURE_OF_A_QUESTION = 0.2, 0.5
"""From this probability on we warn: a false alarm costs less than a missed one. Who asks how to
throw something away is more likely to have a dangerous thing than to be in danger."""
SHORTEST = 3
STRENGTH = 50.0
"""The inverse of the regression's regularisation."""
HARMLESS_COUNTS = 4.0
"""How much a look-alike weighs beside one everyday sentence."""
_PIECES = HashingVectorizer(
    analyzer="char_wb",
    ngram_range=(1, 4),
    n_features=2**18,
    alternate_sign=False,
    norm="l2",
    lowercase=False,
)


@dataclass(frozen=True)
class Alarm:
    """``is_danger``: weights of danger against none; ``topics`` with one row of weights each."""

    is_danger: Any
    danger_bias: float
    topics: tuple[str, ...]
    topic_weights: Any
    topic_bias: Any

    def topic_of(self, text: str, *, asks_disposal: bool) -> str | None:
        """The topic of danger that ``text`` sounds like; None where it sounds harmless."""
        if len(text) < SHORTEST:
            return None
        pieces = _PIECES.transform([_as_spoken(text)])
        score = (pieces @ self.is_danger).item() + self.danger_bias
        sure = SURE_OF_A_QUESTION if asks_disposal else SURE
        if score < np.log(sure / (1 - sure)):
            return None
        return self.topics[int(np.argmax(pieces @ self.topic_weights.T + self.topic_bias))]

    def save(self, folder: Path) -> None:
        """Plain arrays: nothing in the file can run."""
        np.savez_compressed(folder / FILE, **vars(self))

    @classmethod
    def load(cls, folder: Path) -> Alarm:
        """Read what ``save`` wrote."""
        with np.load(folder / FILE, allow_pickle=False) as kept:
            return cls(
                is_danger=kept["is_danger"],
                danger_bias=float(kept["danger_bias"]),
                topics=tuple(str(t) for t in kept["topics"]),
                topic_weights=kept["topic_weights"],
                topic_bias=kept["topic_bias"],
            )


def learn(folder: Path, everyday: Iterable[str]) -> Alarm:
    """Learn from the files in ``folder`` and sentences in which, but for signs, all is well.

    Raises KnowledgeError where a file is not right.
    """
    dangers_signed = read_dangers(folder / "signs.yaml")
    known = frozenset(d.topic for d in dangers_signed)
    told = [(r["text"], r["danger"]) for r in _rows(folder / "danger.csv", "danger", known)]
    harmless = [r["text"] for r in _rows(folder / "harmless.csv", "like", known)]
    others = [t for t in everyday if danger_in(tidy(t), dangers_signed) is None]
    dangers = [text for text, _ in told]
    pieces = _PIECES.transform(_as_spoken(t) for t in (*dangers, *harmless, *others))
    said = np.arange(pieces.shape[0]) < len(dangers)
    weight = np.ones(pieces.shape[0])
    weight[len(dangers) : len(dangers) + len(harmless)] = HARMLESS_COUNTS
    two_sorts = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1)
    danger = two_sorts.fit(pieces, said, sample_weight=weight)
    several = LogisticRegression(C=STRENGTH, max_iter=300)
    topic = several.fit(pieces[: len(dangers)], [topic for _, topic in told])
    return Alarm(
        is_danger=danger.coef_[0].astype(np.float32),
        danger_bias=float(danger.intercept_[0]),
        topics=tuple(str(t) for t in topic.classes_),
        topic_weights=topic.coef_.astype(np.float32),
        topic_bias=topic.intercept_,
    )


def _as_spoken(text: str) -> str:
    """Without spaces and in hiragana where it has kana: children and voice input write so."""
    said = tidy(text)
    kana = any("ぁ" <= letter <= "ヿ" for letter in said)
    return hiragana(said.replace(" ", "")) if kana else said


def _rows(path: Path, kind: str, known: frozenset[str]) -> list[Row]:
    problems: list[Problem] = []
    rows = list(read_table(path, ("text", "lang", kind), problems))
    problems += [
        row.problem(kind, f"「{row[kind]}」は危険の種類ではありません", "・".join(sorted(known)))
        for row in rows
        if row[kind] not in known
    ]
    if problems:
        raise KnowledgeError(problems)
    return rows
