"""Names of people in a Japanese sentence by themselves: called さん, or family and given name together.

The dictionary of SudachiPy knows which words are names of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import Finding
from channels.mask.places import KANA, TOWNS
from channels.mask.spelling import Spelling
from knowledge.text.tokens import Word, words_unkept

_TITLES = {"さん", "さま", "様", "氏", "君", "くん", "ちゃん", "殿", "先生", "宅", "家", "夫妻"}
_KIN = {
    "夫", "妻", "息子", "娘", "長男", "次男", "長女", "次女", "主人", "旦那", "孫", "弟",
    "妹", "兄", "姉", "母", "父", "祖母", "祖父", "彼氏", "彼女", "友人", "隣",
}  # fmt: skip
_WORTH_READING = re.compile(
    rf"{'|'.join(_TITLES)}|(?:{'|'.join(_KIN)})の|[一-龠々]{{2}}\s?[一-龠々]{{2}}|[ァ-ヶー]{{4}}\s[ァ-ヶー]{{2}}"
)
"""Only then are the words looked up."""
_NO_KANA = re.compile(r"[一-龠々ァ-ヶー]+")
_SIMPLIFIED = re.compile(
    r"[们么这说请谢吗呢吧电动类给对过还进间时问见现单钟买卖几两块罐饭盒拨药烟灯圾]"
)
_PRODUCTS = {"リカ", "乾太", "けい"}
"""A doll and a clothes dryer with ちゃん and くん; けいさん尺 is a slide rule."""


def found_in(read: Spelling) -> Iterator[Finding]:
    """People called by a title, whole names, and 「娘の花子」."""
    if _WORTH_READING.search(read.text):
        words = words_unkept(read.text)
        yield from _by_title(words)
        yield from _whole_names(words)


def _by_title(words: tuple[Word, ...]) -> Iterator[Finding]:
    """「田中さん」「伊藤君」: a person, also when it is the neighbour. Dolls have titles too."""
    for at, word in enumerate(words):
        if word.surface not in _TITLES or at == 0:
            continue
        begin = at
        while begin and (
            is_person(words[begin - 1])
            or (words[begin - 1].surface in " ・" and begin > 1 and is_person(words[begin - 2]))
        ):
            begin -= 1
        after = words[at + 1].surface if at + 1 < len(words) else ""
        if words[begin].surface in KANA and after.startswith("ちょ"):
            continue  # さんちょうめ is 三丁目
        if (
            begin < at
            and words[begin].surface not in _PRODUCTS
            and not (word.surface in ("家", "宅") and after == "電")
        ):
            yield Finding(words[begin].start, words[at - 1].end, "名前")


def _whole_names(words: tuple[Word, ...]) -> Iterator[Finding]:
    """Family and given name one after the other, and 「娘の花子」."""
    chinese = _SIMPLIFIED.search("".join(w.surface for w in words))
    for at, word in enumerate(words[:-1]):
        gap = words[at + 1].surface == " " and at + 2 < len(words)
        given = words[at + 2] if gap else words[at + 1]
        if (
            "姓" in word.pos
            and "名" in given.pos
            and chinese is None
            and _NO_KANA.fullmatch(word.surface + given.surface)
            and min(len(word.surface), len(given.surface)) > 1
        ):
            yield Finding(word.start, given.end, "名前")
        if word.surface in _KIN and words[at + 1].surface == "の" and at + 2 < len(words):
            called = words[at + 2]
            if is_person(called) and called.surface not in TOWNS:
                yield Finding(called.start, called.end, "名前")


def is_person(word: Word) -> bool:
    """Whether the dictionary has it as a name of people."""
    return "人名" in word.pos
