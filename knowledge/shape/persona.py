"""Persona: who the guide is, how it speaks, and what it says of things that are no things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chat:
    """A question about the guide itself: its words and several replies, by language."""

    id: str
    words: dict[str, tuple[str, ...]]
    replies: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Play:
    """Something that is no thing (a boss, a dream), and the playful reply by language."""

    id: str
    words: tuple[str, ...]
    says: dict[str, str]


@dataclass(frozen=True, slots=True)
class Persona:
    """``self`` is how it calls itself; ``talk`` replaces plain wordings of the same code."""

    name: str
    avatar: str
    self: dict[str, str]
    display: dict[str, str]
    tone: tuple[str, ...]
    talk: dict[str, dict[str, str]]
    chats: tuple[Chat, ...]
    play: dict[str, Play]
