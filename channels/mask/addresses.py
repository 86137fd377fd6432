"""Street addresses from the block on: 番地, 号, building and room. Town and chome stay readable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import UNIT, Finding, all_of
from channels.mask.places import ROMAN, TOWN
from channels.mask.spelling import Spelling

_N = r"(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5})"
_CHOME = r"(?:(?<=丁目)|(?<=町目)|(?<=ちょうめ)|(?<=チョウメ)|(?<=초메)|(?<=초메 )|(?<=chome)|(?<=chome,))"
_BANCHI = r"(?:\s?番地の?|\s?ばんち|\s?番の?|\s?ばん|\s?번지|\s?号楼|[-ー](?=\d)|(?<=\d)[-ー]|\s?[のノ](?=\s?[\d〇一二三四五六七八九十]))"
_ROOM = r"(?:[\s\-、,の第#]{0,3}(?:\d{1,2}号?棟\s?|[a-z]棟\s?)?\d{1,4}\s?(?:号室|号|室|호|f|階)?(?!\d|丁目|月|曜|時))"
_KIND = (
    "マンション|アパート|ハイツ|ハイム|コーポラス|コーポ|レジデンス|パレス|ヴィラ|カーサ|シャトー|ドミール|メゾン|荘|寮|団地|住宅"
    "|ビルディング|ビル|タワー|ハウス|mansion|heights|residence|apartments?|公寓|大厦|빌라|맨션|아파트|오피스텔"
)
_NAMED = r"[一-龠々ァ-ヶーぁ-んa-z가-힣・]"
_BUILDING = (
    rf"(?:[\s、,の]{{0,2}}{_NAMED}{{0,14}}?(?:{_KIND})(?:\s?[一-龠々ァ-ヶーa-z가-힣・]{{1,12}})?)"
)
_TAIL = rf"{_BANCHI}\s?(?:{_N}\s?(?:号|ごう|호)?(?![\d月曜時]))?(?:[-ー]\d{{1,4}}|の\d{{1,4}})?(?:\s?号)?"
_END = rf"(?:(?:[\s、,の]{{0,2}}{_NAMED}{{0,20}}?\d{{1,4}}\s?号室)|{_BUILDING}{_ROOM}?|{_ROOM}(?<=[号室호]))?"
_BLOCK = re.compile(
    rf"{_CHOME}[\s,、の]{{0,2}}{_N}(?!丁目|ちょうめ|{UNIT}|\d)(?:{_TAIL}{_END}|\s?(?:号|호){_END}|{_END}(?=$|[\s、。,]|です|だ|に|在住|の))",
    re.IGNORECASE,
)
_KANA_N = (
    r"(?:いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く|じゅう|ひゃく|びゃく|ぴゃく){1,5}"
)
_IN_KANA = re.compile(
    rf"(?<=ちょうめ)[\s、]?{_KANA_N}\s?ばんち?(?:[\s、]?の?\s?{_KANA_N}\s?(?:ごう)?)?"
)
_AFTER_TOWN = re.compile(
    rf"(?:{TOWN})\s?{_N}(?P<it>\s?(?:[-ー]|[のノ](?=\s?[\d〇一二三四五六七八九十]))\s?{_N}(?!丁目|ちょうめ|{UNIT}|\d)(?:\s?(?:[-ーのノ]|番地?)\s?{_N}){{0,2}}(?:\s?号)?{_END})",
    re.IGNORECASE,
)
_AFTER_PLACE = re.compile(
    rf"(?<=[一-龠々町가-힣])(?<![幅高奥縦横径約単])\s?[1-9](?P<it>-\d{{1,3}}-\d{{1,4}}(?:-\d{{1,4}})?(?![\d-]|{UNIT}){_END})",
    re.IGNORECASE,
)
_NO_CHOME = re.compile(
    rf"(?<=[一-龠々町가-힣])(?<![幅高奥縦横径約単和成正])\s?(?P<it>[1-9]\d-\d{{1,3}}-\d{{1,4}}(?![\d-]|{UNIT}){_END})",
    re.IGNORECASE,
)
"""No town has ten chome: this is the block already."""
_BANCHI_ALONE = re.compile(
    rf"(?<![\d一-龠]){_N}\s?(?:番地(?!域|帯)|ばんち(?=\s?\d|$|[\s、。の]))(?:\s?の?\s?{_N})?(?:\s?号)?{_END}|(?<![\d〇一二三四五六七八九十]){_N}番{_N}号(?!車|線){_END}"
    rf"|(?<!\d)\d{{1,4}}\s?번지(?:\s?\d{{1,4}}\s?호)?",
    re.IGNORECASE,
)
_ROOM_ALONE = re.compile(
    rf"(?:(?:{_NAMED}{{0,14}}?(?:{_KIND}){_NAMED}{{0,10}}?)[\s\-の]{{0,2}})?(?<!\d)\d{{1,4}}\s?号室"
    rf"|(?:[一-龠々ァ-ヶーa-z・]{{0,14}}?(?:マンション|アパート|ハイツ|ハイム|コーポラス|コーポ|荘|メゾン|レジデンス|パレス|ヴィラ|カーサ|シャトー|ドミール|寮|団地|コート|プラザ|シティ|ガーデン|キャッスル|スカイ|ライオンズ|アーバン)"
    rf"[一-龠々ァ-ヶー・]{{0,10}}?)[\s\-の]{{0,2}}(?:[a-z\d]{{1,2}}号?棟\s?(?:の\s?)?)?\d{{3,4}}(?:号|室)?(?!\d|{UNIT})"
    r"|(?<!\d)\d{1,2}号?棟\s?(?:の\s?)?\d{2,4}(?:号室?|室)?|(?<!\d)\d{3,4}\s?(?:室|호|号房)|(?<!\d)\d{1,3}\s?동\s?\d{2,4}\s?호"
    r"|\d{1,3}(?:栋|号楼)\s?(?:\d{1,2}单元)?\s?\d{2,4}(?:室|号)?"
    r"|\b(?:apt|apartment)\.?\s?(?:no\.?\s?)?#?\d{1,4}[a-z]?\b|\b(?:room|rm|unit|flat)\.?\s?(?:no\.?\s?)?#?\d{3,4}[a-z]?\b(?!\s?(?:cm|mm|v\b|w\b))|(?<![\w#])#\d{3}(?!\d)",
    re.IGNORECASE,
)
_SPELLED_OUT = r"\d{1,4}(?:[-ーの\s]\d{1,4}){1,3}"
_SAID_TO_BE_ONE = re.compile(
    rf"(?:住所|住まい|すまい|じゅうしょ|住んで\S{{0,6}}?のは|address|live (?:at|in|on)|living at|住址|地址|住在|주소)[^\d。.!?！？]{{0,14}}?(?P<it>(?<![\d-])\d{{1,4}}(?:[-ー]\d{{1,4}}){{1,3}}(?![\d-]|{UNIT}){_END})"
    rf"|(?<![\w-])(?P<before>\d{{1,3}}(?:-\d{{1,4}}){{1,3}})(?=,?\s?(?:(?:{ROMAN})\b|[a-z]+(?:-ku|-cho|-machi)\b|sumida))",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{1,5}\s(?:[A-Z][a-z]+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd)\b\.?"
)
_ROMAN_TOWN = re.compile(
    rf"\b(?:{ROMAN})\s?,?\s?\d(?P<it>(?:-\d{{1,4}}){{1,3}}(?![\d-]))", re.IGNORECASE
)
_HINT = re.compile(r"\d|[一二三四五六七八九十]\s?(?:番|丁目|[のノ]|号)|ばんち|ちょうめ")


def found_in(read: Spelling) -> Iterator[Finding]:
    """Whatever follows the chome of an address, and rooms."""
    text = read.text
    if not _HINT.search(text):
        return
    for pattern in (
        _BLOCK,
        _IN_KANA,
        _AFTER_TOWN,
        _AFTER_PLACE,
        _NO_CHOME,
        _BANCHI_ALONE,
        _ROOM_ALONE,
        _STREET,
        _ROMAN_TOWN,
    ):
        yield from all_of(pattern, text, "番地")
    for match in _SAID_TO_BE_ONE.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if not re.match(r"(?:19|20)\d\d-", text[start:end]):
            yield Finding(start, end, "番地")
