"""Read ``knowledge/persona/``: the guide's name, voice, small talk and play."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.read.vocabulary import LANGS
from knowledge.shape.persona import Chat, Persona, Play
from knowledge.text.normalise import fold


def read_persona(folder: Path, talk: frozenset[str], problems: list[Problem]) -> Persona:
    """The persona; its ``talk`` may only replace wordings whose codes are in ``talk``."""
    file = folder / "persona.yaml"
    fields = Fields(file.name, "案内役", read_document(file), problems)
    said = dict(fields.must("talk") or {})
    for code in said:
        if code not in talk:
            fields.fault(f"talk の「{code}」は知らない文", "messages/talk.yaml の見出しにする")
    persona = Persona(
        name=str(fields.must("name")),
        avatar=str(fields.must("avatar")),
        self=_worded(fields, "self", fields.must("self")),
        display=_worded(fields, "display", fields.must("display")),
        tone=tuple(fields.must("tone")),
        talk={code: _worded(fields, f"talk の {code}", text) for code, text in said.items()},
        chats=tuple(_chat(file.name, data, problems) for data in fields.must("chitchat")),
        play=_play(folder / "play.yaml", problems),
    )
    fields.done()
    return persona


def _chat(file: str, data: Any, problems: list[Problem]) -> Chat:
    fields = Fields(file, "chitchat", data, problems)
    chat = Chat(
        id=str(fields.must("id")),
        words=_lists(fields, "words", fields.must("words")),
        replies=_lists(fields, "replies", fields.must("replies")),
    )
    fields.done()
    return chat


def _play(path: Path, problems: list[Problem]) -> dict[str, Play]:
    entries: dict[str, Play] = {}
    owners: dict[str, str] = {}
    for data in read_document(path):
        name = str(data.get("id", "?")) if isinstance(data, dict) else "?"
        fields = Fields(path.name, name, data, problems)
        play = Play(
            id=str(fields.must("id")),
            words=tuple(str(word) for word in fields.must("words")),
            says=_worded(fields, "says", fields.must("says")),
        )
        fields.done()
        if play.id in entries:
            fields.fault("同じ id が二度あります", "id を変える")
        for word in play.words:
            if owners.setdefault(fold(word), play.id) != play.id:
                fields.fault(f"「{word}」は {owners[fold(word)]} にもあります", "一つだけ残す")
        entries[play.id] = play
    return entries


def _worded(fields: Fields, where: str, texts: Any) -> dict[str, str]:
    worded = dict(texts) if isinstance(texts, dict) else {}
    for lang in LANGS:
        if not isinstance(worded.get(lang), str) or not worded[lang].strip():
            fields.fault(f"{where} に {lang} の文がない", "5つの言語で書く")
    return worded


def _lists(fields: Fields, where: str, texts: Any) -> dict[str, tuple[str, ...]]:
    known = texts if isinstance(texts, dict) else {}
    worded = {lang: tuple(map(str, known.get(lang) or ())) for lang in LANGS}
    for lang, found in worded.items():
        if not found:
            fields.fault(f"{where} に {lang} がない", "5つの言語で書く")
    return worded
