"""Compiling: which forms exist, what they are called, and that nothing but data decides."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.compile.export import read_items, write_items
from knowledge.compile.forms import size_ranges, typical
from knowledge.compile.items import compile_items
from knowledge.read.edition import Edition, under_policy
from knowledge.read.problems import KnowledgeError
from knowledge.shape.item import Item
from knowledge.shape.object import Size

HINAGATA = Path(__file__).parent / "hinagata"
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def by_id(items: list[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


@pytest.fixture(scope="module")
def hinagata(edition: Edition) -> Edition:
    return under_policy(edition, HINAGATA)


@pytest.mark.parametrize(
    ("item_id", "name"),
    [
        ("frying_pan", "フライパン"),  # the usual form has the plain name
        ("frying_pan.from30", "フライパン（30cm以上）"),
        ("amplifier.under30", "アンプ（30cm未満）"),
        ("air_duster.full", "エアダスター（中身が残っている）"),
        ("bucket.metal", "バケツ（金属製）"),
        ("mobile_battery.battery_damaged", "モバイルバッテリー（電池がふくらんだ）"),
    ],
)
def test_a_form_is_named_as_people_would_say_it(
    by_id: dict[str, Item], item_id: str, name: str
) -> None:
    assert by_id[item_id].name == name


def test_a_form_exists_only_if_it_is_ruled_otherwise(items: list[Item]) -> None:
    usual = {item.object_id: item.rulings for item in items if not item.form}
    alike = [
        item.id
        for item in items
        if item.form and item.size is None and item.rulings == usual[item.object_id]
    ]
    assert not alike


def test_forms_come_from_the_objects_own_possible_facts(
    edition: Edition, items: list[Item]
) -> None:
    for item in items:
        thing = edition.objects[item.object_id]
        assert item.form.material is None or item.form.material in thing.materials
        assert item.form.power is None or item.form.power in thing.powers
        assert item.form.states <= set(edition.vocabulary.kinds[thing.kind])
        if item.form.size_cm is not None:
            assert thing.size is not None
            assert item.size is not None
            assert thing.size.low <= item.form.size_cm <= thing.size.high
            assert item.size.holds(item.form.size_cm)


def test_ids_and_names_are_unique(items: list[Item]) -> None:
    assert not [i for i, n in Counter(item.id for item in items).items() if n > 1]
    assert not [i for i, n in Counter(item.name for item in items).items() if n > 1]


def test_two_compiles_are_the_same_byte_for_byte(
    edition: Edition, items: list[Item], tmp_path: Path
) -> None:
    for name, found in (("a", items), ("b", compile_items(edition))):
        (tmp_path / name).mkdir()
        write_items(tmp_path / name, found)
    first, second = (tmp_path / n / "items.jsonl" for n in "ab")
    assert first.read_bytes() == second.read_bytes()
    assert list(read_items(tmp_path / "a")) == items


@given(st.tuples(*[st.floats(1, 300)] * 3), st.lists(st.floats(5, 200), unique=True, max_size=4))
def test_sizes_are_cut_without_gaps(lengths: tuple[float, ...], limits: list[float]) -> None:
    size = Size(*sorted(lengths))
    ranges = size_ranges(size, tuple(sorted(limits)))
    if not limits:
        assert ranges == ()
        return
    assert ranges[0].holds(size.usual)
    for cm in lengths:
        assert sum(stretch.holds(cm) for stretch in ranges) == 1
    for stretch in ranges:
        assert stretch.holds(typical(size, stretch))
        assert size.low <= typical(size, stretch) <= size.high


def test_another_town_is_another_folder(hinagata: Edition) -> None:
    """Three categories, bulky from 50 cm, plastics burnable: the same Objects, no other code."""
    found = {item.id: item for item in compile_items(hinagata)}

    def where(item_id: str, day: dt.date = TODAY) -> str:
        return found[item_id].ruling_on(day).category

    assert {i.ruling_on(TODAY).category for i in found.values()} == {
        "burnable",
        "nonburnable",
        "bulky",
    }
    assert where("bucket") == "burnable"
    assert where("bucket", dt.date(2027, 4, 1)) == "nonburnable"  # scheduled already
    assert where("frying_pan") == "nonburnable"
    assert "frying_pan.from30" not in found  # 30 cm means nothing there
    assert found["ironing_board.under50"].name == "アイロン台（50cm未満）"
    assert where("ironing_board") == "bulky"


def test_a_category_the_town_does_not_have_is_refused(edition: Edition, tmp_path: Path) -> None:
    for file in HINAGATA.iterdir():
        text = file.read_text("utf-8").replace("category: bulky", "category: plastic")
        (tmp_path / file.name).write_text(text, "utf-8")
    with pytest.raises(KnowledgeError, match=r"plastic.*burnable・nonburnable・bulky"):
        under_policy(edition, tmp_path)


def test_an_object_that_no_rule_matches_is_named(hinagata: Edition) -> None:
    rules = tuple(rule for rule in hinagata.policy.rules if rule.id != "rest")
    incomplete = replace(hinagata, policy=replace(hinagata.policy, rules=rules))
    with pytest.raises(KnowledgeError, match="合う規則がない"):
        list(compile_items(incomplete))
