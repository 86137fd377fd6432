"""Names that a Japanese sentence introduces: 「氏名：…」 「…と申します」 「私は…です」.

What the dictionary does not know as a name is masked only where the sentence leaves no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import Finding
from channels.mask.people import is_person
from channels.mask.places import KANA, TOWNS
from channels.mask.spelling import STAMP, Spelling
from knowledge.text.tokens import Word, words_unkept

_JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
_X = rf"[^\s、。,.!?！？:「」『』（）()\[\]{STAMP}]"
_NAME = rf"(?P<it>{_X}{{1,16}}?(?:[\s・=]{_X}{{1,12}}?){{0,2}})"
_IS = r"(?=\s?(?:です|でーす|でございます|であります|だよ|だ(?:けど|が)|と\s?(?:申|もう)し|と\s?(?:い|言|云)(?:い|う|っ)|って\s?(?:い|言)|っていう|ともうし|と呼んで|で[、,。]|、|。|,|！|!|\n|$))"
_SURE = re.compile(
    r"(?:(?:私|わたし|わたくし|僕|ぼく|俺|おれ|自分|うち|夫|妻|主人|息子|娘|母|父|本人|世帯主)の\s?(?:名前|なまえ|氏名)|氏名|お名前|おなまえ|本名|フルネーム|名字|苗字|みょうじ)"
    rf"\s?(?:は|が|:|→|…)\s?{_NAME}{_IS}"
    rf"|(?:^|[\s、。,:])(?:氏名|名前|なまえ|ふりがな|フリガナ|カナ|世帯主|申込者|申請者|代表者|担当者?|宛名|差出人|ニックネーム|名義人?)\s?[:=]\s?(?P<form>{_X}{{1,16}}(?:[\s・]{_X}{{1,12}}(?=$|[\s、。,]))?)"
)
_HUMBLE = re.compile(
    rf"(?:^|[\s、。,!！はのが]){{0,1}}(?P<it>{_X}{{1,12}}?(?:[\s・]{_X}{{1,10}}?)?)\s?(?=と\s?(?:申しま|もうしま|申す|申し上げ|申し、))"
)
_PERHAPS = re.compile(
    rf"(?:(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|自分|こちら|名前|なまえ|なまえ)\s?(?:は|が|、|も|って)\s?|(?:夫|妻|息子|娘|主人|旦那|嫁|名義)(?:は|の名前は)\s?){_NAME}{_IS}"
)
_CALLED = re.compile(
    rf"(?P<it>{_X}{{1,12}}?(?:\s{_X}{{1,10}}?)?)\s?(?:と|って)\s?(?:い|言|云)(?:います|いまして|いまーす|う(?:者|もの|名前|んです|んだ)|って?おります)"
)
_HERE = re.compile(
    rf"(?:^|[。!！?？\n]|こんにちは|はじめまして|お世話になります|もしもし|の)[\s、,]?(?P<it>{_X}{{1,12}}?(?:\s{_X}{{1,10}}?)?)\s?(?=(?:です|っす)(?:が|けど|けれど|[、。,!！]|\s|$)|ですけ|と申|でございます)"
)
_INTRODUCED = (
    (re.compile("名|氏|な[まは]え|みょうじ|フルネ|[:=]"), _SURE, 0),
    (re.compile("申|もうし"), _HUMBLE, 0),
    (re.compile("[はがも]|って|、|名義"), _PERHAPS, 1),
    (re.compile("言|云|いい|いう|おり"), _CALLED, 2),
    (re.compile("です|っす|申|ござい"), _HERE, 2),
)
"""A quick look first, the introduction, and how much doubt it leaves."""
_NO_NAME = re.compile(
    r"分か|わか|知ら|しら|忘れ|何|なに|なん|どう|どこ|ない|無い|不明|秘密|内緒|ありま|正式|たぶん|多分|ちょっと|これ|それ|あれ|みたい|こと|写ルン"
)
_PLACE_OR_COUNT = re.compile(r"[0-9]|丁目|ちょうめ")
_NOT_IN_NAMES = {"助詞", "動詞", "助動詞", "形容詞", "代名詞", "副詞"}
_KANA_ONLY = re.compile(r"[ぁ-んァ-ヶーA-Za-z0-9]+")
_ORDINARY = ("普通名詞", "数詞", "助動詞語幹")


def found_in(read: Spelling) -> Iterator[Finding]:
    """Names introduced, in a sentence with Japanese words in it."""
    text = read.text
    if not _JAPANESE.search(text):
        return
    for cue, pattern, doubt in _INTRODUCED:
        for match in pattern.finditer(text) if cue.search(text) else ():
            start, end = match.span(match.lastgroup or 0)
            found = _trimmed(text, start, end)
            if found and _may_be(text[found.start : found.end], doubt):
                yield found


def _trimmed(text: str, start: int, end: int) -> Finding | None:
    """The finding without blanks and words of politeness around the name."""
    said = text[start:end]
    lead = re.match(
        r"(?:\s|えっと|えーと|あの|はい|私は|わたしは|僕は|名前は|[^、。]{0,12}(?:住んでいる|住んでる|在住の|住まいの)|[一-龠ぁ-ん]{2,8}の(?=[一-龠]))+",
        said,
    )
    start += lead.end() if lead else 0
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    return Finding(start, end, "名前") if start < end else None


def _may_be(said: str, doubt: int) -> bool:
    """Whether ``said`` is a name. ``doubt`` 0: introduced beyond doubt; 1: perhaps; 2: only if known."""
    bare = re.sub(r"[\s・=]", "", said)
    if STAMP in said or bare in TOWNS or bare in KANA or _NO_NAME.search(said):
        return False
    if doubt and _PLACE_OR_COUNT.search(said):
        return False
    words = words_unkept(said)
    if any(w.pos[0] in _NOT_IN_NAMES for w in words):
        # the dictionary reads sentences into names it does not know: かくう is か and くう
        return (
            doubt == 0
            and len(bare) <= 8
            and words[0].pos[0] != "代名詞"
            and _KANA_ONLY.fullmatch(bare) is not None
        )
    if any(is_person(w) for w in words) or _ends_in_given_name(bare):
        return doubt < 2 or all(
            is_person(w) or w.pos[0] == "空白" or w.pos[1] in _ORDINARY for w in words
        )
    if doubt == 0:
        return True
    return doubt == 1 and _unknown(words)


def _ends_in_given_name(bare: str) -> bool:
    """「架空花子」: the dictionary takes 花 and 子 apart, but knows 花子."""
    return any(
        len(bare) > size and len(last := words_unkept(bare[-size:])) == 1 and "名" in last[0].pos
        for size in (2, 3)
    )


def _unknown(words: tuple[Word, ...]) -> bool:
    """No word of the dictionary, in katakana or Latin letters: a name from abroad."""
    return any(not w.is_known and re.fullmatch(r"[ァ-ヶーA-Za-z'-]{2,}", w.surface) for w in words)
