"""A door that is open, LINE at its other side, and a whole Release behind it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from channels.app import create_app
from channels.journey import Journey
from channels.line.settings import LineSettings
from channels.settings import Settings
from tests.channels.line.fake_line import ACCESS_TOKEN, FakeLine, running
from tests.channels.line.speaking import SECRET, Json, body_of, signed


class Resident:
    """Posts signed webhooks to our door."""

    def __init__(self, client: TestClient, line: FakeLine) -> None:
        self.client, self.line = client, line

    def post(self, *events: Json) -> Response:
        body = body_of(*events)
        return self.client.post("/line/webhook", content=body, headers=signed(body))

    def ask(self, *events: Json, answers: int | None = None) -> list[Any]:
        """Post one webhook, expect 200, and wait for the answers (one an event)."""
        before = len(self.line.sent)
        assert self.post(*events).status_code == 200
        wanted = before + (len(events) if answers is None else answers)
        return self.line.wait_for(wanted)[before:]


def until_closed(client: TestClient, seconds: float = 10.0) -> dict[str, int]:
    """Wait until nothing is open in the inbox; how the events ended."""
    inbox = client.app.state.line.inbox  # type: ignore[attr-defined]
    until = time.monotonic() + seconds
    while "open" in (outcomes := inbox.outcomes()):
        assert time.monotonic() < until, outcomes
        time.sleep(0.01)
    return dict(outcomes)


@pytest.fixture
def line() -> Iterator[FakeLine]:
    """LINE; whatever the test was about, no message may have broken its limits."""
    with running(FakeLine()) as line:
        yield line
        assert line.refused == []


@pytest.fixture
def line_settings(line: FakeLine) -> LineSettings:
    return LineSettings(
        channel_secret=SECRET,
        channel_access_token=ACCESS_TOKEN,
        hash_key="the-hash-key",
        api_url=line.url,
        api_timeout_s=1.0,
        settle_ms=0,
    )


@pytest.fixture
def resident(
    line: FakeLine, line_settings: LineSettings, journey: Journey, tmp_path: Path
) -> Iterator[Resident]:
    settings = Settings(var=tmp_path, line=line_settings)
    with TestClient(create_app(settings, journey)) as client:
        yield Resident(client, line)
