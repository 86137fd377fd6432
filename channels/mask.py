"""Mask personal data before anything else sees it: recognition, bot, store or log.

Only shapes that are surely personal are masked; sizes, chome and dates stay readable. Phone
numbers are found by the phonenumbers library, the rest by shape.
"""

from __future__ import annotations

import re
import unicodedata

import phonenumbers

_EMAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+")
_CARD = re.compile(r"(?<!\d)(?:\d[ -]?){13,16}(?!\d)")
_MY_NUMBER = re.compile(r"(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)")
_POSTAL = re.compile(r"〒\s?\d{3}-?\d{4}|(?<![\d-])\d{3}-\d{4}(?![\d-])")
_STREET = re.compile(
    r"(?<=丁目)\s?\d{1,3}\s?(?:番地?|-|の)\s?\d{0,3}(?:\s?号)?(?:\s?-?\s?\d{1,4}\s?(?:号室)?)?"
    r"|(?<=[一-龠])\d{1,2}-\d{1,3}-\d{1,3}(?:-\d{1,4})?"
    r"|\d{1,4}号室"
)
_NAME = re.compile(
    r"(?:(?<=私は)|(?<=わたしは)|(?<=僕は)|(?<=名前は)|(?<=氏名は)|(?<=氏名:)|(?<=名前:))"
    r"\s?[一-龠ぁ-んァ-ヶー]{2,8}?(?=(?:です|といい|と申|と言い|だよ|、|。|$))"
    r"|(?:(?<=my name is )|(?<=I am called )|(?<=我叫)|(?<=我的名字是)|(?<=제 이름은 )|(?<=이름은 ))[A-Za-z가-힣一-龠]+(?: [A-Z][a-z]+)?",
)
MASKS = (
    (_EMAIL, "［メール］"),
    (_CARD, "［番号］"),
    (_MY_NUMBER, "［番号］"),
    (_POSTAL, "［郵便番号］"),
)


def mask(text: str) -> str:
    """``text`` with personal data replaced by a word in brackets. Idempotent."""
    text = unicodedata.normalize("NFC", text)
    narrow = text.translate(_WIDE_TO_NARROW)
    narrow = _EMAIL.sub("［メール］", narrow)
    narrow = _phones(narrow)
    for pattern, word in MASKS[1:]:
        narrow = pattern.sub(word, narrow)
    narrow = _STREET.sub("［番地］", narrow)
    return _NAME.sub("［名前］", narrow)


_WIDE_TO_NARROW = {
    ord(w): n for w, n in zip("０１２３４５６７８９＠．", "0123456789@.", strict=True)
}
_WIDE_TO_NARROW |= {ord(d): "-" for d in "－‐‑–—−ｰ"}


def _phones(text: str) -> str:
    """Japanese (and international) phone numbers, however they are grouped."""
    found = phonenumbers.PhoneNumberMatcher(text, "JP", leniency=phonenumbers.Leniency.POSSIBLE)
    for match in reversed(list(found)):
        digits = re.sub(r"\D", "", match.raw_string)
        if (len(digits) in (10, 11) and digits.startswith("0")) or match.raw_string.startswith("+"):
            text = text[: match.start] + "［電話］" + text[match.end :]
    return text
