"""Compiled patterns of ``vocabulary/cues.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.read.vocabulary import Vocabulary

Patterns = dict[str, re.Pattern[str]]

_MADE_OF = r"(?:製|制|と ?|和|·| 재질|の(?:場合| とき)|(?=[)、,]))"
"""「プラスチックと金属の場合」, 「塑料和金属制时」: how our own forms name materials."""


@dataclass(frozen=True)
class Cues:
    """One pattern per id for each sort of cue."""

    materials: Patterns
    states: Patterns
    not_states: Patterns
    powers: Patterns
    categories: Patterns
    parts: Patterns


def read_cues(path: Path, vocabulary: Vocabulary) -> Cues:
    """Compile the file, and beside it our own words for materials, which come back from chips.

    Raises re.error with the pattern where one cannot be read.
    """
    data = read_document(path)
    for material, words in vocabulary.materials.items():
        own = [re.escape(words[lang].lower()) for lang in ("ja", "easy", "zh", "ko")]
        data["materials"].setdefault(material, []).extend(
            rf"(?<![ァ-ヶー一-鿿]){word}{_MADE_OF}" for word in dict.fromkeys(own)
        )
        data["materials"][material].append(rf"\bmade of (?:\w+ and )?{words['en']}\b")
    compiled = {
        sort: {key: re.compile("|".join(f"(?:{p})" for p in ps)) for key, ps in entries.items()}
        for sort, entries in data.items()
    }
    return Cues(**compiled)
