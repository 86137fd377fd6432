"""What stands beside a word for several things tells which is meant, or nothing does."""

from __future__ import annotations

import pytest

from knowledge.read.edition import Edition
from knowledge.recognise.modifiers import Modifiers

BATTERIES = ("car_battery", "mobile_battery", "rechargeable_battery")
PACKS = ("egg_pack", "milk_carton", "tofu_pack", "fruit_pack")


@pytest.mark.parametrize(
    ("kinds", "beside", "told"),
    [
        (BATTERIES, "車から外した", "car_battery"),
        (PACKS, "ぎゅうにゅうの", "milk_carton"),  # by sound
        (PACKS, "milk ", "milk_carton"),
        (PACKS, "台所にある", None),
        (BATTERIES, "", None),
    ],
)
def test_told(edition: Edition, kinds: tuple[str, ...], beside: str, told: str | None) -> None:
    modifiers = Modifiers(edition.objects[kind] for kind in kinds)
    assert modifiers.told(kinds, (), beside) == told


def test_between_equals_the_usual_one_is_meant(edition: Edition) -> None:
    kinds = ("milk_carton", "aluminium_lined_carton")
    modifiers = Modifiers(edition.objects[kind] for kind in kinds)
    assert modifiers.told(kinds[:1], kinds[1:], "ぎゅうにゅうの かみ") == "milk_carton"
    assert modifiers.told((), kinds, "ぎゅうにゅうの かみ") is None
