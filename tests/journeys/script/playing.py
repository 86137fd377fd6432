"""Play a transcript against a Journey, and explain where it goes wrong."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from channels.api.contract import MessageRequest, MessageResponse
from channels.dialogue.client import Decision, Dialogue
from channels.dialogue.manners import act_by_manners
from channels.journey import Journey
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from tests.journeys.script.checking import broken
from tests.journeys.script.shape import Expected, Mode, Transcript, Turn

PATIENCE_S = 20.0
"""A busy machine is no silent bot: residents wait one second, a test much longer."""


class Watched(Dialogue):
    """The real door to the bot, remembering what was decided last, and whether the bot failed."""

    decision: Decision | None = None
    silent = False

    def decide(self, evidence: Evidence, before: Conversation) -> Decision:
        self.decision = super().decide(evidence, before)
        needs_no_bot = evidence.asks_more or act_by_manners(evidence.text) is not None
        self.silent = self.decision.by == "evidence" and not needs_no_bot
        return self.decision


@dataclass(frozen=True)
class Step:
    """One turn as it went."""

    said: str
    reply: MessageResponse
    decision: Decision | None


class Broken(Exception):  # noqa: N818 - the transcript is, not the program
    """A transcript went wrong; the text says where, what was said, and the whole reply."""


def play(transcript: Transcript, mode: Mode, journey: Journey) -> list[str]:
    """Play all turns; returns the known gaps that are still open. Raises Broken."""
    dialogue = journey.dialogue
    assert isinstance(dialogue, Watched)
    gaps: list[str] = []
    last: MessageResponse | None = None
    for number, turn in enumerate(transcript.turns, 1):
        said = turn.say or _pressed(turn, last)
        if said is None:
            found = [chip.label for chip in last.chips] if last else []
            raise Broken(f"{_place(transcript, mode, number)}: no chip “{turn.press}” in {found}")
        request = MessageRequest(
            text=said, session_id="transcript", as_of=turn.as_of or transcript.as_of
        )
        last = journey.take(request)
        step = Step(said, last, dialogue.decision)
        expected = turn.expected[mode]
        faults = broken(expected, last)
        if mode == "up" and dialogue.silent:
            faults = ["the bot did not answer; see its log", *faults]
        elif expected.known_gap and faults:
            gaps.append(f"turn {number} “{said}”: {expected.known_gap}")
            continue
        if faults or expected.known_gap:
            raise Broken(_explained(transcript, mode, number, step, expected, faults))
    return gaps


def _pressed(turn: Turn, last: MessageResponse | None) -> str | None:
    chips = last.chips if last else []
    return next((chip.send for chip in chips if chip.label == turn.press), None)


def _place(transcript: Transcript, mode: Mode, number: int) -> str:
    turn = transcript.turns[number - 1]
    where = f"{transcript.topic}: “{transcript.name}”, turn {number} of {len(transcript.turns)}"
    where += f" (fragment {turn.fragment})" if turn.fragment else ""
    return f"{where}, bot {mode}"


def _explained(
    transcript: Transcript,
    mode: Mode,
    number: int,
    step: Step,
    expected: Expected,
    faults: Sequence[str],
) -> str:
    """Place, words, faults, decision and the whole reply, each on its own line."""
    if not faults:
        faults = [f"this gap has closed, take the mark away: {expected.known_gap}"]
    lines = [
        _place(transcript, mode, number),
        f"  said     {step.said}",
        *(f"  wrong    {fault}" for fault in faults),
        f"  decided  {_decided(step.decision)}",
        f"  reply    {_summary(step.reply)}",
        textwrap.indent(step.reply.text, "  │ "),
    ]
    if step.reply.chips:
        lines.append(f"  chips    {' / '.join(chip.label for chip in step.reply.chips)}")
    return "\n".join(lines)


def _decided(decision: Decision | None) -> str:
    if decision is None:
        return "nothing"
    intent = f" (intent {decision.intent} {decision.confidence})" if decision.intent else ""
    return f"{decision.act} by {decision.by}{intent}"


def _summary(reply: MessageResponse) -> str:
    answers = ", ".join(f"{a.item_id} → {a.category}" for a in reply.answers)
    choices = ", ".join(f"{c.number} {c.item_id}" for c in reply.choices)
    faq = f"faq {reply.faq.id}" if reply.faq else ""
    return " · ".join(part for part in (reply.status, reply.lang, answers, choices, faq) if part)
