"""Contact: an office a resident can turn to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """A null field is not known; ``confidence`` is that of the phone and hours."""

    id: str
    name: str
    place: str | None
    phone: str | None
    hours: str | None
    source: str
    confidence: str

    def line(self) -> str:
        """「すみだ清掃事務所（業平5丁目、03-…）」 with what is known."""
        known = "、".join(p for p in (self.place, self.phone, self.hours) if p)
        return f"{self.name}（{known}）" if known else self.name
