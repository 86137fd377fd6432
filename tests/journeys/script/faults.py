"""What is wrong with a transcript file, said to whoever writes it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class ScriptError(Exception):
    """The files cannot be played. Carries every fault found, not only the first."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join([f"{len(faults)} fault(s) in the transcripts:", *faults]))


def unknown(kind: str, name: object, known: Iterable[str]) -> str:
    """「unknown field “mention”, did you mean “mentions”?」."""
    near = difflib.get_close_matches(str(name), list(known), n=1)
    return f"unknown {kind} “{name}”" + (f", did you mean “{near[0]}”?" if near else "")
