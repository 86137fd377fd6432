"""What residents say of the thing in hand."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.read.edition import HERE
from knowledge.read.vocabulary import read_vocabulary
from knowledge.recognise.conditions import conditions_in, size_in
from knowledge.recognise.cues import Cues, read_cues
from knowledge.text.normalise import tidy


@pytest.fixture(scope="module")
def cues() -> Cues:
    return read_cues(HERE / "vocabulary" / "cues.yaml", read_vocabulary(HERE / "vocabulary"))


@pytest.mark.parametrize(
    ("text", "cm"),
    [
        ("30センチ", 30),
        ("直径２２ｃｍのプラの", 22),
        ("1m", 100),
        ("高さ1.5メートル", 150),
        ("20cm×40cm", 40),  # the longest side decides
        ("A4くらい", 29.7),
        ("30cm未満", 29),
        ("30センチ以上", 31),
        ("手のひらサイズ", 10),
        ("500ml", None),  # a volume is no length
        ("3個", None),
    ],
)
def test_sizes(text: str, cm: float | None) -> None:
    assert size_in(tidy(text)) == cm


@pytest.mark.parametrize(
    ("text", "material"),
    [
        ("フックも全部プラスチックのやつ", "plastic"),
        ("ひっかけるところだけ金属で、あとはプラの", "metal+plastic"),
        ("木製", "wood"),
        ("it's made of glass", "glass"),
        ("铁的", "metal"),
        ("나무로 된", "wood"),
        ("青いの", None),
    ],
)
def test_materials(cues: Cues, text: str, material: str | None) -> None:
    assert conditions_in(tidy(text), cues).material == material


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("割れた", {"broken"}),
        ("汚れが落ちない", {"dirty"}),
        ("きれいに洗った", set()),
        ("中身が残ってる", {"full"}),
        ("油でギトギトのまま", {"dirty"}),
        ("外側がベタベタだけど洗えます", set()),
        ("変形とかはしてない", set()),
        ("灯油を抜いた", set()),  # the danger is gone: it is just the thing
        ("パンパンに膨らんだ", {"battery_damaged"}),
        ("会社で使ってた", {"business"}),
    ],
)
def test_states(cues: Cues, text: str, states: set[str]) -> None:
    assert conditions_in(tidy(text), cues).states == states


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(cues: Cues, text: str) -> None:
    conditions_in(tidy(text), cues)
