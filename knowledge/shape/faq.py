"""FAQ entry: a question of residents about ward services, with its answer and source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FaqEntry:
    """``question`` and ``answer`` by language; ``phrasings`` by language feed the retrieval."""

    id: str
    service: str
    question: dict[str, str]
    phrasings: dict[str, tuple[str, ...]]
    answer: dict[str, str]
    links: tuple[tuple[str, str], ...]
    contact: str | None
    source: str
    confidence: str
    reviewed: dt.date | None
