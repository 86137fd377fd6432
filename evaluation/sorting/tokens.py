"""Whether a reply says a word, names a weekday or a date, or warns. As FORMAT.md reads them."""

from __future__ import annotations

import re
import unicodedata

ENGLISH = dict(
    zip("月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)
)
CHINESE = dict(zip("月火水木金土日", "一二三四五六日", strict=True))
KOREAN = dict(zip("月火水木金土日", "월화수목금토일", strict=True))
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WARNINGS = [
    "危険",
    "注意",
    "発火",
    "火災",
    "火事",
    "引火",
    "爆発",
    "破裂",
    "けが",
    "ケガ",
    "水銀",
    "絶縁",
    "使い切",
    "穴",
    "包",
    "別袋",
    "別の袋",
    "清掃事務所",
    "医療機関",
    "販売店",
    "専門",
    "danger",
    "caution",
    "warning",
    "fire",
    "hazard",
    "wrap",
    "careful",
    "危险",
    "注意",
    "起火",
    "火灾",
    "위험",
    "주의",
    "화재",
]


def squeezed(text: str) -> str:
    """NFKC, no spaces, lower case: both sides of every comparison."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def says(reply: str, alternatives: str) -> bool:
    """Whether the reply contains one of ``a|b``."""
    text = squeezed(reply)
    return any(squeezed(a) in text for a in alternatives.split("|"))


def warns(reply: str) -> bool:
    """Whether the reply carries a safety warning."""
    text = squeezed(reply)
    return any(w in text for w in WARNINGS)


def has_day(reply: str, day: str) -> bool:
    """Whether the reply names the weekday (月 … 日) in any of the languages."""
    text, sep = squeezed(reply), "[・、,と/&]"
    zh, ko = CHINESE[day], KOREAN[day]
    pattern = (
        rf"{day}曜|\({day}\)|[月火水木金土]{sep}{day}|{day}{sep}[月火水木金土]"
        rf"|(?:周|星期|礼拜|週){zh}|(?:周|星期)[一二三四五六]{sep}{zh}"
        rf"|{ko}요일|{ko}[·・,/]?[월화수목금토]요일|[월화수목금토][·・,/]{ko}"
    )
    english = rf"\b{ENGLISH[day]}(?:day|sday|nesday|rsday|urday)?s?\b"
    return bool(
        re.search(pattern, text)
        or re.search(english, unicodedata.normalize("NFKC", reply), re.IGNORECASE)
    )


def has_date(reply: str, iso: str) -> bool:
    """Whether the reply names the date (YYYY-MM-DD)."""
    text = squeezed(reply)
    _, month, day = (int(p) for p in iso.split("-"))
    pattern = (
        rf"{iso}|(?<!\d)0?{month}[/.]0?{day}(?!\d)|(?<!\d){month}[月월][^。\n]*?(?<!\d){day}[日일号]"
        rf"|{MONTHS[month - 1]}[a-z]*\.?{day}(?!\d)|(?<!\d){day}{MONTHS[month - 1]}"
    )
    return bool(re.search(pattern, text))


def holds(token: str, reply: str) -> bool:
    """One ``must`` token other than ``single``. Raises ValueError for an unknown one."""
    name, _, value = token.partition(":")
    if name == "warn":
        return warns(reply)
    if name == "say":
        return says(reply, value)
    if name == "not":
        return not says(reply, value)
    if name == "day":
        return all(has_day(reply, d) for d in value.split(","))
    if name == "date":
        return has_date(reply, value)
    raise ValueError(f"unknown must token {token!r}")
