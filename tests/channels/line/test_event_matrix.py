"""Every kind of event LINE sends, and what becomes of it: events.yaml, one row a kind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from linebot.v3.webhooks import Event

from channels.line.settings import LineSettings
from tests.channels.line.conftest import Resident, until_closed
from tests.channels.line.fake_line import FakeLine
from tests.channels.line.speaking import ANN, GROUP, Json, event, mention_of_us, says, sends


@dataclass(frozen=True)
class Row:
    name: str
    event: Json | None
    answer: str | None = None
    group: bool = False

    def make(self, line: FakeLine) -> Json:
        """The event as LINE would send it; None stands for a field that is not there."""
        if self.event is None:
            return "hello"  # type: ignore[return-value]
        more = dict(self.event)
        if message := more.get("message"):
            more["message"] = {"id": "77", "quoteToken": "q", **message}
            if message.get("mention") == "me":
                more["message"]["mention"] = mention_of_us(4)
            if message.get("text") == "LONG":
                more["message"]["text"] = "あ" * 5000
        group = GROUP if self.group else None
        made = event(line, "message", ANN, group) | more
        return {key: value for key, value in made.items() if value is not None}


def rows() -> list[Row]:
    raw: list[dict[str, Any]] = yaml.safe_load(
        Path(__file__).with_name("events.yaml").read_text("utf-8")
    )
    return [Row(**row) for row in raw]


ANSWERED = [row for row in rows() if row.answer]
LEFT_ALONE = [row for row in rows() if not row.answer]
NEW_TO_THE_SDK = ("new to us", "without", "no object")


@pytest.fixture
def line_settings(line_settings: LineSettings) -> LineSettings:
    return line_settings.model_copy(update={"name": "ごみ案内"})


@pytest.mark.parametrize("row", ANSWERED, ids=lambda row: row.name)
def test_an_event_that_asks_is_answered(resident: Resident, row: Row) -> None:
    (sent,) = resident.ask(row.make(resident.line))
    assert row.answer is not None
    assert row.answer in sent.text
    assert (sent.way, sent.to) == ("reply", GROUP if row.group else ANN)
    assert not resident.line.refused


def test_events_that_ask_nothing_are_left_alone(resident: Resident) -> None:
    """All in one webhook; the question behind them is the only one answered."""
    assert len(LEFT_ALONE) > 15
    events = [row.make(resident.line) for row in LEFT_ALONE]
    (sent,) = resident.ask(*events, says(resident.line, "フライパン"), answers=1)
    assert "燃やさない" in sent.text
    until_closed(resident.client)
    assert resident.line.count("reply") == 1
    assert resident.line.count("start") == 1


@pytest.mark.parametrize("row", LEFT_ALONE, ids=lambda row: row.name)
def test_each_of_them_gets_its_200(resident: Resident, row: Row) -> None:
    assert resident.post(row.make(resident.line)).status_code == 200


@pytest.mark.parametrize(
    "row", [r for r in rows() if not any(n in r.name for n in NEW_TO_THE_SDK)], ids=lambda r: r.name
)
def test_the_events_here_have_the_shapes_the_sdk_knows(line: FakeLine, row: Row) -> None:
    """So that the rows above are LINE's events, not ours."""
    made = row.make(line)
    assert row.event is not None
    if set(made.get("message", {})) & {"address"}:
        made["message"] |= {"latitude": 35.6, "longitude": 139.7}
    if made.get("message", {}).get("type") == "sticker":
        made["message"]["stickerResourceType"] = "STATIC"
    assert type(Event.from_dict(made)).__name__.lower().startswith(made["type"].lower())


def test_the_loading_animation_runs_only_in_one_to_one_chats(resident: Resident) -> None:
    line = resident.line
    resident.ask(says(line, "フライパン"))
    resident.ask(says(line, "@ごみ フライパン", group=GROUP, mention=mention_of_us(4)))
    resident.ask(sends(line, "sticker"))
    assert line.loading == [ANN]
