"""Personal data never gets past the door."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mask import mask


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("電話は03-1234-5678です", "1234"),
        ("０９０－１２３４－５６７８に折り返して", "5678"),
        ("メールはtaro.test@example.comまで", "example"),
        ("マイナンバーは1234 5678 9012", "5678"),
        ("カード番号 4111-1111-1111-1111", "4111"),
        ("〒130-0001に住んでます", "0001"),
        ("押上1丁目2-3のアパート", "2-3"),
        ("本所三丁目12番地5号 201号室", "12番地"),
        ("私は架空花子です", "花子"),
        ("my name is Imaginary Person", "Imaginary"),
    ],
)
def test_personal_data_is_masked(text: str, secret: str) -> None:
    assert secret not in mask(text)


@pytest.mark.parametrize(
    "text",
    [
        "30cm×40cmの棚",
        "押上1丁目のプラスチックは何曜日",
        "11月24日に出せるもの",
        "単3電池を10本",
        "2026-11-23の収集",
        "ペットボトル500ml 24本",
        "2025年12月1日から",
    ],
)
def test_what_is_not_personal_stays(text: str) -> None:
    assert mask(text) == text


@given(st.text(max_size=120))
def test_masking_twice_changes_nothing(text: str) -> None:
    assert mask(mask(text)) == mask(text)
