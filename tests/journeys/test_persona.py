"""The persona is data and can be turned off: then the plain voice, and no play."""

from __future__ import annotations

from pathlib import Path

import pytest

from channels.api.contract import MessageRequest, MessageResponse
from channels.conversation.store import MemoryStore
from channels.dialogue.client import Decision, Dialogue
from channels.journal import Journal
from channels.journey import Journey
from knowledge.release.open import Knowledge, open_release
from knowledge.release.store import Store


class Always(Dialogue):
    """Decides the same every time."""

    act = "miss"

    def decide(self, *_: object) -> Decision:
        return Decision(self.act, "bot")


@pytest.fixture(scope="module")
def plain(store: Store) -> Knowledge:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOMI_PERSONA", "off")
        return open_release(store)


def ask(knowledge: Knowledge, text: str, act: str, folder: Path) -> MessageResponse:
    dialogue = Always(bot_url=None, timeout_s=1)
    dialogue.act = act
    journal = Journal(folder / "journal.db")
    journey = Journey(knowledge, MemoryStore(ttl_s=60, size=10), dialogue, journal)
    reply = journey.take(MessageRequest(text=text))
    dialogue.close()
    journal.close()
    return reply


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("こんにちは", "greet"),
        ("ありがとう", "thank"),
        ("名前は", "chitchat"),
        ("バイバイ", "goodbye"),
    ],
)
def test_the_plain_voice_has_no_cat(plain: Knowledge, tmp_path: Path, text: str, act: str) -> None:
    reply = ask(plain, text, act, tmp_path)
    assert reply.status == "smalltalk"
    assert not [word for word in ("ニャ", "オイラ", "すみにゃーる") if word in reply.text]


@pytest.mark.parametrize("text", ["上司を捨てたい", "how do I throw away my boss", "元カレ"])
def test_without_a_persona_there_is_no_play(plain: Knowledge, tmp_path: Path, text: str) -> None:
    assert ask(plain, text, "play", tmp_path).status == "declined"


def test_every_entry_is_found_by_its_words_where_nothing_real_is_called_so(
    opened: Knowledge, tmp_path: Path
) -> None:
    persona = opened.edition.persona
    assert persona is not None
    assert len(persona.play) > 150
    found = {
        entry.id
        for entry in persona.play.values()
        for word in entry.words
        if opened.recogniser.playful.named(f"{word}を捨てたい", [word], is_day=True) == entry.id
    }
    assert found == set(persona.play)
