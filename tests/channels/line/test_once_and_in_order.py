"""Redelivered, shuffled, unsent, crashed, and with two workers: each event is answered once."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from channels.app import create_app
from channels.conversation.store import MemoryStore
from channels.dialogue.client import Dialogue
from channels.journal import Journal
from channels.journey import Journey
from channels.line.heard import Event, Heard, Ignored, Unsent
from channels.line.inbox import PATIENCE_S, Accepted, Inbox
from channels.line.settings import LineSettings
from channels.settings import Settings
from knowledge.release.open import Knowledge
from tests.channels.line.conftest import Resident, until_closed
from tests.channels.line.fake_line import FakeLine, Fault
from tests.channels.line.speaking import ANN, BEN, event, says, without_token

QUESTIONS = ["フライパン", "ペットボトルのキャップ", "新聞紙", "傘", "電球", "茶碗"]


Door = Callable[[LineSettings], TestClient]


class Clock:
    """Goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(tmp_path: Path, clock: Clock) -> Inbox:
    inbox = Inbox(tmp_path / "inbox.db", "a", clock)
    assert inbox.lead(5)
    return inbox


def heard(number: int, at: int, talk: str = "line-ann", message: str | None = None) -> Event:
    means = Heard("say", talk, f"text {number}", f"token {number}", ANN)
    return Event(f"event-{number}", at, "message", means, message)


def first(inbox: Inbox, settle_s: float = 0.0) -> list[str]:
    return [waiting.id for waiting in inbox.ready((), settle_s, 10)]


# --- the inbox ------------------------------------------------------------------------------


def test_an_event_is_taken_once(inbox: Inbox) -> None:
    assert inbox.accept([heard(1, 10), heard(1, 10), heard(2, 20)]) == Accepted(new=2, known=1)
    assert inbox.accept([heard(2, 20)]) == Accepted(known=1)


def test_a_talk_comes_out_in_the_order_of_its_timestamps(inbox: Inbox) -> None:
    for number in (3, 1, 4, 2):
        inbox.accept([heard(number, number * 10)])
    seen = []
    while ready := inbox.ready((), 0, 10):
        (waiting,) = ready  # one of a talk at a time
        seen.append(waiting.id)
        assert inbox.sending(waiting)
        assert inbox.done(waiting, "replied")
    assert seen == ["event-1", "event-2", "event-3", "event-4"]


def test_a_talk_settles_before_it_is_answered_but_not_for_ever(inbox: Inbox, clock: Clock) -> None:
    inbox.accept([heard(1, 10)])
    assert first(inbox, settle_s=0.3) == []
    clock.now += 0.2
    inbox.accept([heard(0, 5)])
    clock.now += 0.2
    assert first(inbox, settle_s=0.3) == []
    clock.now += 0.2
    assert first(inbox, settle_s=0.3) == ["event-0"]
    for number in itertools.count(2):
        inbox.accept([heard(number, number * 10)])
        clock.now += 0.2
        if first(inbox, settle_s=0.3):
            break
    assert clock.now - 1000 <= PATIENCE_S + 0.3


def test_a_busy_talk_waits_and_the_others_do_not(inbox: Inbox) -> None:
    inbox.accept([heard(1, 10), heard(2, 20), heard(3, 30, talk="line-ben")])
    assert [w.id for w in inbox.ready({"line-ann"}, 0, 10)] == ["event-3"]


@pytest.mark.parametrize("unsent_first", [True, False])
def test_a_message_taken_back_is_not_answered(inbox: Inbox, *, unsent_first: bool) -> None:
    events = [heard(1, 10, message="m1"), Event("event-2", 20, "unsend", Unsent("m1"))]
    for each in reversed(events) if unsent_first else events:
        inbox.accept([each])
    assert first(inbox) == []
    assert inbox.outcomes() == {"unsend": 1, "unsent": 1}


def test_a_message_taken_back_while_we_think_is_not_sent(inbox: Inbox) -> None:
    inbox.accept([heard(1, 10, message="m1")])
    (waiting,) = inbox.ready((), 0, 10)
    inbox.accept([Event("event-2", 20, "unsend", Unsent("m1"))])
    assert not inbox.sending(waiting)


