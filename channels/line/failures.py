"""A failure in the log: what and where, without the message, which may quote a resident."""

from __future__ import annotations

import traceback
from pathlib import PurePath

import structlog

log = structlog.get_logger()


def note(event: str, error: BaseException, **more: object) -> None:
    """One line of level error with the kinds and places of ``error`` and what led to it."""
    chain: list[str] = []
    current: BaseException | None = error
    while current is not None and len(chain) < 5:
        frames = traceback.extract_tb(current.__traceback__)
        places = [f"{PurePath(f.filename).name}:{f.lineno}" for f in frames[-3:]]
        chain.append(f"{type(current).__name__} at {' > '.join(places)}")
        current = current.__cause__ or current.__context__
    log.error(event, cause=type(error).__name__, where=chain, **more)
