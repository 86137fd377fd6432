"""LINE slow, refusing or away: logged with its cause, retried where it may be, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from channels.app import create_app
from channels.journey import Journey
from channels.line import delivery, worker
from channels.line.api import Verdict, judge
from channels.line.settings import LineSettings
from channels.settings import Settings
from tests.channels.line.conftest import Resident, until_closed
from tests.channels.line.fake_line import MONTHLY, SPENT, FakeLine, Fault
from tests.channels.line.speaking import says

Log = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same tries, without the waiting between them."""
    monkeypatch.setattr(delivery, "REPLY_PAUSES", (0.0, 0.01, 0.01, 0.01))
    monkeypatch.setattr(delivery, "PUSH_PAUSES", (0.0, 0.01, 0.01, 0.01))
    monkeypatch.setattr(worker, "LOADING_WAIT_S", 0.2)


@pytest.fixture(params=[False, True], ids=["push off", "push on"])
def push(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def line_settings(line_settings: LineSettings, push: bool) -> LineSettings:
    return line_settings.model_copy(update={"push": push, "api_timeout_s": 0.3})


@pytest.fixture
def log(resident: Resident, capsys: Log) -> Iterator[Log]:
    capsys.readouterr()
    return capsys


@dataclass(frozen=True)
class Case:
    """``ways``: what reaches the resident with push off, and with push on."""

    name: str
    faults: tuple[Fault, ...]
    ways: tuple[tuple[str, ...], tuple[str, ...]]
    status: int | None
    outcome: tuple[str, str]


ONCE, NEVER, PUSHED = ("reply",), (), ("push",)
ARRIVED = Fault(500, accepts=True)
SLOW = Fault(500, delay_s=0.6)
SLOW_BUT_ARRIVED = Fault(500, delay_s=0.6, accepts=True)
SPENT_NOW = Fault(400, SPENT)
CASES = [
    Case("500 once", (Fault(500),), (ONCE, ONCE), 500, ("replied", "replied")),
    Case("503 twice", (Fault(503), Fault(503)), (ONCE, ONCE), 503, ("replied", "replied")),
    Case("500, but arrived", (ARRIVED,), (ONCE, ONCE), 500, ("unsure",) * 2),
    Case("500 always", (Fault(500),) * 9, (NEVER, NEVER), 500, ("unsure", "unsure")),
    Case("429 once", (Fault(429),), (ONCE, ONCE), 429, ("replied", "replied")),
    Case("429 always", (Fault(429),) * 9, (NEVER, PUSHED), 429, ("late", "pushed")),
    Case("slow", (SLOW,), (ONCE, ONCE), None, ("replied", "replied")),
    Case("slow, but arrived", (SLOW_BUT_ARRIVED,), (ONCE, ONCE), None, ("unsure",) * 2),
    Case("token spent", (SPENT_NOW,), (NEVER, PUSHED), 400, ("late", "pushed")),
    Case("content refused", (Fault(400),), (ONCE, ONCE), 400, ("replied", "replied")),
    Case("refused, plain too", (Fault(400),) * 2, (NEVER, NEVER), 400, ("content",) * 2),
    Case("refused, then spent", (Fault(400), SPENT_NOW), (NEVER, PUSHED), 400, ("late", "pushed")),
    Case("401", (Fault(401),), (NEVER, NEVER), 401, ("credentials", "credentials")),
    Case("403", (Fault(403),), (NEVER, NEVER), 403, ("credentials", "credentials")),
    Case("404", (Fault(404), Fault(404)), (NEVER, NEVER), 404, ("content", "content")),
    Case("409", (Fault(409),), (NEVER, NEVER), None, ("replied", "replied")),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_reply_that_meets_trouble(resident: Resident, push: bool, log: Log, case: Case) -> None:
    resident.line.fail("reply", *case.faults)
    resident.post(says(resident.line, "フライパン"))
    outcomes = until_closed(resident.client)
    assert outcomes == {case.outcome[push]: 1}
    assert tuple(s.way for s in resident.line.sent) == case.ways[push]
    lines = [x for x in log.readouterr().out.splitlines() if '"line_refused"' in x]
    if case.status:
        assert f'"status": {case.status}' in lines[0]
        assert "line_request_id" in lines[0]
    assert all('"level": "error"' in x for x in lines if '"status": 401' in x)
    assert resident.client.get("/readyz").status_code == 200


PUSHES = [
    Case("500 once", (Fault(500),), (NEVER, PUSHED), 500, ("", "pushed")),
    Case("500, but arrived", (ARRIVED,), (NEVER, PUSHED), 500, ("", "pushed")),
    Case("slow, but arrived", (SLOW_BUT_ARRIVED,), (NEVER, PUSHED), None, ("", "pushed")),
    Case("429 once", (Fault(429),), (NEVER, PUSHED), 429, ("", "pushed")),
    Case("monthly limit", (Fault(429, MONTHLY),), (NEVER, NEVER), 429, ("", "quota")),
    Case("content refused", (Fault(400),), (NEVER, PUSHED), 400, ("", "pushed")),
    Case("refused, plain too", (Fault(400), Fault(400)), (NEVER, NEVER), 400, ("", "content")),
    Case("401", (Fault(401),), (NEVER, NEVER), 401, ("", "credentials")),
    Case("503 always", (Fault(503),) * 9, (NEVER, NEVER), 503, ("", "unreachable")),
]  # fmt: skip


@pytest.mark.parametrize("push", [True], indirect=True)
@pytest.mark.parametrize("case", PUSHES, ids=lambda case: case.name)
def test_a_push_that_meets_trouble(resident: Resident, log: Log, case: Case) -> None:
    line = resident.line
    line.fail("push", *case.faults)
    resident.post(says(line, "フライパン", replyToken="never issued"))
    assert until_closed(resident.client) == {case.outcome[1]: 1}
    assert tuple(s.way for s in line.sent) == case.ways[1]
    refused_content = case.faults[0].status == 400
    assert len(set(line.keys_seen)) <= (2 if refused_content else 1)
    if case.status:
        assert f'"status": {case.status}' in log.readouterr().out


@pytest.mark.parametrize("push", [True], indirect=True)
def test_a_push_repeats_its_retry_key(resident: Resident) -> None:
    resident.line.fail("push", Fault(delay_s=0.6, accepts=True))
    resident.post(says(resident.line, "フライパン", replyToken="never issued"))
    until_closed(resident.client)
    assert len(resident.line.retry_keys) == 1
    assert ("push", 409) in resident.line.calls


@pytest.mark.parametrize("push", [False], indirect=True)
def test_the_plain_text_goes_out_where_line_dislikes_the_cards(
    resident: Resident, log: Log
) -> None:
    resident.line.fail(
        "reply", Fault(400, "A message (messages[0]) in the request body is invalid")
    )
    (sent,) = resident.ask(says(resident.line, "フライパン"))
    assert [m["type"] for m in sent.messages] == ["text"]
    assert "燃やさない" in sent.text
    until_closed(resident.client)
    assert "in the request body is invalid" in log.readouterr().out


@pytest.mark.parametrize("push", [False], indirect=True)
@pytest.mark.parametrize("fault", [Fault(500), Fault(429), Fault(400), Fault(delay_s=0.5)])
def test_a_loading_animation_that_fails_costs_no_answer(resident: Resident, fault: Fault) -> None:
    resident.line.fail("start", fault)
    (sent,) = resident.ask(says(resident.line, "フライパン"))
    assert "燃やさない" in sent.text


@pytest.mark.parametrize("push", [False], indirect=True)
def test_the_next_question_is_answered_after_trouble(resident: Resident) -> None:
    resident.line.fail("reply", Fault(401))
    resident.post(says(resident.line, "傘"))
    until_closed(resident.client)
    (sent,) = resident.ask(says(resident.line, "フライパン"))
    assert "燃やさない" in sent.text


@pytest.mark.parametrize("push", [False], indirect=True)
def test_line_away_altogether(
    line: FakeLine, line_settings: LineSettings, journey: Journey, tmp_path: Path, capsys: Log
) -> None:
    """Nobody listens there: the house stands, the log says why, nothing is sent by push."""
    nowhere = line_settings.model_copy(update={"api_url": "http://127.0.0.1:9"})
    with TestClient(create_app(Settings(var=tmp_path, line=nowhere), journey)) as client:
        assert Resident(client, line).post(says(line, "フライパン")).status_code == 200
        assert until_closed(client) == {"late": 1}
        assert client.post("/api/v1/messages", json={"text": "傘"}).status_code == 200
    assert "ClientConnectorError" in capsys.readouterr().out


@pytest.mark.parametrize("push", [False], indirect=True)
def test_a_turn_that_fails_is_owned_up_to(
    resident: Resident, journey: Journey, monkeypatch: pytest.MonkeyPatch, log: Log
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("over フライパン")

    monkeypatch.setattr(journey, "take", broken)
    (sent,) = resident.ask(says(resident.line, "フライパン"))
    assert "もう一度送って" in sent.text
    said = log.readouterr().out
    assert '"line_turn_failed"' in said
    assert "RuntimeError at answers.py" in said
    assert "フライパン" not in said


@pytest.mark.parametrize("push", [False], indirect=True)
def test_an_answer_that_comes_too_late_is_not_thought_about(
    resident: Resident, journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TOKEN_S", -1.0)
    resident.post(says(resident.line, "フライパン"))
    assert until_closed(resident.client) == {"late": 1}
    assert resident.line.calls == []


@pytest.mark.parametrize(
    ("status", "body", "verdict"),
    [
        (400, '{"message": "Invalid reply token"}', Verdict.SPENT),
        (400, '{"message": "x", "details": [{"property": "p", "message": "m"}]}', Verdict.CONTENT),
        (400, "no JSON", Verdict.CONTENT),
        (400, '["a list"]', Verdict.CONTENT),
        (400, '{"message": "x", "details": "a word"}', Verdict.CONTENT),
        (413, None, Verdict.CONTENT),
        (502, b"<html>", Verdict.UNSURE),
        (429, f'{{"message": "{MONTHLY}"}}', Verdict.QUOTA),
    ],
)
def test_every_answer_of_line_means_something(status: int, body: object, verdict: Verdict) -> None:
    assert judge(status, body).verdict is verdict
