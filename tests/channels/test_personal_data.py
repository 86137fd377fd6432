"""Every string of ``personal_data.csv`` through the door, then a search of all that is kept.

Ids and times are set, so that no digits but the resident's can be found in a store or a log.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from fastapi.testclient import TestClient

from channels.app import create_app
from channels.conversation.store import MemoryStore
from channels.dialogue.client import Dialogue
from channels.journal import Journal
from channels.journey import Journey
from channels.settings import Settings
from knowledge.release.open import Knowledge
from tests.channels.personal_data import PERSONAL, Row, bare

AGAIN = "もう一度"
ACTS = ("answer_item", "choose_item", "suggest_item", "answer_schedule", "answer_faq", "miss")
MEASURED = {"ms", "timestamp"}
"""Fields of a log line that hold measurements, never what somebody said."""


@dataclass
class Heard:
    """All that was answered, sent, kept and logged for one row."""

    row: Row
    replies: list[str] = field(default_factory=list)


class RecordingBot(httpx.MockTransport):
    """A bot that keeps what it is told and wants something else each time."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._acts = itertools.cycle(ACTS)
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        self.told += [json.dumps(body, ensure_ascii=False), str(request.url)]
        act = "repeat" if body["message"] == AGAIN else next(self._acts)
        return httpx.Response(200, json=[{"custom": {"act": act, "intent": "any"}}])


@dataclass
class Everything:
    """Where personal data might be after all rows have been asked."""

    heard: list[Heard]
    bot: list[str]
    journal_rows: list[str]
    journal_bytes: bytes
    conversations: list[str]
    log: str


def _count_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids in letters, a clock that stands."""
    numbers = itertools.count()

    def letters(_: int | None = None) -> str:
        return "in-letters-" + str(next(numbers)).translate({48 + i: 97 + i for i in range(10)})

    monkeypatch.setattr("channels.journey.secrets.token_urlsafe", letters)
    monkeypatch.setattr("channels.journal.time.time", lambda: 1.0)


@pytest.fixture(params=["with a bot", "without a bot"])
def everything(
    request: pytest.FixtureRequest,
    opened: Knowledge,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Everything]:
    _count_up(monkeypatch)
    bot = RecordingBot()
    url = "http://bot" if request.param == "with a bot" else None
    store = MemoryStore(ttl_s=1800, size=10_000)
    database = tmp_path / "journal.db"
    journey = Journey(opened, store, Dialogue(url, 1.0, bot), Journal(database))
    capsys.readouterr()
    with TestClient(create_app(Settings(messages_per_minute=100_000), journey)) as client:
        structlog.configure(cache_logger_on_first_use=False)
        heard = [_ask(client, row) for row in PERSONAL]
        yield Everything(
            heard,
            bot.told,
            _rows_of(database),
            b"".join(path.read_bytes() for path in sorted(tmp_path.glob("journal.db*"))),
            [repr(kept) for _, kept in store._kept.values()],
            capsys.readouterr().out,
        )
    structlog.reset_defaults()


def _ask(client: TestClient, row: Row) -> Heard:
    """The row as a question, as a comment on the reply, and 「もう一度」 in the same session."""
    heard = Heard(row)
    headers = {"X-Request-ID": "request-of-a-test"}
    body: dict[str, Any] = {"text": row.text, "as_of": "2026-11-23"}
    first = client.post("/api/v1/messages", json=body, headers=headers)
    assert first.status_code == 200, first.text
    message, session = first.json()["message_id"], first.json()["session_id"]
    comment = client.post(
        f"/api/v1/messages/{message}/feedback",
        json={"helpful": False, "comment": row.text},
        headers=headers,
    )
    assert comment.status_code == 204, comment.text
    again = client.post(
        "/api/v1/messages",
        json={"text": AGAIN, "session_id": session, "as_of": "2026-11-23"},
        headers=headers,
    )
    assert again.status_code == 200, again.text
    heard.replies = [first.text, str(first.headers), comment.text, again.text]
    return heard


def _rows_of(database: Path) -> list[str]:
    with sqlite3.connect(database) as db:
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE sql NOT NULL")
        ]
        return [
            repr(row)
            for table in tables
            if not table.startswith("sqlite_")
            for row in db.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own table names
        ]


def _said_in(line: str) -> str:
    """A log line without its measurements."""
    event = json.loads(line)
    return json.dumps({k: v for k, v in event.items() if k not in MEASURED}, ensure_ascii=False)


@pytest.mark.slow
def test_no_personal_data_is_stored_logged_or_echoed(everything: Everything) -> None:
    turns = [json.loads(line) for line in everything.log.splitlines()]
    assert sum(t["event"] == "turn" for t in turns) == 2 * len(PERSONAL), "the log was not caught"
    assert len(everything.journal_rows) >= 3 * len(PERSONAL)  # and what was missed
    assert len(everything.conversations) == len(PERSONAL)
    kept = {
        "bot": "\n".join(everything.bot),
        "journal": "\n".join(everything.journal_rows),
        "journal file": everything.journal_bytes.decode("utf-8", errors="replace"),
        "conversations": "\n".join(everything.conversations),
        "log": "\n".join(_said_in(line) for line in everything.log.splitlines()),
    }
    # each place is made comparable once: they are large
    seen = {place: bare(text) for place, text in kept.items()}
    found = [
        (place, heard.row.text, secret)
        for heard in everything.heard
        for place, text in (*seen.items(), ("reply", bare("\n".join(heard.replies))))
        for secret in heard.row.secrets
        if bare(secret) in text
    ]
    assert not found
