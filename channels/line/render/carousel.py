"""Several cards as carousels, as many bubbles in each as LINE takes."""

from __future__ import annotations

from collections.abc import Sequence

from linebot.v3.messaging import FlexBubble, FlexCarousel, FlexContainer

from channels.line.limits.numbers import BUBBLES, CAROUSEL_BYTES, sent_bytes

FRAME_BYTES = 100
"""What the carousel itself takes, generously; each bubble takes two more, for its comma."""


def grouped(bubbles: Sequence[FlexBubble]) -> list[list[FlexBubble]]:
    """The bubbles in their order, in groups that each fit one carousel."""
    groups: list[list[FlexBubble]] = []
    room = 0
    for bubble in bubbles:
        size = sent_bytes(bubble.to_dict()) + 2
        if not groups or len(groups[-1]) == BUBBLES or size > room:
            groups.append([])
            room = CAROUSEL_BYTES - FRAME_BYTES
        groups[-1].append(bubble)
        room -= size
    return groups


def container(group: Sequence[FlexBubble]) -> FlexContainer:
    """One bubble alone, several as a carousel."""
    return group[0] if len(group) == 1 else FlexCarousel(contents=list(group))
