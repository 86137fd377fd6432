"""A choice by its place in the list: 「2」「二番目でお願いします」「最後の」 "the second one"."""

from __future__ import annotations

import re

LAST = -1
_NUMBERS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
_NUMBERS |= {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST}
_NUMBERS |= {"첫": 1, "두": 2, "세": 3, "네": 4, "마지막": LAST, "最后": LAST, "最後": LAST}
_NUMBERS |= {
    "一番上": 1,
    "いちばん上": 1,
    "一番下": LAST,
    "いちばん下": LAST,
    "最初": 1,
    "はじめ": 1,
}
_CHOICE = re.compile(
    r"^(?:じゃあ?|では|えっと|上から|no\.?|number|#|the|option|第|那|그럼)*[\s、]*"
    r"(10|[1-9]|[一二三四五六七八九](?!番[上下])|first|second|third|fourth|last|첫|두|세|네|마지막|最后|最後|一番[上下]|いちばん[上下]|最初|はじめ)\s*"
    r"(?:番(?:目)?|つ目|つめ|ばん(?:め)?|個目|one|option|の(?:やつ|ほう|方|もの|品)?|です|かな|で(?:いい(?:です)?)?|を?お願い(?:します|できますか)?|がいい(?:です)?|お願いします"
    r"|please|!|。|个|號|号|번(?:째)?|거|것|으로|이요|요|を|ください|選ぶ|\s)*$"
)


def choice_in(text: str) -> int | None:
    """The number chosen, counted from 1; LAST for the last one; None where none is."""
    match = _CHOICE.fullmatch(text)
    if match is None:
        return None
    word = match[1]
    return int(word) if word.isdecimal() else _NUMBERS[word]
