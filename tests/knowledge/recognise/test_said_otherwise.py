"""Slips, negation, follow-ups and descriptions: what residents write instead of a plain name."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.recognise.describing import container_names
from knowledge.recognise.ellipsis import is_follow_up
from knowledge.recognise.negation import without_negated
from knowledge.recognise.typos import Typos
from knowledge.release.open import Knowledge
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.text.normalise import tidy

NOW = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout
FRESH = Conversation("session-1")


def see(opened: Knowledge, text: str, lang: str = "ja", before: Conversation = FRESH) -> Evidence:
    return opened.recogniser.recognise(text, lang, before, NOW)


def best(evidence: Evidence) -> str | None:
    sure = [m for m in evidence.mentions if m.match in ("exact", "strong")]
    return sure[0].candidates[0].object_id if sure else None


@pytest.mark.parametrize(
    ("text", "lang", "object_id"),
    [
        ("せんたっき", "ja", "washing_machine"),  # as it is spoken
        ("カセットポンベ", "ja", "cassette_gas"),
        ("えあこｎ", "ja", "air_conditioner"),  # the last letter not turned into kana yet
        ("ぬいぐみる", "ja", "stuffed_toy"),  # two letters swapped
        ("plastc bag", "en", "plastic_bag"),
        ("냉쟝고", "ko", "refrigerator"),  # one vowel, compared letter by letter
        ("自形车", "zh", "bicycle"),
        ("ペッとぼとるのきゃぷ", "ja", "pet_bottle_cap"),  # the slip is in the part
        ("アルミ間は資源？", "ja", "aluminium_can"),  # as it sounds, and a guess at where it goes
    ],
)
def test_a_slip_of_one_letter_is_heard(
    opened: Knowledge, text: str, lang: str, object_id: str
) -> None:
    assert best(see(opened, text, lang)) == object_id


@pytest.mark.parametrize(
    ("text", "object_id"),
    [
        ("離乳食の小瓶、洗ったの", "baby_food_jar"),
        ("グラス落として割っちゃった！破片どうすんの", "cup"),  # の asks and is no thing
        ("スニーカーは？まだ履けるやつ", "sneakers"),
        ("下駄の鼻緒が切れちまってよ", "geta"),  # a part nobody knows broke off
        ("足で踏んで布を縫う機械が家に残っていまして", "sewing_machine"),
        ("たまごの ぷらすちっくの いれもの", "egg_pack"),
        ("中の土は？", "soil"),
        ("かばんに入れとく、急に雨降ったとき開くやつ", None),  # is about no bag
        ("金具のついたプラスチックの箱", None),  # what it has makes it no kind of box
        ("小さい袋に入れたまま大きい袋に入れて", None),
        ("折り紙で作った手裏剣", None),  # 作った手 is within a word
        ("ボールのこと", "ball"),
        ("everyone is safe", None),
    ],
)
def test_the_thing_is_heard_in_what_is_told_around_it(
    opened: Knowledge, text: str, object_id: str | None
) -> None:
    lang = "en" if text.isascii() else "ja"
    assert best(see(opened, text, lang)) == object_id


@pytest.mark.parametrize(
    "text",
    [
        "ゲベロンチョ",  # near nothing
        "電視鶏",  # may be several things
        "あめ",  # too short to be sure
    ],
)
def test_a_word_that_is_near_nothing_or_several_is_not_asserted(
    opened: Knowledge, text: str
) -> None:
    assert best(see(opened, text)) is None


def test_a_word_of_the_dictionary_is_no_slip() -> None:
    typos = Typos.of({"さんりんしゃ": ("tricycle",), "せんたくき": ("washing_machine",)}, {})
    assert typos.owners("せんたくし", "ja") == ("washing_machine",)  # no such word
    assert typos.owners("三輪者", "ja") == ()  # other letters altogether


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("段ボールじゃなくて発泡スチロールの箱", "発泡スチロールの箱"),
        ("テレビ台、じゃなくてテレビを捨てたい", "テレビを捨てたい"),
        ("ステンレスではなく、プラの水筒", "プラの水筒"),
        ("不是电视柜，是电视", "电视"),
        ("じゃなくて", "じゃなくて"),  # nothing would be left
        ("割れてないコップ", "割れてないコップ"),  # a state, not another thing
    ],
)
def test_what_is_ruled_out_is_not_meant(text: str, rest: str) -> None:
    assert without_negated(tidy(text)) == tidy(rest)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("パンが入ってた袋", "パンの袋"),
        ("お刺身がのってた白い皿", "刺身のトレー"),
        ("卵が10個入ってた透明なケース", "卵のパック"),
    ],
)
def test_a_container_is_called_by_what_it_held(text: str, name: str) -> None:
    assert name in container_names(tidy(text))


@pytest.mark.parametrize("text", ["パンの袋", "袋に入ってた手紙", "生ごみと卵パック"])
def test_other_sentences_name_no_container(text: str) -> None:
    assert container_names(tidy(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "テレビをピッてつけるあれ",  # a remote control, told of in few words
        "かばんに入れとく、急に雨降ったとき開くやつ",
    ],
)
def test_a_part_of_a_description_is_not_asserted(opened: Knowledge, text: str) -> None:
    assert best(see(opened, text)) is None


@pytest.mark.parametrize(
    ("text", "object_id"),
    [
        ("割れたコップのやつ", "cup"),
        ("割り箸は燃えるごみでいいの", "disposable_chopsticks"),
        ("テレビを捨てるの", "television"),
    ],
)
def test_what_befalls_a_thing_is_no_description(
    opened: Knowledge, text: str, object_id: str
) -> None:
    assert best(see(opened, text)) == object_id


@pytest.mark.parametrize(
    ("rest", "follows"),
    [
        ("じゃあ□は?", True),
        ("and □?", True),
        ("□呢?", True),
        ("□も", True),
        ("□の申し込み方", False),  # asks something of its own
        ("□を買った", False),
    ],
)
def test_a_follow_up_says_only_what_is_new(rest: str, follows: bool) -> None:
    assert is_follow_up(rest) is follows


def test_a_timetable_goes_on_with_another_category(opened: Knowledge) -> None:
    before = Conversation("session-1", town="両国", topic="schedule", wanted=("plastic",))
    evidence = see(opened, "じゃあ資源は？", before=before)
    assert evidence.follows_up
    assert evidence.categories == ("resource",)


def test_a_condition_is_of_the_thing_we_speak_of(opened: Knowledge) -> None:
    before = Conversation("session-1", topic="item", focus=("pet_bottle",))
    evidence = see(opened, "洗っても落ちない", before=before)
    assert not evidence.mentions
    assert "dirty" in evidence.conditions.states


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    said = tidy(text)
    assert without_negated(said) or not said
    assert isinstance(is_follow_up(said), bool)
    assert all(name for name in container_names(said))


def test_a_part_alone_follows_up(opened: Knowledge) -> None:
    before = Conversation("session-1", topic="item", focus=("pet_bottle",))
    evidence = see(opened, "ラベルは", before=before)
    assert evidence.part == "pet_bottle_label"
    assert evidence.follows_up
