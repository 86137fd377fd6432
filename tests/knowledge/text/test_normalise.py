"""Spellings and sounds that count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.normalise import fold, hiragana, sound, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾍﾟｯﾄﾎﾞﾄﾙ", "ペットボトル"),  # half-width kana
        ("ＣＤ", "cd"),  # full-width Latin, upper case
        ("ペット・ボトル", "ペットボトル"),  # middle dot
        ("コ‐ヒ‐", "コーヒー"),  # hyphens for long vowels
        ("段 ボール", "段ボール"),  # stray space
        ("がびょう", "ガビョウ"),
        ("か\u3099びょう", "がびょう"),  # combining voicing mark
    ],
)
def test_spellings_that_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("れいぞーこ", "れいぞうこ"),
        ("もばいるばってり", "もばいるばってりー"),  # long vowel left out
        ("だんぼる", "だんぼーる"),
        ("ばけつ", "ばげつ"),  # voicing misheard
        ("しゃんぷー", "しやんぷ"),  # small kana typed large
    ],
)
def test_sounds_that_are_taken_as_one(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("くし", "くつ"), ("はし", "はち"), ("かま", "かさ")])
def test_sounds_that_stay_apart(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=80))
def test_tidy_is_stable_and_never_fails(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x3041, max_codepoint=0x30FF), max_size=40))
def test_hiragana_keeps_every_position(text: str) -> None:
    assert len(hiragana(text)) == len(text)


@given(
    st.text(alphabet="ぁあぃいぅうぇえぉおかがきぎくぐけげこごっつゃやゅゆょよーん", max_size=40)
)
def test_sound_is_stable(text: str) -> None:
    assert sound(sound(text)) == sound(text)
