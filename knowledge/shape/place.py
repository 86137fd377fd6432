"""Place: a town of the ward as far as a resident named it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.shape.calendar import District


@dataclass(frozen=True, slots=True)
class Place:
    """A town as far as it was said. ``districts`` has one entry once the timetable is clear."""

    town: str
    chome: int | None
    districts: tuple[District, ...]

    @property
    def is_clear(self) -> bool:
        return len(self.districts) == 1

    @property
    def label(self) -> str:
        return f"{self.town}{self.chome}丁目" if self.chome else self.town
