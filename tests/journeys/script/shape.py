"""What a transcript is: turns of a resident, and what must come of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Mode = Literal["up", "down"]
"""With the real bot, or without any."""


@dataclass(frozen=True)
class Expected:
    """What a reply must hold; None and empty promise nothing.

    ``known_gap`` says why the service does not keep this promise yet: then it must be broken, and
    the test fails when it is kept, so that no mended gap stays written down as one.
    """

    status: tuple[str, ...]
    items: tuple[str, ...] | None = None
    categories: tuple[str | None, ...] | None = None
    lang: str | None = None
    choices: int | None = None
    faq: str | None = None
    warns: bool | None = None
    mentions: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    known_gap: str | None = None


@dataclass(frozen=True)
class Turn:
    """A resident says something, or presses the chip of the last reply with this label."""

    say: str | None
    press: str | None
    expected: Mapping[Mode, Expected]
    as_of: dt.date | dt.datetime | None = None
    fragment: str | None = None


@dataclass(frozen=True)
class Transcript:
    """A whole conversation. ``only_with_bot`` is the reason why it is not played without one."""

    topic: str
    name: str
    turns: tuple[Turn, ...]
    as_of: dt.date | dt.datetime
    only_with_bot: str | None = None

    @property
    def modes(self) -> tuple[Mode, ...]:
        return ("up",) if self.only_with_bot else ("up", "down")
