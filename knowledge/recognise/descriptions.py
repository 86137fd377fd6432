"""Things by what they are for: 「髪を乾かすやつ」 meets the plain words of the hair dryer's row.

Words are compared by their sound, because the plain names are written in kana.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from knowledge.shape.evidence import Candidate
from knowledge.shape.object import Object
from knowledge.text.normalise import sound
from knowledge.text.tokens import tokens

_CONTENT = ("名詞", "動詞", "形容詞", "形状詞")
_EMPTY = {"する", "ある", "いる", "なる", "こと", "もの", "物", "の", "やつ", "奴", "とき", "時", "使う", "つかう",
          "捨てる", "出す", "入れる", "ごみ", "どうぐ", "道具", "きかい", "機械", "入れ物", "入れもの"}  # fmt: skip
ENOUGH = 2
"""Words in common below which a likeness is chance."""
UNKNOWN = 0.5
"""How much a word counts that no description has, as a share of the rarest one."""


class Descriptions:
    """An owner scores by how much of what is said its description tells, and the reverse."""

    def __init__(self, objects: Iterable[Object]) -> None:
        self._words: dict[str, frozenset[str]] = {}
        self._owners: dict[str, list[str]] = defaultdict(list)
        for thing in objects:
            words = _sounds(" ".join((*thing.names["ja-easy"], thing.name)))
            self._words[thing.id] = words
            for word in words:
                self._owners[word].append(thing.id)
        total = len(self._words) + 1
        self._worth = {w: math.log(total / (1 + len(o))) + 0.1 for w, o in self._owners.items()}
        self._unknown = math.log(total) * UNKNOWN

    def near(self, text: str, limit: int) -> list[Candidate]:
        """The likeliest owners, best first, with scores in 0..1."""
        said = _sounds(text)
        whole = sum(self._worth.get(word, self._unknown) for word in said)
        shared: dict[str, float] = defaultdict(float)
        for word in said:
            for owner in self._owners.get(word, ()):
                shared[owner] += self._worth[word]
        found = []
        for owner, worth in shared.items():
            if len(said & self._words[owner]) < ENOUGH:
                continue
            own = sum(self._worth[word] for word in self._words[owner])
            score = math.sqrt((worth / whole) * (worth / own))
            found.append(Candidate(owner, round(score, 4), "description"))
        return sorted(found, key=lambda c: (-c.score, c.object_id))[:limit]


def _sounds(text: str) -> frozenset[str]:
    """The sounds of the content words, verbs by their dictionary form."""
    return frozenset(
        sound(_reading(word.dictionary_form) if word.pos[0] != "名詞" else word.reading)
        for word in tokens(text)
        if word.pos[0] in _CONTENT
        and word.pos[1] != "数詞"
        and word.dictionary_form not in _EMPTY
        and len(word.surface) > 0
    )


def _reading(form: str) -> str:
    return "".join(word.reading for word in tokens(form))
