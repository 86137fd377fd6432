"""Things by what is said of them instead of a name: 「髪を乾かす、風が出るやつ」.

Every described Object has one profile: how often which pieces of words stand in all that is said of
it, weighed by how few Objects share them (tf-idf). The nearest profile by cosine is meant. Learned
from ``descriptions/*.csv`` when a Release is built; docs/adr/0008 tells what else was tried.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, log
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from knowledge.read.descriptions import Description
from knowledge.recognise.phrase import naming_phrase
from knowledge.shape.evidence import Candidate
from knowledge.text.normalise import sound, tidy
from knowledge.text.tokens import Token, tokens

WORDS_FILE, PROFILES_FILE = "words.json", "profiles.npz"
_KANA = re.compile(r"[ぁ-ヿ]")
_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[a-z]+")
_ENGLISH_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_CONTENT = ("名詞", "動詞", "形容詞", "形状詞", "副詞")
ENOUGH_WORDS = {"ja": 3, "en": 4, "ko": 3}
ENOUGH_LETTERS = 5
"""Of Chinese. Less tells too little to be sure of."""
UNKNOWN = 0.5
"""How telling an unknown piece is, as a share of the rarest known one."""
SCALE = {"ja": 1.0, "en": 2.2, "zh": 1.95, "ko": 1.75}
"""What a cosine is divided by: fewer descriptions meet more easily (held-out descriptions)."""


@dataclass(frozen=True)
class Descriptions:
    """``rank``: pieces → (row, how telling it is); ``profiles``: pieces x profiles, unit columns.

    ``owners``: the Object of each profile. ``unknown``: how telling a piece is that no profile has.
    """

    owners: tuple[str, ...]
    rank: dict[str, tuple[int, float]]
    unknown: float
    profiles: Any

    def near(self, text: str, limit: int) -> list[Candidate]:
        """The likeliest owners, best first, with scores in 0..1."""
        counts = {piece: 1 + log(n) for piece, n in Counter(pieces(text)).items()}
        known = [piece for piece in counts if piece in self.rank]
        if not known:
            return []
        weights = np.array([counts[piece] * self.rank[piece][1] for piece in known])
        others = self.unknown * hypot(*(n for piece, n in counts.items() if piece not in self.rank))
        length = hypot(float(np.linalg.norm(weights)), others) * SCALE[script_of(text)]
        scores = (weights / length) @ self.profiles[[self.rank[piece][0] for piece in known]]
        best = np.argsort(-scores, kind="stable")[:limit]
        return [
            Candidate(self.owners[i], round(float(scores[i]), 4), "description")
            for i in best
            if scores[i] > 0
        ]

    def save(self, folder: Path) -> None:
        """Plain arrays and words: nothing in the files can run."""
        words = {"owners": self.owners, "rank": self.rank, "unknown": self.unknown}
        (folder / WORDS_FILE).write_text(json.dumps(words, ensure_ascii=False), "utf-8")
        sparse.save_npz(folder / PROFILES_FILE, self.profiles)

    @classmethod
    def load(cls, folder: Path) -> Descriptions:
        words = json.loads((folder / WORDS_FILE).read_text("utf-8"))
        rank = {piece: (column, weight) for piece, (column, weight) in words["rank"].items()}
        profiles = sparse.load_npz(folder / PROFILES_FILE)
        return cls(tuple(words["owners"]), rank, words["unknown"], profiles)


def learn_descriptions(rows: Iterable[Description]) -> Descriptions:
    """One profile per Object described and language: a few English words are not lost in many."""
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        said[row.object_id, row.lang.partition("-")[0]].update(pieces(row.said))
    column = {piece: i for i, piece in enumerate(sorted({p for c in said.values() for p in c}))}
    counts = sparse.lil_matrix((len(said), len(column)), dtype=np.float64)
    for i, own in enumerate(said.values()):
        for piece, n in own.items():
            counts[i, column[piece]] = n
    weigh = TfidfTransformer(sublinear_tf=True)
    profiles = weigh.fit_transform(counts.tocsr())
    rank = {piece: (i, round(float(weigh.idf_[i]), 4)) for piece, i in column.items()}
    owners = tuple(owner for owner, _ in said)
    unknown = UNKNOWN * float(weigh.idf_.max())
    return Descriptions(owners, rank, unknown, profiles.T.tocsr().astype(np.float32))


def tells_enough(text: str) -> bool:
    """Whether there are words enough to mean a thing by: 「あめ」 may be anything."""
    said, script = without_question(text)
    if script == "zh":
        return len(said) >= ENOUGH_LETTERS
    counted = {
        "ja": lambda: len(_content(said)),
        "ko": lambda: len(said.split()),
        "en": lambda: len(_LATIN.findall(said)),
    }
    return counted[script]() >= ENOUGH_WORDS[script]


def script_of(text: str) -> str:
    """Japanese where there is kana, else ko, zh, or en for the rest."""
    scripts = (("ja", _KANA), ("ko", _HANGUL), ("zh", _HAN))
    return next((script for script, letters in scripts if letters.search(text)), "en")


def without_question(text: str) -> tuple[str, str]:
    """What tells of the thing, without 「…はどうやって捨てるの」, and its script."""
    said = tidy(text)
    script = script_of(said)
    told = naming_phrase(said, script) if script != "en" else said
    return told or said, script


def pieces(text: str) -> Iterator[str]:
    """Words and parts of words, each with the script it is of.

    Japanese by its sound, so that kanji and kana meet, with dictionary forms and single kanji;
    Korean and Chinese by letters; English by stems, pairs of them and their parts.
    """
    said, script = without_question(text)
    if script == "ja":
        yield from _japanese(said.replace(" ", ""))
    elif script == "en":
        yield from _english(said)
    else:
        yield from _grams(script, said.replace(" ", ""), (1, 2, 3))


def _japanese(said: str) -> Iterator[str]:
    yield from _grams("r", sound("".join(t.reading for t in tokens(said))), (2, 3, 4))
    for word in _content(said):
        yield "w:" + sound(word.reading if word.pos[0] == "名詞" else _dictionary_reading(word))
    yield from ("k:" + letter for letter in said if _HAN.match(letter))


def _english(said: str) -> Iterator[str]:
    stems = [_ENGLISH_ENDING.sub("", w) if len(w) > 4 else w for w in _LATIN.findall(said)]
    yield from ("e:" + stem for stem in stems)
    yield from (f"b:{a} {b}" for a, b in pairwise(stems))
    for stem in stems:
        yield from _grams("c", f"^{stem}$", (4,))


def _grams(mark: str, text: str, sizes: tuple[int, ...]) -> Iterator[str]:
    for size in sizes:
        yield from (f"{mark}{size}:{text[i : i + size]}" for i in range(len(text) - size + 1))


def _content(said: str) -> list[Token]:
    return [word for word in tokens(said) if word.pos[0] in _CONTENT]


def _dictionary_reading(word: Token) -> str:
    return "".join(part.reading for part in tokens(word.dictionary_form))
