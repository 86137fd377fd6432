"""Long numbers as they are said to a microphone: 「ゼロキュウゼロの…」 "zero nine zero"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import Finding, all_of
from channels.mask.spelling import Spelling

_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_JA = r"(?:ぜろ|れい|まる|おー|いち|いっ|にい|にー|に|さん|よん|しち|し|ごー|ご|ろく|なな|はち|きゅう|きゅー|く|\d|[〇一二三四五六七八九])"
_KO = r"(?:공|영|일|이|삼|사|오|육|륙|칠|팔|구|\d)"
_EN = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|\d)"
_WAYS = (
    re.compile(rf"{_JA}(?:[\s、,。・のー-]{{0,3}}{_JA}){{7,}}"),
    re.compile(rf"(?<![가-힣]){_KO}(?:[\s,.-]{{0,2}}(?:에\s?)?{_KO}){{7,}}"),
    re.compile(rf"\b{_EN}(?:[\s,.-]{{0,2}}{_EN}){{6,}}\b", re.IGNORECASE),
)
_WORD = re.compile(r"[ぁ-ん가-힣a-z]", re.IGNORECASE)
_CLEARLY = re.compile(
    r"ぜろ|れい|まる|いち|さん|よん|ろく|なな|はち|きゅ|[가-힣]|[a-z]{2}", re.IGNORECASE
)


def found_in(read: Spelling) -> Iterator[Finding]:
    """Runs of spoken digits, at least as long as a telephone number without its area code."""
    text = read.text.translate(_TO_HIRAGANA)
    for way in _WAYS:
        for found in all_of(way, text, "番号"):
            said = text[found.start : found.end].replace("の", "")
            if len(_WORD.findall(said)) >= 4 and _CLEARLY.search(said):
                yield found
