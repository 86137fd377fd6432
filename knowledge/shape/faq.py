"""FAQ entry: a question of residents about ward services, with its answer and source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

ABOUT_THINGS = frozenset(
    {
        "ごみと資源の出し方",
        "拠点回収・イベント回収",
        "粗大ごみ",
        "区で収集しないもの",
        "こんなときは",
    }
)
"""Services in which things are thrown away; the others only mention them."""


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

    @property
    def is_about_things(self) -> bool:
        """Whether a thing named in the question is one to get rid of."""
        return self.service in ABOUT_THINGS
