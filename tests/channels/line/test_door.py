"""Who may knock, and what a closed door says."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from channels.app import create_app
from channels.journey import Journey
from channels.line.door import MAX_BODY
from channels.line.settings import LineSettings
from channels.settings import Settings
from tests.channels.line.conftest import Resident
from tests.channels.line.speaking import body_of, says, signed

KNOCK = "/line/webhook"


def test_no_events_is_a_test_of_line_and_answered(resident: Resident) -> None:
    assert resident.post().status_code == 200


@pytest.mark.parametrize(
    "signature", [None, "", "x", "ä", "kaH0" * 11, signed(b"another body")["X-Line-Signature"]]
)
def test_what_line_did_not_sign_is_refused(resident: Resident, signature: str | None) -> None:
    body = body_of(says(resident.line, "フライパン"))
    headers = {} if signature is None else {"X-Line-Signature": signature.encode()}
    refused = resident.client.post(KNOCK, content=body, headers=headers)  # type: ignore[arg-type]
    assert refused.status_code == 400
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["field"] == "X-Line-Signature"


def test_the_signature_is_over_the_raw_bytes(resident: Resident) -> None:
    body = b'{ "destination":"U0",\n "events" : [] }  '
    assert resident.client.post(KNOCK, content=body, headers=signed(body)).status_code == 200
    changed = body.strip()
    assert resident.client.post(KNOCK, content=changed, headers=signed(body)).status_code == 400


def test_another_secret_does_not_open_the_door(resident: Resident) -> None:
    body = body_of()
    headers = signed(body, "another secret")
    assert resident.client.post(KNOCK, content=body, headers=headers).status_code == 400


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"events"', b'{"events": 5}', b"\xff\xfe{}"])
def test_a_signed_body_without_events_is_refused(resident: Resident, body: bytes) -> None:
    refused = resident.client.post(KNOCK, content=body, headers=signed(body))
    assert refused.status_code == 400


def test_a_hundred_long_events_fit_through_the_door(resident: Resident) -> None:
    body = body_of(*(says(resident.line, "あ" * 5000) for _ in range(100)))
    assert len(body) > 1024 * 1024
    assert resident.client.post(KNOCK, content=body, headers=signed(body)).status_code == 200


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_without_end_is_refused(resident: Resident, *, chunked: bool) -> None:
    body = b"x" * (MAX_BODY + 1)
    content = iter([body[:99], body[99:]]) if chunked else body
    refused = resident.client.post(KNOCK, content=content, headers=signed(body))  # type: ignore[arg-type]
    assert refused.status_code == 413


def test_what_cannot_be_kept_is_not_accepted(
    resident: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No 200 without a place in the inbox: LINE sends the event again."""

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    door = resident.client.app.state.line  # type: ignore[attr-defined]
    monkeypatch.setattr(door.inbox, "accept", full)
    assert resident.post(says(resident.line, "フライパン")).status_code == 500


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ["GOMI_LINE_CHANNEL_SECRET", "GOMI_LINE_CHANNEL_ACCESS_TOKEN"]),
        ({"channel_secret": "s"}, ["GOMI_LINE_CHANNEL_ACCESS_TOKEN"]),
        ({"channel_access_token": "t", "channel_secret": " "}, ["GOMI_LINE_CHANNEL_SECRET"]),
    ],
)
def test_without_credentials_the_door_is_closed_and_the_house_open(
    journey: Journey,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    given: dict[str, str],
    missing: list[str],
) -> None:
    settings = Settings(var=tmp_path, line=LineSettings.model_validate(given))
    with TestClient(create_app(settings, journey)) as client:
        closed = client.post(KNOCK, content=body_of(), headers=signed(body_of()))
        assert closed.status_code == 503
        assert closed.json()["title"] == "LINE is not connected"
        assert client.post("/api/v1/messages", json={"text": "フライパン"}).status_code == 200
        assert client.get("/readyz").status_code == 200
    log = capsys.readouterr().out
    assert '"event": "line_closed"' in log
    assert all(name in log for name in missing)
    assert not list(tmp_path.glob("line-*"))


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOMI_LINE_CHANNEL_SECRET", "s")
    monkeypatch.setenv("GOMI_LINE_CHANNEL_ACCESS_TOKEN", "qwe-rty")
    monkeypatch.setenv("GOMI_LINE_PUSH", "on")
    read = Settings().line
    assert (read.missing(), read.push) == ((), True)
    assert "qwe-rty" not in repr(read)


def test_the_hash_key_stands_alone_or_comes_from_the_secret() -> None:
    derived = LineSettings(channel_secret="s").key()
    assert derived != LineSettings(channel_secret="other").key()
    assert derived != b"s"
    assert LineSettings(channel_secret="s", hash_key="k").key() == b"k"
