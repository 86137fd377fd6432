"""Compiled patterns of ``vocabulary/cues.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document

Patterns = dict[str, re.Pattern[str]]


@dataclass(frozen=True)
class Cues:
    """One pattern per id for each sort of cue."""

    materials: Patterns
    states: Patterns
    not_states: Patterns
    powers: Patterns
    categories: Patterns
    parts: Patterns


def read_cues(path: Path) -> Cues:
    """Compile the file. Raises re.error with the pattern where one cannot be read."""
    data = read_document(path)
    compiled = {
        sort: {key: re.compile("|".join(f"(?:{p})" for p in ps)) for key, ps in entries.items()}
        for sort, entries in data.items()
    }
    return Cues(**compiled)
