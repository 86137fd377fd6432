"""Personal data never gets past the door, and questions about garbage do."""

from __future__ import annotations

import csv
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mask import mask, without_masks
from channels.mask.places import TOWNS
from tests.channels.personal_data import HARMLESS, PERSONAL, bare, left_in

ROOT = Path(__file__).resolve().parents[2]
DASHES = "-－‐‑–—−ー・. 　/の"
PIECES = st.sampled_from(
    [row.text for row in PERSONAL[::7]]
    + ["です", "は", "、", "名前", "090", "-", "@", "1", "丁目", "さん", "［電話］", "ー", "０"]
    + [" ", "\u200b", "\ue000"]
)


def test_the_list_is_long_enough() -> None:
    assert len(PERSONAL) >= 300
    assert len(HARMLESS) >= 120
    assert all(row.secrets and not left_in("", row.secrets) for row in PERSONAL)
    assert all(left_in(row.text, row.secrets) == list(row.secrets) for row in PERSONAL)
    assert {row.lang for row in PERSONAL} == {"ja", "en", "zh", "ko"}


def test_personal_data_is_masked() -> None:
    survived = {
        row.text: found for row in PERSONAL if (found := left_in(mask(row.text), row.secrets))
    }
    assert not survived


def test_what_is_not_personal_stays_as_it_was_written() -> None:
    changed = {row.text: masked for row in HARMLESS if (masked := mask(row.text)) != row.text}
    assert not changed


def test_no_object_of_the_catalogue_is_taken_for_a_person() -> None:
    changed = {}
    for path in sorted((ROOT / "knowledge/objects").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                said = [row["name"], row["easy"]]
                for column in ("aliases", "en", "zh", "ko"):
                    said += (row[column] or "").split("|")
                changed |= {s: mask(s) for s in said if mask(s) != s}
    assert not changed


def test_town_and_chome_stay_readable() -> None:
    assert mask("墨田区本所3-87-65 コーポ夢野707") == "墨田区本所3［番地］"
    assert mask("押上一丁目八十七番地") == "押上一丁目［番地］"


def test_the_rest_of_the_sentence_stays_as_it_was_written() -> None:
    said = "ＴＥＬ０９０ー００００ー８７６５です。ｶﾗﾝの棚（３０㎝×４０㎝）は？"
    assert mask(said) == "ＴＥＬ［電話］です。ｶﾗﾝの棚（３０㎝×４０㎝）は？"


def test_our_own_words_say_nothing_about_the_language() -> None:
    assert without_masks(mask("my mail is jane@example.com please")) == "my mail is please"


def test_the_towns_are_those_of_the_calendar() -> None:
    path = ROOT / "knowledge/calendar/sumida/towns.csv"
    with path.open(encoding="utf-8", newline="") as file:
        assert {r["town"]: r["reading"] for r in csv.DictReader(file)} == TOWNS


@given(st.text(max_size=120))
def test_masking_twice_changes_nothing(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(st.lists(PIECES, max_size=8))
def test_masking_pieces_of_personal_data_twice_changes_nothing(pieces: list[str]) -> None:
    once = mask("".join(pieces))
    assert mask(once) == once


@given(
    st.sampled_from(["090", "080", "070", "03", "0120", "050", "+81 90", "+81-3"]),
    st.text("0123456789", min_size=8, max_size=8),
    st.sampled_from(DASHES),
    st.sampled_from(["", "電話は", "call me ", "我的电话是", "전화 ", "本所3丁目、", "30cmの"]),
    st.sampled_from(["", "です", " please", "、ソファを捨てたい"]),
    st.booleans(),
)  # fmt: skip
def test_no_digits_of_a_telephone_survive(
    area: str, number: str, dash: str, before: str, after: str, wide: bool
) -> None:
    digits = number[2:] if area == "0120" else number
    phone = f"{area}{dash}{digits[:-4]}{dash}{digits[-4:]}"
    if wide:
        phone = phone.translate({c: c + 0xFEE0 for c in range(0x30, 0x3A)})
    assert not re.search(r"\d{3}", bare(mask(before + phone + after)))


CONFUSING = "1|1 |1-|一の|の|a@|a.|アット|名前は|です|私は|マンション1|090 |1番地|金|Aa |이"


@pytest.mark.parametrize("unit", CONFUSING.split("|"))
def test_no_text_takes_long(unit: str) -> None:
    """2,000 letters of what may confuse a pattern, four times what the contract admits."""
    text = unit * (2000 // len(unit))
    began = time.perf_counter()
    mask(text)
    assert time.perf_counter() - began < 0.5


def test_a_question_takes_less_than_a_millisecond() -> None:
    said = (
        "フライパンとペットボトルのキャップとプラスチックの棚を捨てたいのですが何曜日ですか。" * 5
    )[:200]
    mask(said)
    times = []
    for _ in range(30):
        began = time.perf_counter()
        mask(said)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.001
