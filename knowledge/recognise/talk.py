"""Words that only talk: 「はい」「ありがとう」「もう一度」 name no thing, whatever they sound like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.text.normalise import fold


@dataclass(frozen=True)
class Talk:
    """One pattern per sort of talk, tried on the folded whole utterance."""

    patterns: dict[str, re.Pattern[str]]

    @classmethod
    def of(cls, path: Path) -> Talk:
        """Read ``vocabulary/talk.yaml``. Raises re.error where a pattern cannot be read."""
        return cls(
            {
                sort: re.compile("|".join(f"(?:{_folded(p)})" for p in patterns))
                for sort, patterns in read_document(path).items()
            }
        )

    def in_whole(self, said: str) -> str | None:
        """affirm, deny, thank, greet, goodbye or repeat; None where anything else is said."""
        key = fold(said)
        return next((s for s, pattern in self.patterns.items() if pattern.fullmatch(key)), None)


def _folded(pattern: str) -> str:
    """The pattern with katakana as hiragana, as keys are."""
    return "".join(fold(c) if "ァ" <= c <= "ヶ" else c for c in pattern)
