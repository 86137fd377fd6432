"""The ward's Policy, as tables: what goes where, on which day, and why."""

from __future__ import annotations

import csv
import datetime as dt

import pytest

from knowledge.answer.sorting import Sorter
from knowledge.decide.facts import facts_of
from knowledge.decide.hazards import hazards_of
from knowledge.decide.ruling import decide
from knowledge.read.edition import HERE, Edition
from knowledge.shape.conditions import Conditions

TODAY = dt.date(2026, 11, 23)


def said(**fields: object) -> Conditions:
    states = frozenset(fields.pop("states", ()))  # type: ignore[arg-type]
    return Conditions(states=states, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("object_id", "conditions", "category"),
    [
        ("frying_pan", said(), "nonburnable"),
        ("frying_pan", said(size_cm=29.9), "nonburnable"),
        ("frying_pan", said(size_cm=30), "bulky"),  # exactly at the limit: 30 cm or more is bulky
        ("bucket", said(), "plastic"),
        ("bucket", said(states={"dirty"}), "burnable"),
        ("bucket", said(material="metal"), "nonburnable"),
        ("bucket", said(material="plastic+metal"), "nonburnable"),  # metal that cannot be removed
        ("umbrella", said(), "nonburnable"),  # longer than 30 cm, and still the ward's own example
        ("mobile_battery", said(states={"battery_damaged"}), "contact"),
        ("frying_pan", said(states={"business"}), "not_collected"),
        ("air_duster", said(states={"full"}), "nonburnable"),  # once it is used up
        ("handy_fan", said(states={"battery_out"}), "nonburnable"),
        ("handy_fan", said(states={"battery_damaged"}), "contact"),
        ("yunomi", said(states={"broken"}), "nonburnable"),
    ],
)
def test_a_thing_goes_where_the_rules_say(
    edition: Edition, object_id: str, conditions: Conditions, category: str
) -> None:
    facts = facts_of(edition.objects[object_id], conditions)
    assert decide(edition.policy, facts, TODAY).category == category


@pytest.mark.parametrize(
    ("object_id", "day", "category"),
    [
        ("bucket", dt.date(2024, 3, 31), "burnable"),
        ("bucket", dt.date(2024, 4, 1), "plastic"),  # plastics began ward-wide
        ("mobile_battery", dt.date(2025, 11, 30), "dropoff"),
        ("mobile_battery", dt.date(2025, 12, 1), "nonburnable"),  # in a separate bag since then
    ],
)
def test_a_rule_changes_on_its_day(
    sorter: Sorter, object_id: str, day: dt.date, category: str
) -> None:
    assert sorter.sort(object_id, Conditions(), "ja", day).category == category


@pytest.mark.parametrize(
    ("object_id", "conditions", "rule", "steps", "hazard"),
    [
        # at the boundary the source is a summary, and the answer says so
        ("frying_pan", said(size_cm=30), "bulky_at_limit", {"bulky_apply"}, False),
        ("frying_pan", said(size_cm=31), "bulky", {"bulky_apply"}, False),
        ("air_duster", said(states={"full"}), "pressure_left", {"empty_first"}, True),
        ("air_duster", said(), "pressurised", {"use_up_can"}, True),
        ("food_can", said(states={"full"}), "food_can", {"rinse", "empty_food"}, False),
        ("handy_fan", said(), "built_in_battery", {"separate_bag"}, True),
        ("handy_fan", said(states={"battery_out"}), "battery_removed", set(), False),
        ("robot_vacuum", said(), "bulky", {"battery_out_if_possible"}, True),
    ],
)
def test_rule_steps_and_warning_fit_the_state(
    edition: Edition,
    object_id: str,
    conditions: Conditions,
    rule: str,
    steps: set[str],
    hazard: bool,
) -> None:
    thing = edition.objects[object_id]
    ruling = decide(edition.policy, facts_of(thing, conditions), TODAY)
    assert ruling.rule == rule
    assert steps <= set(ruling.steps)
    assert bool(hazards_of(thing, conditions, ruling)) is hazard


def expectations() -> list[tuple[str, str, str]]:
    rows = []
    for path in sorted((HERE / "policy" / "sumida" / "expected").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [(path.stem, row["id"], row["category"]) for row in csv.DictReader(file)]
    return rows


def test_the_policy_agrees_with_what_the_writers_expected(edition: Edition) -> None:
    """Double entry: whoever wrote an Object also wrote down where it should go."""
    rows = expectations()
    unknown = [
        f"{file}: {object_id}" for file, object_id, _ in rows if object_id not in edition.objects
    ]
    assert not unknown
    different = []
    for file, object_id, expected in rows:
        ruling = decide(edition.policy, facts_of(edition.objects[object_id]), TODAY)
        if ruling.category not in expected.split("|"):
            different.append(
                f"{file}: {object_id} is {ruling.category} by {ruling.rule}, not {expected}"
            )
    assert not different


def test_every_object_has_an_expectation(edition: Edition) -> None:
    assert set(edition.objects) == {object_id for _, object_id, _ in expectations()}
