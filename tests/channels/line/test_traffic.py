"""LINE is heard first, and answers do not wait for ever."""

from __future__ import annotations

from channels.line.traffic import PATIENCE_S, QUIET_S, Traffic


class Clock:
    """Goes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_answers_wait_while_webhooks_come_in() -> None:
    clock = Clock()
    traffic = Traffic(clock)
    assert traffic.calm()
    with traffic:
        clock.now += 0.01
        assert not traffic.calm()
    assert not traffic.calm()
    clock.now += QUIET_S
    assert traffic.calm()


def test_a_stream_that_does_not_end_wears_patience_out() -> None:
    clock = Clock()
    traffic = Traffic(clock)
    while not traffic.calm() or clock.now == 0:
        with traffic:
            clock.now += 0.01
        assert clock.now < PATIENCE_S + 1
    assert clock.now > PATIENCE_S
    clock.now += 1
    with traffic:
        assert not traffic.calm()  # the next burst finds new patience
