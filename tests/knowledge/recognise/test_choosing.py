"""A choice by its place in the list, and what is none."""

from __future__ import annotations

import pytest

from knowledge.recognise.choosing import LAST, choice_in
from knowledge.text.normalise import tidy


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("２番", 2),
        ("3番でお願いします", 3),
        ("二つ目", 2),
        ("一番上", 1),
        ("最後の", LAST),
        ("the second one", 2),
        ("第二个", 2),
        ("두 번째", 2),
        ("30cm", None),  # a size
        ("一番くじ", None),  # a thing
        ("2個あります", None),  # how many, not which
    ],
)
def test_choice(text: str, number: int | None) -> None:
    assert choice_in(tidy(text)) == number
