"""Words of an utterance: each character once, whatever is typed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from components.sudachi_tokenizer import SudachiTokenizer
from hypothesis import given, settings
from hypothesis import strategies as st

TOKENIZER = SudachiTokenizer(
    {"mode": "A", "intent_tokenization_flag": False, "intent_split_symbol": "_"}
)


def words(text: str) -> list[str]:
    return [surface for surface, *_ in TOKENIZER.pieces(text)]


def lemmas(text: str) -> list[str]:
    return [lemma for _, lemma, *_ in TOKENIZER.pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "燃えないごみの日",
            ["燃え", "ない", "ごみ", "の", "日"],
        ),  # short units: ごみ stays a word
        ("ﾌﾗｲﾊﾟﾝ", ["フライパン"]),  # half-width kana from old phones
        ("ＣＤを捨てる", ["CD", "を", "捨てる"]),  # full-width Latin
        ("How do I book?", ["How", "do", "I", "book?"]),  # no Japanese letter: spaces decide
        ("플라스틱 수거일", ["플라스틱", "수거일"]),  # Hangul is written with spaces
        ("ごみ　は　いつ", ["ごみ", "は", "いつ"]),  # plain Japanese: wide spaces are no words
        ("？？", ["??"]),  # punctuation alone is still something said
        ("   ", ["   "]),  # Rasa wants at least one token
        ("", [""]),
    ],
)
def test_text_falls_into_these_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("すてます", "捨てます"),  # written in hiragana
        ("だしかた", "出し方"),
        ("引っ越し", "引越し"),  # okurigana
        ("Plastic", "plastic"),  # sentence start
    ],
)
def test_spellings_that_meet_in_one_lemma(one: str, other: str) -> None:
    assert lemmas(one) == lemmas(other)


@given(st.text(min_size=1, max_size=120))
@settings(deadline=None)
def test_any_text_is_covered_once_and_in_order(text: str) -> None:
    pieces = TOKENIZER.pieces(text)
    assert pieces
    spans = [(start, end) for _, _, start, end in pieces]
    assert spans == sorted(spans)
    assert all(start < end <= len(text) for start, end in spans)
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= covered


@given(st.text(alphabet="ごみ捨てるアー。 aé1垃圾뭐👪🗑️㍿ｶﾞ\u3099\u200d", min_size=1, max_size=60))
@settings(deadline=None)
def test_mixed_scripts_never_fail(text: str) -> None:
    for surface, lemma, _, _ in TOKENIZER.pieces(text):
        assert surface
        assert lemma


def test_a_very_long_text_is_read_in_parts() -> None:
    text = "ごみ" * 20_000  # more bytes than Sudachi takes at once
    assert TOKENIZER.pieces(text)[-1][3] == len(text)
