"""What goes over the wire, as both sides have agreed; and no turn without a reply."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.bot.talk import CONTRACTS, Bot, metadata

PAIRS = {
    path.stem: json.loads(path.read_text("utf-8"))
    for path in sorted(CONTRACTS.glob("bot_*.json"))
    if path.stem not in ("bot_request", "bot_reply")
} | {
    "bot_request": {
        "request": json.loads((CONTRACTS / "bot_request.json").read_text("utf-8")),
        "reply": json.loads((CONTRACTS / "bot_reply.json").read_text("utf-8")),
    }
}


def without_confidence(reply: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Its value moves with each training; an override's never does."""
    return [
        one | {"custom": {k: v for k, v in one["custom"].items() if k != "confidence"}}
        for one in reply
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", PAIRS)
def test_request_and_reply_are_as_agreed(bot: Bot, name: str) -> None:
    reply = bot.answer(PAIRS[name]["request"])
    agreed = PAIRS[name]["reply"]
    assert without_confidence(reply) == without_confidence(agreed)
    assert re.fullmatch(r"[01]\.\d\d", reply[0]["custom"]["confidence"])
    if agreed[0]["custom"]["intent"] in ("answer_pending", "name_item"):
        assert reply == agreed


@pytest.mark.parametrize("name", PAIRS)
def test_agreed_requests_carry_every_field(name: str) -> None:
    wire = PAIRS[name]["request"]["metadata"]
    rest = metadata({}, {})
    assert set(wire) == set(rest)
    for part in ("evidence", "conversation"):
        assert set(wire[part]) == set(rest[part])


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed",
    [
        "/restart",
        "/back",
        "/session_start",
        '/greet{"items": "sure"}',
        "",
        " ",
        "？",
        "👪",
        "あ" * 500,
    ],
)
def test_whatever_is_typed_there_is_one_reply(bot: Bot, typed: str) -> None:
    (reply,) = bot.answer({"sender": "s", "message": typed, "metadata": metadata({}, {})})
    assert reply["custom"]["intent"] != "None"
    assert re.fullmatch(r"[01]\.\d\d", reply["custom"]["confidence"])


@pytest.mark.slow
def test_a_request_without_metadata_still_has_a_reply(bot: Bot) -> None:
    (reply,) = bot.answer({"sender": "s", "message": "こんにちは"})
    assert reply["custom"]["act"] == "greet"


@pytest.mark.slow
def test_nothing_is_remembered_between_turns(bot: Bot) -> None:
    sure = metadata({"items": "exact", "whole": True}, {})
    nothing = metadata({}, {})
    bot.answer({"sender": "one", "message": "やかん", "metadata": sure})
    (reply,) = bot.answer({"sender": "one", "message": "？？？", "metadata": nothing})
    assert reply["custom"]["act"] == "miss"
