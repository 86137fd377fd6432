"""Read the wordings: ``messages/*.yaml`` and, over them, those that name the town."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.read.problems import Problem
from knowledge.read.vocabulary import CATEGORIES, LANGS

TOPICS = ("steps", "hazards", "cases", "talk")
OF_TOWN = ("categories", *TOPICS)
KNOWN = {*LANGS, "official", "colour", "about"}
"""What a wording may hold: its languages and, for a category, the ward's name and looks."""


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


def read_messages(folder: Path, of_town: Path, problems: list[Problem]) -> Messages:
    """All topics of ``folder``, then the town's file over them. A missing language is a problem."""
    texts: dict[str, dict[str, dict[str, str]]] = {"categories": {}}
    for topic in TOPICS:
        path = folder / f"{topic}.yaml"
        texts[topic] = _worded(path.name, read_document(path), problems)
    for topic, wordings in read_document(of_town).items():
        if topic not in OF_TOWN:
            message, remedy = f"知らない見出し「{topic}」", f"{'・'.join(OF_TOWN)} から選ぶ"
            problems.append(Problem(of_town.name, message, remedy))
            continue
        texts[topic] |= _worded(of_town.name, wordings, problems)
    _check_categories(of_town.name, texts["categories"], problems)
    return Messages(texts)


def _worded(
    file: str, wordings: dict[str, dict[str, str]], problems: list[Problem]
) -> dict[str, dict[str, str]]:
    for code, wording in wordings.items():
        problems.extend(
            Problem(file, f"「{code}」に {lang} の文がない", "5つの言語で書く")
            for lang in LANGS
            if not wording.get(lang)
        )
        message = "「{}」に知らない項目「{}」がある。コンマで文が切れていませんか"
        problems.extend(
            Problem(file, message.format(code, left), "コンマのある文は引用符で囲む")
            for left in wording.keys() - KNOWN
        )
    return wordings


def _check_categories(
    file: str, categories: dict[str, dict[str, str]], problems: list[Problem]
) -> None:
    if not categories:
        problems.append(Problem(file, "categories がない", "この自治体の区分を書く"))
    for category, wording in categories.items():
        if category not in CATEGORIES:
            message = f"「{category}」は区分の id ではない"
            problems.append(Problem(file, message, f"{'・'.join(CATEGORIES)} から選ぶ"))
        for field in ("official", "colour"):
            if not wording.get(field):
                message = f"「{category}」に {field} がない"
                problems.append(Problem(file, message, "区の正式な名前と色を書く"))
