"""Words that nobody uses are things that nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.recognise.familiar import Familiar
from knowledge.text.normalise import tidy

USED = [
    "燃やすごみの日はいつですか",
    "粗大ごみの手数料はいくら",
    "how do I throw away a garbage bag",
    "大件垃圾怎么预约",
    "쓰레기 버리는 날이 언제예요",
]
FAMILIAR = Familiar.of(USED)


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("粗大ごみの手数料", False),
        ("虹彩醸造機の手数料", True),  # in the dictionary, and yet nobody says so
        ("ゲベロンの手数料", True),  # in no dictionary
        ("garbage bag", False),
        ("garbege bag", False),  # one slip of a long word
        ("mirthograph bag", True),
        ("to it", False),  # too short to tell
        ("大件垃圾怎么预约", False),
        ("嗡哩机怎么预约", True),
        ("쓰레기 버리는 날", False),
        ("포르테굼 버리는 날", True),
    ],
)
def test_strange(text: str, *, strange: bool) -> None:
    assert bool(FAMILIAR.strange_in(tidy(text))) is strange


def test_it_is_kept_in_plain_words(tmp_path: Path) -> None:
    FAMILIAR.save(tmp_path)
    assert Familiar.load(tmp_path) == FAMILIAR


@given(st.text(max_size=40))
def test_any_text_may_be_asked_about(text: str) -> None:
    assert isinstance(FAMILIAR.strange_in(tidy(text)), tuple)
