"""The facts of one particular thing: an Object completed by what the resident said of it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.shape.conditions import Conditions
from knowledge.shape.object import Object


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at. ``materials`` is main first; ``said_size_cm`` only if it was told."""

    object_id: str
    kind: str
    materials: tuple[str, ...]
    size_cm: float | None
    said_size_cm: float | None
    power: str
    contents: frozenset[str]
    hazards: frozenset[str]
    states: frozenset[str]


def facts_of(thing: Object, said: Conditions = Conditions()) -> Facts:  # noqa: B008 - frozen
    """Said conditions win over the usual ones of the Object."""
    material = said.material or thing.materials[0]
    size = thing.size.usual if thing.size else None
    return Facts(
        object_id=thing.id,
        kind=thing.kind,
        materials=tuple(material.split("+")),
        size_cm=said.size_cm if said.size_cm is not None else size,
        said_size_cm=said.size_cm,
        power=said.power or thing.powers[0],
        contents=frozenset(thing.contents),
        hazards=frozenset(thing.hazards),
        states=said.states,
    )
