"""Read ``knowledge/faq/*.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.read.vocabulary import CONFIDENCES, LANGS
from knowledge.shape.faq import FaqEntry


def read_faq(
    folder: Path, contacts: frozenset[str], problems: list[Problem]
) -> dict[str, FaqEntry]:
    """Every entry by id."""
    entries: dict[str, FaqEntry] = {}
    for path in sorted(folder.glob("*.yaml")):
        for data in read_document(path):
            entry = _entry(path.name, data, contacts, problems)
            if entry.id in entries:
                problems.append(Problem(path.name, f"{entry.id} が二度あります", "id を変える"))
            entries[entry.id] = entry
    return entries


def _entry(file: str, data: Any, contacts: frozenset[str], problems: list[Problem]) -> FaqEntry:
    name = str(data.get("id", "?")) if isinstance(data, dict) else "?"
    fields = Fields(file, f"FAQ {name}", data, problems)
    question, answer = dict(fields.must("question")), dict(fields.must("answer"))
    phrasings = dict(fields.must("phrasings"))
    for label, texts in (("question", question), ("answer", answer)):
        for lang in LANGS:
            if not texts.get(lang):
                fields.fault(f"{label} に {lang} がない", "5つの言語で書く")
    contact = fields.may("contact")
    if contact is not None and contact not in contacts:
        fields.fault(f"連絡先「{contact}」がない", "contacts.yaml の id にする")
    confidence = str(fields.must("confidence"))
    if confidence not in CONFIDENCES:
        fields.fault(f"confidence「{confidence}」は使えません", "high・medium・low から選ぶ")
    entry = FaqEntry(
        id=str(fields.must("id")),
        service=str(fields.must("service")),
        question=question,
        phrasings={lang: tuple(texts) for lang, texts in phrasings.items()},
        answer=answer,
        links=tuple((link["label"], link["url"]) for link in fields.may("links", ())),
        contact=contact,
        source=str(fields.must("source")),
        confidence=confidence,
        reviewed=fields.may("reviewed"),
    )
    fields.done()
    return entry
