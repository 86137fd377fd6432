"""Chips as quick replies: pressing one says its words."""

from __future__ import annotations

from collections.abc import Sequence

from linebot.v3.messaging import PostbackAction, QuickReply, QuickReplyItem

from channels.api.contract import Chip
from channels.line.limits.numbers import ACTION_TEXT, LABEL, POSTBACK_DATA, QUICK_REPLIES, units
from channels.line.render.cut import shorten


def says(words: str, send: str) -> PostbackAction:
    """Pressing it says ``send`` and shows ``words`` in the talk.

    A postback, not a message: in a group a message is for us only where it begins with our name.
    """
    shown = words.strip()
    return PostbackAction(
        label=shorten(shown, LABEL), data=send, displayText=shorten(shown, ACTION_TEXT)
    )


def can_be_said(chip: Chip) -> bool:
    """Whether LINE lets a resident say it by pressing."""
    return bool(chip.label.strip() and chip.send.strip()) and units(chip.send) <= POSTBACK_DATA


def quick(chips: Sequence[Chip]) -> list[Chip]:
    """Those that fit quick replies whole, at most as many as LINE shows."""
    fitting = [c for c in chips if can_be_said(c) and units(c.label.strip()) <= LABEL]
    return fitting[:QUICK_REPLIES]


def shorter(read: Chip, plain: Chip) -> Chip:
    """The chip with its readings, or without them where only that fits a quick reply."""
    return plain if units(read.label) > LABEL >= units(plain.label) else read


def quick_reply(chips: Sequence[Chip]) -> QuickReply | None:
    """``chips`` must be quick; None where there are none."""
    items = [QuickReplyItem(action=says(c.label, c.send)) for c in chips]
    return QuickReply(items=items) if items else None
