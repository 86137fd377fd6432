"""Generated variants of a name: how people mistype it, mishear it and wrap it in a question."""

from __future__ import annotations

import random

_TAILS = (
    "を捨てたい", "は何ごみ", "の捨て方", "ってどうやって捨てるの", "はどこに出せばいいですか", "の分別",
    "は燃えるごみ？", "を処分したいです", "がいらなくなった",
)  # fmt: skip
_HEADS = ("使わなくなった", "古い", "壊れた", "うちの", "子どもの")
_SLIPS = {"ー": "", "っ": "つ", "ッ": "ツ", "ょ": "よ", "ュ": "ユ", "ョ": "ヨ", "ゃ": "や", "ャ": "ヤ",
          "バ": "パ", "パ": "バ", "ド": "ト", "ト": "ド", "グ": "ク", "プ": "ブ", "ブ": "プ"}  # fmt: skip


def variant(name: str, rng: random.Random) -> str:
    """One variant of ``name``: sometimes a slip, sometimes in a sentence, sometimes both."""
    text = name
    if rng.random() < 0.6:
        text = _slip(text, rng)
    if rng.random() < 0.25:
        text = rng.choice(_HEADS) + text
    if rng.random() < 0.4:
        text += rng.choice(_TAILS)
    return text


def _slip(text: str, rng: random.Random) -> str:
    if len(text) < 3:
        return text
    at = rng.randrange(len(text))
    kind = rng.random()
    if text[at] in _SLIPS:
        return text[:at] + _SLIPS[text[at]] + text[at + 1 :]
    if kind < 0.4:
        return text[:at] + text[at + 1 :]
    if kind < 0.7 and at + 1 < len(text):
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + text[at] + text[at:]
