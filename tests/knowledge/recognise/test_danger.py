"""People in danger first, and harmless look-alikes not."""

from __future__ import annotations

import pytest

from knowledge.read.edition import HERE
from knowledge.recognise.danger import Danger, danger_in, read_dangers
from knowledge.text.normalise import tidy


@pytest.fixture(scope="module")
def dangers() -> tuple[Danger, ...]:
    return read_dangers(HERE / "safety" / "signs.yaml")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("もう死にたい", "self_harm"),
        ("I want to die", "self_harm"),
        ("子どもがボタン電池を飲み込んだ", "swallowed"),
        ("赤ちゃんが洗剤を飲んじゃった", "swallowed"),
        ("my son swallowed a button battery", "swallowed"),
        ("台所がガスくさい", "gas_smell"),
        ("モバイルバッテリーから煙が出てる", "fire"),
        ("ごみ箱が燃えています", "fire"),
        ("ガラスで指を切った、血が止まらない", "injury"),
    ],
)
def test_danger_is_seen(dangers: tuple[Danger, ...], text: str, topic: str) -> None:
    assert danger_in(tidy(text), dangers) == topic


@pytest.mark.parametrize(
    "text",
    [
        "死んだ金魚",
        "燃えそうなごみ",
        "燃えるごみの日",
        "ガスコンロ",
        "カセットガスの缶",
        "花火の燃えかす",
        "飲み残しのジュース",
        "火災報知器",
        "電池が発火したら危ないですか",
        "血圧計",
    ],
)
def test_harmless_look_alikes(dangers: tuple[Danger, ...], text: str) -> None:
    assert danger_in(tidy(text), dangers) is None
