"""The closed lists of ``knowledge/vocabulary``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document

LANGS = ("ja", "ja-easy", "en", "zh", "ko")
CATEGORIES = (
    "burnable", "nonburnable", "paper", "bottle", "can", "pet", "plastic", "bulky",
    "dropoff", "event", "not_collected", "contact",
)  # fmt: skip
CONFIDENCES = ("high", "medium", "low")


@dataclass(frozen=True)
class Vocabulary:
    """What words the files may use. ``kinds`` maps a kind to the states that matter for it."""

    kinds: dict[str, tuple[str, ...]]
    materials: dict[str, dict[str, str]]
    powers: frozenset[str]
    contents: frozenset[str]
    hazards: frozenset[str]
    states: frozenset[str]


def read_vocabulary(root: Path) -> Vocabulary:
    """Read ``kinds.yaml``, ``materials.yaml`` and ``facts.yaml`` under ``root``."""
    kinds = read_document(root / "kinds.yaml")["kinds"]
    facts = read_document(root / "facts.yaml")
    return Vocabulary(
        kinds={kind: tuple(entry["states"]) for kind, entry in kinds.items()},
        materials=read_document(root / "materials.yaml")["materials"],
        powers=frozenset(facts["power"]),
        contents=frozenset(facts["contents"]),
        hazards=frozenset(facts["hazards"]),
        states=frozenset(facts["states"]),
    )
