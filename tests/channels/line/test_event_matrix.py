"""Every kind of event LINE sends, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.channels.line.conftest import Resident
from tests.channels.line.fake_line import FakeLine
from tests.channels.line.speaking import ANN, GROUP, Json, event, says, sends, without_token

ME = {"mentionees": [{"index": 0, "length": 4, "type": "user", "isSelf": True, "userId": "Ubot"}]}
ALL = {"mentionees": [{"index": 0, "length": 4, "type": "all"}]}
NEW = {"mentionees": [{"index": 0, "length": 4, "type": "not known yet"}]}


@dataclass(frozen=True)
class Row:
    """``answer`` is in the one answer; None: no answer and no call to LINE."""

    name: str
    make: Callable[[FakeLine], Json]
    answer: str | None


ANSWERED = [
    Row("text", lambda s: says(s, "ペットボトルのキャップ"), "プラスチック"),
    Row("text in English", lambda s: says(s, "How do I throw away a frying pan?"), "Non-burnable"),
    Row("text with a new kind of mention", lambda s: says(s, "@abc フライパン", mention=NEW), "燃やさない"),
    Row("text with fields new to us", lambda s: says(s, "フライパン", somethingNew={"a": [1]}), "燃やさない"),
    Row("text without webhookEventId", lambda s: _without_id(says(s, "フライパン")), "燃やさない"),
    Row("sticker", lambda s: sends(s, "sticker", packageId="1", stickerId="2"), "スタンプ"),
    Row("image", lambda s: sends(s, "image", contentProvider={"type": "line"}), "写真"),
    Row("video", lambda s: sends(s, "video", duration=9), "動画"),
    Row("audio", lambda s: sends(s, "audio", duration=9), "音声"),
    Row("file", lambda s: sends(s, "file", fileName="a.pdf", fileSize=9), "ファイル"),
    Row("location in the ward", lambda s: _place(s, "日本、〒130-0026 東京都墨田区両国３丁目４−５"), "両国"),
    Row("location, address in English", lambda s: _place(s, "1-1 Yokoami, Sumida City, Tokyo"), "横網"),
    Row("location in another ward", lambda s: _place(s, "東京都江東区亀戸1-2-3"), "ほかの自治体"),
    Row("location in a town of the same name", lambda s: _place(s, "東京都立川市緑町1"), "町名"),
    Row("location without an address", lambda s: sends(s, "location", latitude=1, longitude=2), "町名"),
    Row("follow", lambda s: event(s, "follow", follow={"isUnblocked": False}), "覚えてもよい"),
    Row("postback", lambda s: event(s, "postback", postback={"data": "フライパン"}), "燃やさない"),
    Row("a very long text", lambda s: says(s, "あ" * 5000), "長すぎ"),
    Row("blank text", lambda s: says(s, " \u3000 "), "フライパンは何ごみ"),
    Row("join", lambda s: event(s, "join", group=GROUP), "メンション"),
    Row("group, our mention", lambda s: says(s, "@ごみ フライパン", group=GROUP, mention=ME), "燃やさない"),
    Row("group, our name", lambda s: says(s, "ごみ案内、フライパン", group=GROUP), "燃やさない"),
    Row("group, only our mention", lambda s: says(s, "@ごみ ", group=GROUP, mention=ME), "何ごみ"),
    Row("group, our button", lambda s: event(s, "postback", group=GROUP, postback={"data": "フライパン"}), "燃やさない"),
]  # fmt: skip
LEFT_ALONE = [
    Row("edited message", lambda s: event(s, "messageEdited", message={"type": "text", "id": "1", "text": "x"}), None),
    Row("unfollow", lambda s: without_token(event(s, "unfollow")), None),
    Row("unsend", lambda s: without_token(event(s, "unsend", unsend={"messageId": "1"})), None),
    Row("leave", lambda s: without_token(event(s, "leave", group=GROUP)), None),
    Row("member joined", lambda s: event(s, "memberJoined", group=GROUP, joined={"members": []}), None),
    Row("member left", lambda s: without_token(event(s, "memberLeft", group=GROUP)), None),
    Row("video played", lambda s: event(s, "videoPlayComplete"), None),
    Row("beacon", lambda s: event(s, "beacon"), None),
    Row("account link", lambda s: event(s, "accountLink"), None),
    Row("membership", lambda s: event(s, "membership"), None),
    Row("an event new to us", lambda s: event(s, "hologram", hologram={"size": 3}), None),
    Row("a message new to us", lambda s: sends(s, "smell", strength=9), None),
    Row("a text without text", lambda s: sends(s, "text"), None),
    Row("an event without a source", lambda s: {**says(s, "フライパン"), "source": None}, None),
    Row("an event that is no object", lambda s: "hello", None),  # type: ignore[arg-type,return-value]
    Row("an event without a type", lambda s: {"timestamp": 1}, None),
    Row("standby", lambda s: says(s, "フライパン", mode="standby"), None),
    Row("group, not spoken to", lambda s: says(s, "フライパン", group=GROUP), None),
    Row("group, everybody called", lambda s: says(s, "@All フライパン", group=GROUP, mention=ALL), None),
    Row("group, a sticker", lambda s: sends(s, "sticker", group=GROUP), None),
    Row("group, a location", lambda s: sends(s, "location", group=GROUP, address="墨田区両国1"), None),
]  # fmt: skip


def _place(line: FakeLine, address: str) -> Json:
    return sends(line, "location", title="x", address=address, latitude=35.6, longitude=139.7)


def _without_id(raw: Json) -> Json:
    return {key: value for key, value in raw.items() if key != "webhookEventId"}


@pytest.fixture
def line_settings(line_settings):  # type: ignore[no-untyped-def]
    return line_settings.model_copy(update={"name": "ごみ案内"})


@pytest.mark.parametrize("row", ANSWERED, ids=lambda row: row.name)
def test_an_event_that_asks_is_answered(resident: Resident, row: Row) -> None:
    (sent,) = resident.ask(row.make(resident.line))
    assert row.answer is not None
    assert row.answer in sent.text
    assert sent.way == "reply"
    assert not resident.line.refused


def test_events_that_ask_nothing_are_left_alone(resident: Resident) -> None:
    """All in one webhook; the question behind them is the only one answered."""
    events = [row.make(resident.line) for row in LEFT_ALONE]
    sent = resident.ask(*events, says(resident.line, "フライパン"), answers=1)
    assert len(sent) == 1
    assert "燃やさない" in sent[0].text
    assert resident.line.count("reply") == 1
    assert resident.line.count("start") == 1


@pytest.mark.parametrize("row", LEFT_ALONE, ids=lambda row: row.name)
def test_each_of_them_gets_its_200(resident: Resident, row: Row) -> None:
    assert resident.post(row.make(resident.line)).status_code == 200


def test_the_loading_animation_runs_only_in_one_to_one_chats(resident: Resident) -> None:
    line = resident.line
    resident.ask(says(line, "フライパン"))
    resident.ask(says(line, "@ごみ フライパン", group=GROUP, mention=ME))
    resident.ask(sends(line, "sticker"))
    assert line.loading == [ANN]
