"""Chips as quick replies: pressing one says its words."""

from __future__ import annotations

from collections.abc import Sequence

from linebot.v3.messaging import MessageAction, QuickReply, QuickReplyItem

from channels.api.contract import Chip
from channels.line.limits.numbers import ACTION_TEXT, LABEL, QUICK_REPLIES, units
from channels.line.render.cut import shorten


def pressable(chips: Sequence[Chip]) -> list[Chip]:
    """Those that fit a quick reply, at most as many as LINE shows."""
    fitting = [c for c in chips if c.send.strip() and units(c.send) <= ACTION_TEXT]
    return fitting[:QUICK_REPLIES]


def quick_reply(chips: Sequence[Chip]) -> QuickReply | None:
    """``chips`` must be pressable; None where there are none."""
    items = [
        QuickReplyItem(action=MessageAction(label=_label(chip), text=chip.send)) for chip in chips
    ]
    return QuickReply(items=items) if items else None


def _label(chip: Chip) -> str:
    return shorten(chip.label.strip() or chip.send.strip(), LABEL)
