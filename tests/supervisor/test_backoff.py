"""The waits between starts."""

from __future__ import annotations

from supervisor.backoff import Backoff


def test_waits_double_from_half_a_second_to_ten() -> None:
    backoff = Backoff()
    assert [backoff.after(lived_s=1) for _ in range(7)] == [0.5, 1, 2, 4, 8, 10, 10]


def test_a_healthy_minute_starts_over() -> None:
    backoff = Backoff()
    for _ in range(5):
        backoff.after(lived_s=1)
    assert backoff.after(lived_s=59) == 10
    assert backoff.after(lived_s=60) == 0.5
    assert backoff.after(lived_s=1) == 1
