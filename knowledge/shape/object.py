"""Object: a thing people own, described by facts that never name a category."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Size:
    """Longest side in cm: smallest, usual and largest of such things."""

    low: float
    usual: float
    high: float


@dataclass(frozen=True, slots=True)
class Object:
    """One row of ``knowledge/objects/*.csv`` (columns: see the README beside them)."""

    id: str
    name: str
    reading: str
    kind: str
    materials: tuple[str, ...]
    size: Size | None = None
    powers: tuple[str, ...] = ("none",)
    contents: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    has_usual: bool = True
    """False where the materials column begins with ``?``: there is no usual form to assert."""

    def display(self, lang: str) -> str:
        """The best name in ``lang``; Japanese where none is written."""
        names = self.names.get(lang)
        return names[0] if names else self.name
