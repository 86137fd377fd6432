"""Shortening stops at a pause, never inside a character, and says that something is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.line.limits.numbers import units
from channels.line.render.cut import shorten, split

texts = st.text(st.sampled_from("ごみ。、 \nab😀👩🏽が\u200d"), max_size=120)


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("電池", 2, "電池"),
        ("袋に入れる。つぶさない。火が出る", 14, "袋に入れる。つぶさない。…"),
        ("ペットボトルのキャップ", 6, "ペットボト…"),
        ("ごみ😀", 3, "ごみ…"),
        ("battery is swollen", 12, "battery is…"),
    ],
)
def test_a_shortened_text_ends_where_one_would_pause(text: str, most: int, shown: str) -> None:
    assert shorten(text, most) == shown


@given(texts, st.integers(8, 60))
def test_a_shortened_text_fits_and_begins_as_before(text: str, most: int) -> None:
    short = shorten(text, most)
    assert units(short) <= most
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


@given(texts, st.integers(8, 60))
def test_split_pieces_fit_and_lose_no_word(text: str, most: int) -> None:
    pieces = split(text, most)
    assert all(0 < units(piece) <= most for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
