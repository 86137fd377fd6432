"""Which warnings a thing carries: its own dangers as far as they fit, and those of the rule."""

from __future__ import annotations

from knowledge.shape.conditions import Conditions
from knowledge.shape.object import Object
from knowledge.shape.policy import Ruling

SOFT = frozenset({"plastic", "rubber", "cloth", "paper", "paper_treated", "urethane"})
"""What cuts nobody even in the shape of a blade."""


def hazards_of(thing: Object, said: Conditions, ruling: Ruling) -> tuple[str, ...]:
    """The Object's own dangers as far as they fit what was said, after those of the rule."""
    own = list(thing.hazards)
    power = said.power or thing.powers[0]
    without_pack = power not in ("rechargeable", "pack") or "battery_out" in said.states
    if "fire_battery" in own and without_pack and not thing.kind.startswith("battery"):
        own.remove("fire_battery")
    if "breakable" in own and said.material and "glass" not in said.material:
        own.remove("breakable")
    if "sharp" in own and said.material and set(said.material.split("+")) <= SOFT:
        own.remove("sharp")
    codes = tuple(dict.fromkeys((*ruling.hazards, *own)))
    if "fire_battery_damaged" in codes:
        codes = tuple(c for c in codes if c not in ("fire_battery", "insulate"))
    return codes
