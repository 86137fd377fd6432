"""Several cards as a carousel, as many bubbles as LINE takes."""

from __future__ import annotations

from collections.abc import Sequence

from linebot.v3.messaging import FlexBubble, FlexCarousel, FlexContainer

from channels.line.limits.numbers import BUBBLES, CAROUSEL_BYTES, sent_bytes


def container(bubbles: Sequence[FlexBubble]) -> FlexContainer:
    """One bubble alone, several as a carousel."""
    return bubbles[0] if len(bubbles) == 1 else FlexCarousel(contents=list(bubbles))


def fits(bubbles: Sequence[FlexBubble]) -> bool:
    """Whether one message may hold these bubbles."""
    size = sent_bytes(FlexCarousel(contents=list(bubbles)).to_dict())
    return len(bubbles) <= BUBBLES and size <= CAROUSEL_BYTES