def test_what_is_ignored_leaves_no_trace(inbox: Inbox) -> None:
    inbox.accept([Event("event-1", 10, "beacon", Ignored("beacon"))])
    assert inbox.outcomes() == {}


def test_one_process_leads_and_the_next_takes_over(
    inbox: Inbox, clock: Clock, tmp_path: Path
) -> None:
    other = Inbox(tmp_path / "inbox.db", "b", clock)
    assert not other.lead(5)
    clock.now += 4
    assert inbox.lead(5)
    clock.now += 4
    assert not other.lead(5)
    clock.now += 6
    assert other.lead(5)
    assert not inbox.lead(5)
    other.step_back()
    assert inbox.lead(5)


def test_who_lost_the_lease_sends_nothing(inbox: Inbox, clock: Clock, tmp_path: Path) -> None:
    inbox.accept([heard(1, 10)])
    (waiting,) = inbox.ready((), 0, 10)
    clock.now += 6
    other = Inbox(tmp_path / "inbox.db", "b", clock)
    assert other.lead(5)
    assert not inbox.sending(waiting)
    assert not inbox.pushing(waiting, "key")
    assert other.sending(waiting)
    assert not inbox.done(waiting, "replied")
    assert other.done(waiting, "replied")


def test_what_is_done_holds_nothing_of_the_resident(inbox: Inbox, tmp_path: Path) -> None:
    inbox.accept([heard(1, 10, message="m1")])
    (waiting,) = inbox.ready((), 0, 10)
    inbox.sending(waiting)
    inbox.done(waiting, "replied")
    inbox.tidy()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("inbox.db*"))
    assert b"event-1" in kept
    for gone in ("text 1", "token 1", ANN, "line-ann", "m1"):
        assert gone.encode() not in kept, gone


def test_an_event_id_is_forgotten_after_a_week(inbox: Inbox, clock: Clock) -> None:
    inbox.accept([heard(1, 10)])
    (waiting,) = inbox.ready((), 0, 10)
    inbox.done(waiting, "replied")
    clock.now += 8 * 24 * 3600
    assert inbox.tidy() == 1


# --- through the door -----------------------------------------------------------------------


def test_a_redelivery_is_not_answered_again(resident: Resident) -> None:
    asked = says(resident.line, "フライパン")
    resident.ask(asked)
    again = {**asked, "deliveryContext": {"isRedelivery": True}}
    assert resident.post(again).status_code == 200
    resident.ask(says(resident.line, "傘", BEN))
    assert len(resident.line.sent) == 2
    assert resident.line.count("reply") == 2


def test_shuffled_events_are_answered_in_the_order_they_were_written(resident: Resident) -> None:
    asked = [says(resident.line, text) for text in QUESTIONS]
    tokens = {e["replyToken"]: n for n, e in enumerate(asked)}
    shuffled = asked.copy()
    random.Random(5).shuffle(shuffled)
    resident.ask(*shuffled)
    order = [tokens[token] for token in resident.line.used_in_order]
    assert order == sorted(order)


def test_a_choice_by_number_finds_the_question_before_it(resident: Resident) -> None:
    """Order and Conversation together: 「電池」 is asked back, 「2」 chooses."""
    asked, chosen = says(resident.line, "電池"), says(resident.line, "2")
    resident.ask(chosen, asked)
    assert "1." in resident.line.sent[0].text or "どれ" in resident.line.sent[0].text
    assert "2." not in resident.line.sent[1].text


def test_unsent_before_it_was_answered(
    line: FakeLine, line_settings: LineSettings, journey: Journey, tmp_path: Path
) -> None:
    slow = line_settings.model_copy(update={"settle_ms": 500})
    with TestClient(create_app(Settings(var=tmp_path, line=slow), journey)) as client:
        resident = Resident(client, line)
        asked = says(line, "フライパン")
        resident.post(asked)
        taken_back = {"messageId": asked["message"]["id"]}
        resident.post(without_token(event(line, "unsend", unsend=taken_back)))
        resident.ask(says(line, "傘", BEN))
    assert [s.to for s in line.sent] == [BEN]


