"""Numbers that belong to somebody: telephones, cards, My Number. Read group by group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import phonenumbers

from channels.mask.finding import UNIT, Finding
from channels.mask.spelling import Spelling

_RUN = re.compile(r"\d(?:[\s\-.()・/の,、_~*]{0,3}\d)*")
_DIGITS = re.compile(r"\d+")
_UNIT_FOLLOWS = re.compile(UNIT, re.IGNORECASE)
_MODEL_BEFORE = re.compile(
    r"[A-Za-z]+\d*-$|(?<![A-Za-z])(?!tel|fax|no|ph|mob|id)[A-Za-z]{1,8}$", re.IGNORECASE
)
_LOCAL_PHONE = re.compile(
    r"(?:電話|でんわ|tel|携帯|連絡先|番号|phone|call|电话|手机|전화|연락처|번호)[^\d\n]{0,10}(?P<it>\d{3,4}[-\s.の]{0,2}\d{4})(?!\d|[-\s.の]{1,2}\d)"
    r"|(?<![\d-])(?P<tokyo>[356]\d{3}-\d{4})(?![\d-])",
    re.IGNORECASE,
)
_POSTAL = re.compile(
    r"(?:〒|郵便番号|ゆうびんばんごう|zip(?: ?code)?|postal code|postcode|邮编|邮政编码|우편번호)[^\d\n]{0,8}(?P<it>\d{3}[-\s.の]{0,2}\d{4})(?!\d)"
    r"|(?<![\d-])(?P<bare>\d{3}-\d{4})(?![\d-])",
    re.IGNORECASE,
)
MOST_DIGITS, LONGEST_PHONE = 19, 15
_PHONE_GROUPS = {(3, 4, 4), (2, 4, 4), (3, 3, 4), (4, 2, 4), (4, 3, 3)}
_NUMBER_GROUPS = {
    (4, 6), (4, 6, 5), (4, 6, 4), (8, 8), (6, 6), (6, 7), (3, 3, 3, 3), (8, 4), (4, 8)
}  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")


class Group(NamedTuple):
    """Digits that stand together."""

    start: int
    end: int


def found_in(read: Spelling) -> Iterator[Finding]:
    """Telephones, postal codes, cards and other long numbers."""
    text = read.numbers
    if not _DIGITS.search(text):
        return
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= 9:
            yield from _in_run(
                text, [Group(*m.span()) for m in _DIGITS.finditer(text, *run.span())]
            )
    yield from _short(_POSTAL, text, "郵便番号")
    yield from _short(_LOCAL_PHONE, text, "電話")


def _short(pattern: re.Pattern[str], text: str, word: str) -> Iterator[Finding]:
    """Short numbers: introduced as such, or of an unmistakable form and without a unit."""
    for match in pattern.finditer(text):
        introduced = match["it"] is not None
        start, end = match.span("it" if introduced else match.lastgroup or 0)
        if introduced or not (_UNIT_FOLLOWS.match(text, end) or _model(text, start)):
            yield Finding(start, end, word)


def _in_run(text: str, groups: list[Group]) -> Iterator[Finding]:
    """The longest windows of groups that make a number, from the left."""
    at = 0
    while at < len(groups):
        window = _window(text, groups, at)
        if window is None:
            at += 1
            continue
        upto, word = window
        start = groups[at].start
        while start and text[start - 1] in "+(":
            start -= 1
        yield Finding(start, groups[upto - 1].end, word)
        at = upto


def _window(text: str, groups: list[Group], at: int) -> tuple[int, str] | None:
    best = None
    digits = ""
    for upto in range(at + 1, min(len(groups), at + MOST_DIGITS) + 1):
        digits += text[groups[upto - 1].start : groups[upto - 1].end]
        lone = upto == at + 1
        if len(digits) > MOST_DIGITS and not lone:
            break
        if len(digits) >= 9:
            word = _what(text, groups[at:upto], digits)
            best = (upto, word) if word else best
    return best


def _what(text: str, groups: list[Group], digits: str) -> str | None:
    """電話, 番号 or None: nobody's number."""
    sizes = tuple(g.end - g.start for g in groups)
    between = {text[a.end : b.start].strip() or " " for a, b in pairwise(groups)}
    start, end = groups[0].start, groups[-1].end
    even = len(sizes) > 4 and set(sizes[:-1]) in ({1}, {2}) and sizes[-1] <= 2
    if _model(text, start):
        return None
    if _is_phone(text[max(0, start - 2) : start], digits, sizes, even, between):
        return "電話"
    if _UNIT_FOLLOWS.match(text, end) or (len(digits) == 13 and _is_product(digits)):
        return None
    return "番号" if _is_long_number(digits, sizes, even) else None


def _is_phone(
    before: str, digits: str, sizes: tuple[int, ...], even: bool, between: set[str]
) -> bool:
    if before.endswith(("+", "(+")) or digits.startswith(("0081", "01081", "0082", "0086")):
        return 8 <= len(digits) <= LONGEST_PHONE + 2 and _is_possible(digits)
    if between & {",", "、", "/"} and sizes not in _PHONE_GROUPS:
        return False
    if digits.startswith("0"):
        return len(digits) in (10, 11) and (len(sizes) <= 3 or even or max(sizes) >= 3)
    if digits.startswith("81") and len(digits) in (11, 12):
        return sizes[0] == 2 and len(sizes) >= 2 and _is_possible(digits)
    chinese = re.match(r"1[3-9]", digits) and sizes in {(11,), (3, 4, 4), (3, 8)}
    american = digits[0] in "23456789" and sizes == (3, 3, 4)
    return bool(chinese or american)


def _is_possible(digits: str) -> bool:
    """Whether some country has telephones of this length."""
    bare = re.sub(r"^(?:010|00)(?=8[126])", "", digits)
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse("+" + bare)) or len(bare) >= 10
    except phonenumbers.NumberParseException:
        return len(bare) >= 10


def _is_long_number(digits: str, sizes: tuple[int, ...], even: bool) -> bool:
    """Cards (14 to 19 digits), My Number (12), Korean (6-7) and pension numbers (4-6)."""
    if len(sizes) == 1 or (even and len(digits) >= 12):
        return True
    if _YEAR.match(digits) and sizes[1] <= 2:
        return False
    fours = len(digits) >= 12 and set(sizes[:-1]) == {4} and sizes[-1] <= 4
    return fours or sizes in _NUMBER_GROUPS


def _is_product(digits: str) -> bool:
    """Barcodes and ISBN: 13 digits with a check digit, of Japan's or a book's series."""
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return digits.startswith(("45", "49", "978", "979")) and total % 10 == 0


def _model(text: str, start: int) -> bool:
    """「KX-1234」: letters right before belong to the number."""
    return _MODEL_BEFORE.search(text, max(0, start - 12), start) is not None
