"""A turn is quick, and the hundredth is as quick as the first."""

from __future__ import annotations

import time
from statistics import median, quantiles

import pytest

from tests.bot.talk import Bot, metadata

SAID = (
    "両国のプラスチックは何曜日？",
    "フライパンは何ごみですか",
    "ありがとう",
    "粗大ごみの予約をしたい",
)


def milliseconds(bot: Bot, sender: str, turns: int) -> list[float]:
    """One resident, turn after turn."""
    took = []
    for turn in range(turns):
        request = {
            "sender": sender,
            "message": SAID[turn % len(SAID)],
            "metadata": metadata({}, {}),
        }
        started = time.perf_counter()
        bot.answer(request)
        took.append((time.perf_counter() - started) * 1000)
    return took


@pytest.mark.slow
def test_a_turn_takes_less_than_20_ms(bot: Bot, capsys: pytest.CaptureFixture[str]) -> None:
    milliseconds(bot, "warm", 20)
    took = milliseconds(bot, "measured", 200)
    p95 = quantiles(took, n=20)[-1]
    with capsys.disabled():
        print(f"\nhandle_message: p50 {median(took):.1f} ms, p95 {p95:.1f} ms")
    assert p95 < 20


@pytest.mark.slow
def test_the_hundredth_turn_is_as_quick_as_the_first(bot: Bot) -> None:
    milliseconds(bot, "warm", 20)
    # the same turn of ten residents: one number alone would measure the neighbours' noise
    talks = [milliseconds(bot, f"resident {n}", 100) for n in range(10)]
    first = median(talk[turn] for talk in talks for turn in range(4))
    last = median(talk[turn] for talk in talks for turn in range(96, 100))
    assert last <= 1.3 * first
