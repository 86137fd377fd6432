"""Names in sentences: what is meant, what only describes, and honest doubt."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.recognise.recogniser import choice_in
from knowledge.release.open import Knowledge
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.text.normalise import tidy

NOW = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout


def see(opened: Knowledge, text: str, lang: str = "ja") -> Evidence:
    return opened.recogniser.recognise(text, lang, Conversation("session-1"), NOW)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("フライパンを捨てたい", ["frying_pan"]),
        ("ノートパソコンとマウスを捨てたいんですが", ["laptop", "computer_mouse"]),
        ("ペットボトルのキャップ", ["pet_bottle_cap"]),  # one thing, not a bottle and a cap
        ("豆腐のパックはどうする", ["tofu_pack"]),  # not tofu
        ("灯油を抜いた石油ファンヒーター", ["kerosene_fan_heater"]),  # the kerosene is gone
        ("シングルベッド、マットレス、シーツ", ["bed", "mattress", "sheet_bed"]),
        ("香水の空きびん", ["perfume_bottle"]),  # what was in it decides
        ("れいぞーこ", ["refrigerator"]),  # by sound
        ("ﾌﾗｲﾊﾟﾝ", ["frying_pan"]),
    ],
)
def test_what_is_meant(opened: Knowledge, text: str, things: list[str]) -> None:
    evidence = see(opened, text)
    found = [m.candidates[0].object_id for m in evidence.mentions]
    assert len(found) == len(things)
    assert evidence.match in ("exact", "strong")
    objects = opened.edition.objects
    known = [t for t in things if t in objects]
    assert set(known) <= set(found)


@pytest.mark.parametrize(
    ("text", "lang", "object_id"),
    [
        ("how do I throw away a frying pan", "en", "frying_pan"),
        ("平底锅怎么扔", "zh", "frying_pan"),
        ("프라이팬 버리는 방법", "ko", "frying_pan"),
    ],
)
def test_other_languages(opened: Knowledge, text: str, lang: str, object_id: str) -> None:
    assert see(opened, text, lang).mentions[0].candidates[0].object_id == object_id


@pytest.mark.parametrize(
    "text",
    [
        "これから捨てますね",  # ます is no 枡
        "3本あります",  # a counter is no book
        "カメラスタンド台座セット",  # names no camera
    ],
)
def test_words_that_name_nothing(opened: Knowledge, text: str) -> None:
    assert see(opened, text).match in ("none", "weak")


def test_another_name_may_state_a_condition(opened: Knowledge) -> None:
    assert see(opened, "割れた茶碗").mentions[0].conditions.states == {"broken"}
    assert see(opened, "針金ハンガー").mentions[0].conditions.material == "metal"


def test_a_masked_number_is_no_telephone(opened: Knowledge) -> None:
    assert see(opened, "［電話］に連絡して").match == "none"


def test_an_ambiguous_word_never_resolves_silently(opened: Knowledge) -> None:
    for word in opened.edition.ambiguous:
        assert see(opened, word).match == "ambiguous", word


@pytest.mark.parametrize(
    ("text", "number"),
    [("2", 2), ("２番", 2), ("二つ目", 2), ("the second one", 2), ("③", 3), ("2個あります", None)],
)
def test_a_choice_by_number(text: str, number: int | None) -> None:
    assert choice_in(tidy(text)) == number


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=120), st.sampled_from(["ja", "ja-easy", "en", "zh", "ko"]))
def test_any_text_is_recognised_without_failing(opened: Knowledge, text: str, lang: str) -> None:
    see(opened, text, lang)


def test_every_name_finds_its_own_object(opened: Knowledge) -> None:
    """Each Object is reachable by its own name; homonyms offer a choice that holds it."""
    lost = []
    for thing in opened.edition.objects.values():
        found = opened.recogniser.naming.lexicon.spelled(thing.name)
        if thing.id not in found and not opened.recogniser.naming.lexicon.choices.get(thing.name):
            lost.append(thing.name)
    assert not lost
