"""Read ``knowledge/messages/*.yaml``: every wording in all five languages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.read.problems import Problem
from knowledge.read.vocabulary import LANGS

TOPICS = ("categories", "steps", "hazards", "cases", "talk")


@dataclass(frozen=True)
class Messages:
    """Wordings: topic → code → language → text (categories also carry official, colour)."""

    texts: dict[str, dict[str, dict[str, str]]]

    def say(self, topic: str, code: str, lang: str, **values: object) -> str:
        """One wording with its values filled in. KeyError where the code is not worded."""
        text = self.texts[topic][code][lang]
        return text.format(**values) if values else text

    def codes(self, topic: str) -> frozenset[str]:
        return frozenset(self.texts[topic])


def read_messages(folder: Path, problems: list[Problem]) -> Messages:
    """All topics; a language that is missing is a problem."""
    texts: dict[str, dict[str, dict[str, str]]] = {}
    for topic in TOPICS:
        path = folder / f"{topic}.yaml"
        texts[topic] = read_document(path)
        for code, wording in texts[topic].items():
            for lang in LANGS:
                if not wording.get(lang):
                    message = f"「{code}」に {lang} の文がない"
                    problems.append(Problem(path.name, message, "5つの言語で書く"))
    return Messages(texts)
