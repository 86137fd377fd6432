"""A finding: from where to where personal data stands, and the word that takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from channels.mask.spelling import STAMP

UNIT = (
    r"\s?(?:円|元|원|yen|ml|cc|mm|cm|km|m²|㎡|m(?![a-z])|kg|g(?![a-z])|l(?![a-z])|k?w(?![a-z])|v(?![a-z])|ah|mah|wh|gb|mb"
    r"|個|本|枚|台|袋|箱|年|月|日|時|分|歳|才|人|回|階|%|度|つ|冊|着|缶|束|匹|畳|帖|組|脚|点|セット|リットル|グラム|キロ|ミリ|センチ|メートル|ワット|ボルト"
    r"|개|장|년|월|일|시|리터|升|公斤|厘米|毫升|pcs|pieces|years?|liters?|litres?)"
)
"""What a number counts or measures when it is nobody's number."""


class Finding(NamedTuple):
    """``start`` and ``end`` are places in the reading."""

    start: int
    end: int
    word: str


def all_of(pattern: re.Pattern[str], text: str, word: str) -> Iterator[Finding]:
    """Every match of ``pattern``; where it has a group ``it``, only that part is personal."""
    group = "it" if "it" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        start, end = match.span(group)
        if end > start and text[start:end].strip(STAMP + " "):
            yield Finding(start, end, word)
