"""What we did not know is kept for the office: masked, by the day, without the message."""

from __future__ import annotations

import datetime as dt

import pytest

from channels import gaps
from channels.api.contract import MessageRequest
from channels.journey import Journey
from tests.opened import journey, opened, store

__all__ = ["journey", "opened", "store"]
DAY = dt.date(2026, 11, 23)


def _ask(journey: Journey, text: str) -> str:
    return journey.take(MessageRequest(text=text, as_of=DAY)).status


def test_a_miss_is_counted_and_an_answer_is_not(journey: Journey) -> None:
    assert _ask(journey, "ゲベロンチョ") == "miss"
    assert _ask(journey, "ゲベロンチョ") == "miss"
    assert _ask(journey, "フライパン") == "answered"
    assert [(gap.said, gap.lang, gap.times) for gap in journey.journal.gaps()] == [
        ("ゲベロンチョ", "ja", 2)
    ]


def test_personal_data_in_it_is_masked(journey: Journey) -> None:
    assert _ask(journey, "090-1234-5678のゲベロンチョ") == "miss"
    (gap,) = journey.journal.gaps()
    assert "ゲベロンチョ" in gap.said
    assert "1234" not in gap.said


def test_the_office_reads_them(
    journey: Journey,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: object,
) -> None:
    _ask(journey, "ゲベロンチョ")
    monkeypatch.setenv("GOMI_VAR", str(tmp_path))  # where the journey's journal lies
    assert gaps.main() == 0
    assert "ゲベロンチョ" in capsys.readouterr().out


def test_nothing_asked_yet_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: object
) -> None:
    monkeypatch.setenv("GOMI_VAR", str(tmp_path))
    assert gaps.main() == 1
    assert "まだ何も聞かれていません" in capsys.readouterr().out
