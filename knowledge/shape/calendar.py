"""Calendar: which day each part of the ward is collected."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

WEEKDAYS = "月火水木金土日"
WEEKLY_GROUPS = {
    "burnable": "burnable",
    "plastic": "plastic",
    "paper": "resource",
    "bottle": "resource",
    "can": "resource",
    "pet": "resource",
}
"""Category → the weekly column of the calendar it is collected with."""


@dataclass(frozen=True, slots=True)
class District:
    """A town, or some of its chome, with one timetable. ``chome`` empty: the whole town."""

    zone: str
    town: str
    reading: str
    chome: tuple[int, ...]
    weekly: dict[str, tuple[str, ...]]
    nonburnable_weekday: str

    @property
    def label(self) -> str:
        """「本所1・2丁目」 or 「両国」."""
        return self.town + ("・".join(map(str, self.chome)) + "丁目" if self.chome else "")


@dataclass(frozen=True, slots=True)
class Calendar:
    """All districts, the exact non-burnable dates by zone, and the span they are valid for."""

    first: dt.date
    last: dt.date
    closes: dt.time
    source: str
    confidence: str
    districts: tuple[District, ...]
    nonburnable: dict[str, tuple[dt.date, ...]]
    unannounced: tuple[dt.date, dt.date]
    """First and last day for which the ward announces collection separately (New Year)."""
    skipped: dict[str, tuple[dt.date, ...]]
    """By zone, the days on which the calendar says that non-burnables are not collected."""

    def districts_of(self, town: str) -> tuple[District, ...]:
        return tuple(d for d in self.districts if d.town == town)

    def weekdays(self, district: District, category: str) -> tuple[str, ...]:
        """Weekdays of a category in a district; empty where it is not collected at the kerb."""
        if category == "nonburnable":
            return (district.nonburnable_weekday,)
        group = WEEKLY_GROUPS.get(category)
        return district.weekly[group] if group else ()

    def dates(
        self, district: District, category: str, start: dt.date, count: int
    ) -> tuple[dt.date, ...]:
        """The next ``count`` collection days from ``start`` on, as far as they are published."""
        if category == "nonburnable":
            days = (d for d in self.nonburnable[district.zone] if d >= start)
        else:
            wanted = {WEEKDAYS.index(w) for w in self.weekdays(district, category)}
            if not wanted:
                return ()
            begin = max(start, self.first)
            span = (begin + dt.timedelta(days=i) for i in range((self.last - begin).days + 1))
            low, high = self.unannounced
            days = (d for d in span if d.weekday() in wanted and not low <= d <= high)
        return tuple(day for day, _ in zip(days, range(count), strict=False))
