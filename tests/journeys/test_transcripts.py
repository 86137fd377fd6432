"""Whole conversations, turn by turn, with the bot down: the files in transcripts/.

A turn has ``say`` and what must come of it: ``status``, ``item``, ``category``, ``lang``, the
number of ``choices``, words it ``mentions`` and words it does ``not`` mention. Where the words
alone do not tell the intent, ``act`` is what the bot would have decided.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from channels.api.contract import MessageRequest, MessageResponse
from channels.dialogue.client import Decision, Dialogue
from channels.journey import Journey
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

AS_OF = dt.date(2026, 11, 23)
FOLDER = Path(__file__).parent / "transcripts"
FIELDS = {"say", "act", "status", "item", "category", "lang", "choices", "mentions", "not"}
TRANSCRIPTS = {
    f"{path.stem}: {name}": turns
    for path in sorted(FOLDER.glob("*.yaml"))
    for name, turns in yaml.safe_load(path.read_text("utf-8")).items()
}


class Scripted(Dialogue):
    """Decides as the bot would where a turn says so; else there is no bot."""

    act: str | None = None

    def decide(self, evidence: Evidence, before: Conversation) -> Decision:
        if self.act is not None and not evidence.danger:
            return Decision(self.act, "bot")
        return super().decide(evidence, before)


def test_there_are_enough() -> None:
    assert len(TRANSCRIPTS) >= 40


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_transcript(journey: Journey, name: str) -> None:
    journey.dialogue = Scripted(bot_url=None, timeout_s=1)
    for turn in TRANSCRIPTS[name]:
        assert set(turn) <= FIELDS
        journey.dialogue.act = turn.get("act")
        request = MessageRequest(text=turn["say"], session_id="transcript", as_of=AS_OF)
        check(turn, journey.take(request))


def check(turn: dict[str, Any], reply: MessageResponse) -> None:
    """Everything the turn promises, with the reply's text where it is broken."""
    told = f"{turn['say']} → {reply.status}: {reply.text}"
    assert reply.status == turn["status"], told
    if "item" in turn:
        assert reply.answers, told
        assert reply.answers[0].item_id == turn["item"], told
    if "category" in turn:
        assert reply.answers, told
        assert reply.answers[0].category == turn["category"], told
    assert reply.lang == turn.get("lang", reply.lang), told
    assert len(reply.choices) == turn.get("choices", len(reply.choices)), told
    for words in turn.get("mentions", ()):
        assert words in reply.text, f"{words!r} is missing in {told}"
    for words in turn.get("not", ()):
        assert words not in reply.text, f"{words!r} must not stand in {told}"
