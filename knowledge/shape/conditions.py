"""Conditions: what a resident said about the thing in hand."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Conditions:
    """Facts of one particular thing. A field left at its default was not said.

    ``material`` is a material id or a composite joined by ``+``; ``size_cm`` the longest side;
    ``states`` ids of ``vocabulary/facts.yaml``; ``power`` one of its power ids; ``denied`` states
    said not, or no longer, to hold: 「洗ったらきれいに落ちた」.
    """

    material: str | None = None
    size_cm: float | None = None
    power: str | None = None
    states: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self != Conditions()

    def over(self, other: Conditions) -> Conditions:
        """These conditions, completed by ``other`` where these say nothing."""
        return replace(
            self,
            material=self.material or other.material,
            size_cm=self.size_cm if self.size_cm is not None else other.size_cm,
            power=self.power or other.power,
            states=self.states | (other.states - self.denied),
            denied=self.denied,
        )
