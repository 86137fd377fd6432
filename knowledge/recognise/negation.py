"""What is named only to be ruled out: 「段ボールじゃなくて発泡スチロール」 is about the latter."""

from __future__ import annotations

import re

_NOT_BUT = re.compile(
    r"[^。.!?！？\n]*?[、,]?(?:じゃなくて|ではなくて|じゃなくって|ではなく|でなくて|じゃねえ?くて|やなくて|やのうて|じゃなかった|違った|ちがった|間違えた|まちがえた)[、,。\s]*"
    r"|[^。.!?！？\n]*?[、,\s](?:いや|いえ|あ、?いや|やっぱ(?:り)?)[、,\s]+(?:やっぱ(?:り)?[、,\s]*)?"
)
_ENGLISH_NOT = re.compile(
    r"\bnot (?:the |an? |my )?(?:\w+ ){0,2}?\w+,? but\b|\b(?:no|without)(?: any| a| the)? (?:\w+ )?(?:handle|lid|cap|parts?)\b"
)
_CHINESE_NOT = re.compile(r"不是[^,。是]{1,10}[,，]?(?:而)?是")
_KOREAN_NOT = re.compile(r"\S+(?:이|가)? ?아니(?:라|고)[, ]*")


def without_negated(said: str) -> str:
    """``said`` without the clauses that name what is not meant; unchanged where nothing is left."""
    rest = said
    for pattern in (_NOT_BUT, _ENGLISH_NOT, _CHINESE_NOT, _KOREAN_NOT):
        rest = pattern.sub("", rest)
    return rest.strip() or said
