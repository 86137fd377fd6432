"""Whole conversations, turn by turn, with the real bot and without any.

transcripts/ holds them by topic, fragments/ the turns they share; README.md says how to write one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from channels.journey import Journey
from tests.journeys.script.playing import PATIENCE_S, Broken, Watched, play
from tests.journeys.script.reading import read_all
from tests.journeys.script.shape import Mode, Transcript

HERE = Path(__file__).parent
TRANSCRIPTS = read_all(HERE / "fragments", HERE / "transcripts")
MODES: tuple[Mode, ...] = ("down", "up")
PLAYED = [(t, mode) for mode in MODES for t in TRANSCRIPTS if mode in t.modes]


def test_there_are_enough_and_each_is_a_conversation() -> None:
    assert len(TRANSCRIPTS) >= 80
    assert len({(t.topic, t.name) for t in TRANSCRIPTS}) == len(TRANSCRIPTS)
    short = [t.name for t in TRANSCRIPTS if not 7 <= len(t.turns) <= 16]
    assert not short, "about ten turns each, so that the context is put to the test"


@pytest.mark.parametrize(
    ("transcript", "mode"),
    PLAYED,
    ids=[f"{t.topic}: {t.name} [{mode}]" for t, mode in PLAYED],
)
def test_transcript(
    transcript: Transcript, mode: Mode, journey: Journey, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("bot_url") if mode == "up" else None
    journey.dialogue.close()
    journey.dialogue = Watched(url, PATIENCE_S)
    try:
        gaps = play(transcript, mode, journey)
    except Broken as error:
        pytest.fail(f"\n{error}", pytrace=False)
    if gaps:
        pytest.xfail("; ".join(gaps))
