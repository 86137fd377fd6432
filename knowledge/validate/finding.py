"""A finding: something about the catalogue that a person should look at, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``check`` and ``subject`` name it for good: an accepted finding is a row with both.

    ``place`` is file and row where there is one; ``message`` and ``remedy`` are for the office.
    """

    check: str
    subject: str
    place: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} → {self.remedy} [{self.check}: {self.subject}]"
