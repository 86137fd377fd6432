"""Each check finds the fault it is for, and the seed edition has no open finding."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.read.edition import Edition
from knowledge.read.problems import KnowledgeError
from knowledge.shape.object import Object, Size
from knowledge.shape.policy import When
from knowledge.validate.__main__ import ACCEPTED, COUNTS
from knowledge.validate.accepted import read_accepted, sift
from knowledge.validate.catalogue import Catalogue, read_catalogue
from knowledge.validate.counts import counts_of, counts_outside
from knowledge.validate.finding import Finding
from knowledge.validate.linter import lint

TODAY = dt.date(2026, 11, 23)
Change = Callable[[Edition], Edition]


@pytest.fixture(scope="module")
def catalogue(edition: Edition) -> Catalogue:
    return read_catalogue(edition)


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> set[tuple[str, str]]:
    """What is found without any change."""
    return {(f.check, f.subject) for f in lint(catalogue, COUNTS, TODAY)}


def test_the_seed_edition_has_no_open_finding(catalogue: Catalogue) -> None:
    open_, _ = sift(lint(catalogue, COUNTS, TODAY), read_accepted(ACCEPTED))
    assert [str(finding) for finding in open_] == []


def with_object(like: str, **fields: object) -> Change:
    """A small edition: two known Objects, and one made from ``like`` with other fields."""

    def change(edition: Edition) -> Edition:
        new = replace(edition.objects[like], id="new_thing", **fields)  # type: ignore[arg-type]
        kept = {key: edition.objects[key] for key in ("frying_pan", "mobile_battery", "bucket")}
        return replace(edition, objects=kept | {new.id: new}, ambiguous={})

    return change


def with_rule(**fields: object) -> Change:
    def change(edition: Edition) -> Edition:
        policy = edition.policy
        rule = replace(policy.rules[-1], id="new_rule", **fields)  # type: ignore[arg-type]
        return replace(edition, policy=replace(policy, rules=(rule, *policy.rules)))

    return change


def without_last_rule(edition: Edition) -> Edition:
    return replace(edition, policy=replace(edition.policy, rules=edition.policy.rules[:-1]))


def declaring(word: str) -> Change:
    return lambda edition: replace(edition, ambiguous={word: ("bucket", "mobile_battery")})


@pytest.mark.parametrize(
    ("change", "check", "subject"),
    [
        (with_object("bucket", name="別のバケツ", aliases=("ふらいぱん",)), "duplicate_name",
         "ふらいぱん"),  # the alias is another thing's name, in other letters
        (declaring("フライパン"), "ambiguous_name", "フライパン"),
        (with_object("mobile_battery", name="モバイルバッテリ"), "near_duplicate",
         "mobile_battery|new_thing"),
        (with_object("bucket", name="たらい", reading="たらい"), "same_translation",
         "bucket|new_thing"),
        (with_object("bucket", name="植木鉢", reading="うえきぼち"), "doubtful_reading",
         "new_thing"),
        (with_object("mobile_battery", name="蓄電池", reading="ちくでんち", kind="lamp_mercury",
                     powers=("none",), hazards=()), None, ""),  # the rule itself warns
        (with_object("bucket", name="充電器具", reading="じゅうでんきぐ", kind="household",
                     size=Size(10, 40, 60), powers=("rechargeable",)), None, ""),
        (with_object("bucket", name="燃料", reading="ねんりょう", kind="fuel_liquid"),
         "hazard_unwarned", "new_thing"),
        (with_object("bucket", name="ふた付き", reading="ふたつき", materials=("plastic+metal",),
                     parts=(("ふた", "frying_pan"),)), "contradicting_part",
         "new_thing=frying_pan"),
        (with_object("bucket", name="自分", reading="じぶん", parts=(("全部", "new_thing"),)),
         "contradicting_part", "new_thing=new_thing"),
        (with_rule(when=When(kinds=frozenset({"piano"}), main=frozenset({"ink"}))), "idle_rule",
         "new_rule"),
        (with_rule(when=When(objects=frozenset({"piano"})), category="not_collected",
                   steps=("ask_dealer",), is_exception=True), "needless_exception", "new_rule"),
        (without_last_rule, "unmatched_object", "tissue_box_cover"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_fault_is_found(
    edition: Edition,
    known: set[tuple[str, str]],
    change: Change,
    check: str | None,
    subject: str,
) -> None:
    changed = read_catalogue_of(change(edition))
    found = [f for f in lint(changed, COUNTS, TODAY) if f.check != "count_outside"]
    new = {(f.check, f.subject) for f in found} - known
    if check is None:
        assert not new & {("hazard_unwarned", "new_thing")}
    elif check == "unmatched_object":
        assert any(name == check for name, _ in new)
    else:
        assert (check, subject) in new


def read_catalogue_of(edition: Edition) -> Catalogue:
    """As read, with a place for Objects that stand in no file."""
    found = read_catalogue(edition)
    return replace(found, places=dict.fromkeys(edition.objects, "new.csv 2行目") | found.places)


def test_more_forms_than_anybody_reads_need_a_reason(edition: Edition) -> None:
    many = tuple(edition.vocabulary.materials)
    crowded: Object = replace(
        edition.objects["bucket"], materials=many, size=Size(10, 20, 90), powers=("none", "mains")
    )
    assert len(read_catalogue(replace(edition, objects={"bucket": crowded})).items) > 12
    changed = replace(edition, objects=edition.objects | {"bucket": crowded})
    found = lint(read_catalogue_of(changed), COUNTS, TODAY)
    assert ("many_forms", "bucket") in {(f.check, f.subject) for f in found}


def test_a_count_outside_its_range_is_named(catalogue: Catalogue, tmp_path: Path) -> None:
    declared = tmp_path / "counts.yaml"
    total = counts_of(catalogue)["objects"]
    declared.write_text(f"objects: [{total + 1}, {total + 9}]\nnothing: [1, 2]\n", "utf-8")
    messages = {f.subject: f.message for f in counts_outside(catalogue, declared)}
    assert "範囲" in messages["objects"]
    assert "nothing" in messages  # declared, and no longer there
    assert "書かれていません" in messages["items"]


def test_an_accepted_finding_is_counted_not_shown() -> None:
    finding = Finding("check", "subject", "a.csv 1行目", "message", "remedy")
    assert sift([finding], {("check", "subject"): "reason"}) == ([], 1)


def test_an_idle_acceptance_is_shown() -> None:
    open_, _ = sift([], {("check", "gone"): "reason"})
    assert [f.check for f in open_] == ["idle_acceptance"]


def test_an_acceptance_needs_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "accepted.csv"
    path.write_text("check,subject,reason\nidle_rule,business,\n", "utf-8")
    with pytest.raises(KnowledgeError, match="reason"):
        read_accepted(path)
