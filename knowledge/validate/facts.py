"""Facts that contradict each other: parts, hazards and forms."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from knowledge.decide.hazards import hazards_of
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding

MUST_WARN_KINDS = {
    "spray_can", "gas_cartridge", "lighter", "match_firework", "fuel_liquid", "needle",
    "battery_rechargeable", "battery_coin", "battery_button", "lamp_mercury",
    "mercury_instrument", "paint_chemical", "gas_cylinder", "fire_extinguisher",
}  # fmt: skip
MUST_WARN_POWERS = {"rechargeable", "pack"}
MANY_FORMS = 12


def contradicting_parts(catalogue: Catalogue) -> Iterator[Finding]:
    """A part that comes off is no material of the whole: 「プラスチック+金属」 with a metal lid."""
    objects = catalogue.edition.objects
    for thing in objects.values():
        second = set(thing.materials[0].split("+")[1:])
        for label, part in thing.parts:
            main = objects[part].materials[0].split("+")[0]
            if part == thing.id:
                message, remedy = f"部品「{label}」が自分自身です", "部品の id を直す"
            elif main in second and not thing.kind.startswith("appliance"):
                message = f"外せる部品「{label}」の材質（{main}）が、本体の材質にも入っています"
                remedy = "本体の materials から消すか、部品から消す"
            else:
                continue
            place = catalogue.places[thing.id]
            yield Finding("contradicting_part", f"{thing.id}={part}", place, message, remedy)


def hazards_unwarned(catalogue: Catalogue, day: dt.date) -> Iterator[Finding]:
    """A dangerous kind of thing, or a form with a rechargeable battery, of which nothing warns."""
    for item in catalogue.items:
        thing = catalogue.edition.objects[item.object_id]
        power = item.form.power or thing.powers[0]
        battery = power in MUST_WARN_POWERS and "battery_out" not in item.form.states
        dangerous = thing.kind in MUST_WARN_KINDS or battery
        if dangerous and not hazards_of(thing, item.form, item.ruling_on(day)):
            yield Finding(
                "hazard_unwarned",
                item.id,
                catalogue.places[thing.id],
                f"「{item.name}」は危ない物なのに注意がありません",
                "hazards 列か、規則の hazards に書く",
            )


def many_forms(catalogue: Catalogue) -> Iterator[Finding]:
    """More forms than a person can take in need a written reason."""
    for object_id, count in Counter(item.object_id for item in catalogue.items).items():
        if count > MANY_FORMS:
            yield Finding(
                "many_forms",
                object_id,
                catalogue.places[object_id],
                f"{object_id} に形が {count} あります（目安 {MANY_FORMS}）",
                "材質や大きさを絞る。必要なら accepted.csv に理由を書く",
            )