@pytest.fixture(autouse=True)
def no_turn_fails(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Once and in order, and each time a real answer."""
    yield
    assert "line_turn_failed" not in capsys.readouterr().out


@pytest.fixture
def door(opened: Knowledge, tmp_path: Path) -> Door:
    """Another process of ours on the same files: with a Conversation store of its own."""

    def start(line_settings: LineSettings) -> TestClient:
        journey = Journey(
            opened,
            MemoryStore(ttl_s=1800, size=1000),
            Dialogue(bot_url=None, timeout_s=1),
            Journal(tmp_path / "journal.db"),
        )
        return TestClient(create_app(Settings(var=tmp_path, line=line_settings), journey))

    return start


def test_a_crash_before_sending_loses_nothing(
    line: FakeLine, line_settings: LineSettings, door: Door
) -> None:
    """Accepted and not begun: whoever starts next answers."""
    late = line_settings.model_copy(update={"settle_ms": 5000})
    with door(late) as client:
        Resident(client, line).post(says(line, "フライパン"))
    assert line.sent == []
    with door(line_settings):
        line.wait_for(1)
    assert line.count("reply") == 1


def test_a_crash_after_sending_does_not_send_twice(
    line: FakeLine,
    line_settings: LineSettings,
    door: Door,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """LINE has it, our note of that is lost: the token protects the resident, push stays away."""
    pushing = line_settings.model_copy(update={"push": True})
    monkeypatch.setattr(Inbox, "done", lambda *_: False)
    with door(pushing) as client:
        Resident(client, line).post(says(line, "フライパン"))
        line.wait_for(1)
    monkeypatch.undo()
    calls = line.count("reply")
    with door(pushing) as client:
        Resident(client, line).post(says(line, "傘", BEN))
        line.wait_for(2)
        until_closed(client)
    assert [s.to for s in line.sent] == [ANN, BEN]
    assert line.count("push") == 0
    assert line.count("reply") > calls


def test_a_crash_between_push_and_note_does_not_push_twice(
    line: FakeLine,
    line_settings: LineSettings,
    door: Door,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pushing = line_settings.model_copy(update={"push": True})
    monkeypatch.setattr(Inbox, "done", lambda *_: False)
    with door(pushing) as client:
        Resident(client, line).post(says(line, "フライパン", replyToken="long gone"))
        line.wait_for(1)
    monkeypatch.undo()
    with door(pushing) as client:
        until_closed(client)
    assert [s.way for s in line.sent] == ["push"]
    assert len(set(line.keys_seen)) == 1


def test_two_workers_on_one_inbox_answer_once_and_in_order(
    line: FakeLine, line_settings: LineSettings, door: Door
) -> None:
    asked = [says(line, text, who) for text in QUESTIONS for who in (ANN, BEN)]
    tokens = {e["replyToken"]: n for n, e in enumerate(asked)}
    random.Random(7).shuffle(asked)
    calm = line_settings.model_copy(update={"settle_ms": 500})
    with door(calm) as one, door(calm) as two:
        for n, each in enumerate(asked):
            Resident((one, two)[n % 2], line).post(each)
            Resident((two, one)[n % 2], line).post(each)
        line.wait_for(len(asked))
    assert len(line.sent) == len(asked)
    for who in (ANN, BEN):
        order = [tokens[t] for t in line.used_in_order if line.tokens[t][0] == who]
        assert order == sorted(order)


def test_the_second_worker_takes_over_when_the_first_ends(
    line: FakeLine, line_settings: LineSettings, door: Door
) -> None:
    line.fail("reply", *[Fault(503)] * 40)
    with door(line_settings) as two:
        with door(line_settings) as one:
            Resident(one, line).post(says(line, "フライパン"))
        line.faults.clear()
        line.wait_for(1)
        until_closed(two)
    assert [s.to for s in line.sent] == [ANN]
