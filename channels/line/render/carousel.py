"""As many bubbles in a carousel, and as many rows in a bubble, as LINE takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from linebot.v3.messaging import FlexBubble, FlexCarousel, FlexContainer

from channels.line.limits.numbers import BUBBLE_BYTES, BUBBLES, CAROUSEL_BYTES, sent_bytes


def container(bubbles: Sequence[FlexBubble]) -> FlexContainer:
    """One bubble alone, several as a carousel."""
    return bubbles[0] if len(bubbles) == 1 else FlexCarousel(contents=list(bubbles))


def fits(bubbles: Sequence[FlexBubble]) -> bool:
    """Whether one message may hold these bubbles."""
    size = sent_bytes(FlexCarousel(contents=list(bubbles)).to_dict())
    return len(bubbles) <= BUBBLES and size <= CAROUSEL_BYTES


def with_rows(make: Callable[[int], FlexBubble | None], most: int) -> tuple[FlexBubble | None, int]:
    """What ``make`` gives for the most rows that fit one bubble, and how many these are."""
    for rows in range(most, 0, -1):
        bubble = make(rows)
        if bubble is None or sent_bytes(bubble.to_dict()) <= BUBBLE_BYTES:
            return bubble, rows
    return None, 0
