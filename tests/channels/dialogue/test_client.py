"""The door to the bot: one act a turn, and an answer even when the bot is away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from channels.dialogue.client import Dialogue
from channels.dialogue.wire import request
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Candidate, Evidence, Mention

PAN = Evidence(
    "フライパン", "ja", (Mention("フライパン", "exact", (Candidate("frying_pan", 1, "name"),)),)
)
BEFORE = Conversation("session-1")
GOLDEN = Path(__file__).parents[2] / "contracts"


def dialogue(answer: Any, calls: list[httpx.Request] | None = None) -> Dialogue:
    def handle(asked: httpx.Request) -> httpx.Response:
        if calls is not None:
            calls.append(asked)
        if isinstance(answer, Exception):
            raise answer
        status, _, body = answer
        return httpx.Response(status, content=body)

    transport = httpx.MockTransport(handle)
    return Dialogue("http://bot", 1.0, transport=transport, clock=lambda: 100.0)


def test_the_bot_decides() -> None:
    reply = json.loads((GOLDEN / "bot_reply.json").read_text("utf-8"))
    decision = dialogue((200, {}, json.dumps(reply))).decide(PAN, BEFORE)
    assert (decision.act, decision.by, decision.intent) == (
        "answer_schedule",
        "bot",
        "ask_schedule",
    )


@pytest.mark.parametrize(
    "answer",
    [
        (200, {}, "[]"),  # an empty 200 is a failure
        (200, {}, "not json"),
        (200, {}, '[{"text": "hello"}]'),
        (500, {}, ""),
        httpx.ConnectError("down"),
        httpx.ReadTimeout("slow"),
    ],
)
def test_evidence_decides_when_the_bot_fails(answer: Any) -> None:
    decision = dialogue(answer).decide(PAN, BEFORE)
    assert (decision.act, decision.by) == ("answer_item", "evidence")


def test_a_bot_that_failed_is_left_alone_for_a_moment() -> None:
    calls: list[httpx.Request] = []
    door = dialogue(httpx.ConnectError("down"), calls)
    door.decide(PAN, BEFORE)
    door.decide(PAN, BEFORE)
    assert len(calls) == 1


def test_danger_needs_nobodys_opinion() -> None:
    calls: list[httpx.Request] = []
    hurt = Evidence("助けて", "ja", danger="injury")
    assert dialogue((200, {}, "[]"), calls).decide(hurt, BEFORE).act == "danger"
    assert not calls


def test_the_request_has_the_shape_of_the_golden_file() -> None:
    golden = json.loads((GOLDEN / "bot_request.json").read_text("utf-8"))
    made = request("s-1", PAN, BEFORE)

    def shape(value: Any) -> Any:
        return {k: shape(v) for k, v in value.items()} if isinstance(value, dict) else None

    assert shape(made) == shape(golden)


def test_the_bot_never_learns_which_item_it_is() -> None:
    assert "frying_pan" not in json.dumps(request("s-1", PAN, BEFORE))


def says(act: str) -> tuple[int, dict[str, str], str]:
    body = [{"custom": {"act": act, "intent": "any", "confidence": "0.60"}}]
    return (200, {}, json.dumps(body))


@pytest.mark.parametrize(
    ("act", "evidence", "before", "decided"),
    [
        pytest.param("miss", PAN, BEFORE, "answer_item", id="the bot knows nothing to do"),
        pytest.param(
            "play",
            Evidence("燃えるごみって何曜日", "ja", categories=("burnable",), asks_when=True),
            BEFORE,
            "answer_schedule",
            id="a day is asked for, and nothing odd was said",
        ),
        pytest.param("take_complaint", PAN, BEFORE, "answer_item", id="nothing to complain about"),
        pytest.param(
            "take_complaint",
            PAN,
            Conversation("session-1", topic="item", focus=("frying_pan",)),
            "take_complaint",
            id="a complaint about the answer",
        ),
        pytest.param("decline", PAN, BEFORE, "answer_item", id="not sure that it is not ours"),
    ],
)
def test_the_evidence_decides_where_the_bot_is_lost(
    act: str, evidence: Evidence, before: Conversation, decided: str
) -> None:
    assert dialogue(says(act)).decide(evidence, before).act == decided
