"""Towns of the ward in a sentence: kanji, kana, chome; and towns that are not ours."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge.shape.calendar import Calendar
from knowledge.shape.place import Place
from knowledge.text.normalise import hiragana, tidy

_KANJI = str.maketrans("一二三四五六七八九", "123456789")
_SPOKEN = {"いっ": 1, "に": 2, "さん": 3, "よん": 4, "ご": 5, "ろく": 6, "なな": 7, "はっ": 8}
_CHOME = r"\s*([1-9一二三四五六七八九]|いっ|に|さん|よん|ご|ろく|なな|はっ)\s*(?:丁目|ちょうめ|チョウメ|町目|-|chome|丁|초메)"
_CHOME_WORD = re.compile(_CHOME)
_CHOME_TOLD = re.compile(
    r"([1-9一二三四五六七八九])\s*-?(?:丁目|ちょうめ|チョウメ|町目|chome|초메)"
)
"""A chome that cannot be anything else: 3-2 may be a number, 「2人に丁寧に」 is none."""
_ROMAJI = {
    "両国": "ryogoku|ryougoku", "亀沢": "kamezawa", "石原": "ishiwara|ishihara", "横網": "yokoami",
    "千歳": "chitose", "緑": "midori", "立川": "tatekawa|tachikawa", "太平": "taihei",
    "横川": "yokokawa", "菊川": "kikukawa|kikugawa", "江東橋": "kotobashi|koutoubashi",
    "錦糸": "kinshi(?:cho)?|kinshi", "本所": "honjo", "東駒形": "higashi[- ]?komagata",
    "吾妻橋": "azumabashi|adumabashi", "向島": "mukojima|mukoujima", "堤通": "tsutsumidori",
    "東向島": "higashi[- ]?mukou?jima", "押上": "oshiage", "京島": "kyou?jima", "業平": "narihira",
    "文花": "bunka", "墨田": "sumida", "八広": "yahiro", "立花": "tachibana",
    "東墨田": "higashi[- ]?sumida",
}  # fmt: skip
_FOREIGN = {
    "两国": "両国", "龟泽": "亀沢", "横网": "横網", "东向岛": "東向島", "向岛": "向島", "东驹形": "東駒形", "业平": "業平",
    "绿": "緑", "江东桥": "江東橋", "锦糸": "錦糸", "吾妻桥": "吾妻橋", "八广": "八広", "东墨田": "東墨田", "京岛": "京島",
    "堤通": "堤通", "료고쿠": "両国", "오시아게": "押上", "무코지마": "向島", "긴시초": "錦糸", "킨시초": "錦糸",
    "긴시": "錦糸", "기쿠카와": "菊川", "가메자와": "亀沢", "혼조": "本所", "교지마": "京島", "야히로": "八広",
    "다치바나": "立花", "나리히라": "業平", "아즈마바시": "吾妻橋", "이시와라": "石原", "요코아미": "横網", "지토세": "千歳",
    "다이헤이": "太平", "요코카와": "横川", "다테카와": "立川", "고토바시": "江東橋", "쓰쓰미도리": "堤通", "분카": "文花",
    "히가시코마가타": "東駒形", "히가시무코지마": "東向島", "히가시스미다": "東墨田", "미도리": "緑",
}  # fmt: skip
_OUTSIDE = re.compile(
    r"(江東区|台東区|中央区|荒川区|葛飾区|江戸川区|足立区|港区|新宿区|文京区|千代田区|品川区|目黒区|大田区|世田谷区"
    r"|渋谷区|中野区|杉並区|豊島区|北区|板橋区|練馬区|横浜|川崎|千葉|埼玉|市川|船橋|大阪|名古屋"
    r"|koto ward|taito|edogawa|katsushika|adachi|yokohama|osaka)"
)
_SHORT = {"緑", "千歳", "太平", "墨田", "文花", "みどり", "ちとせ", "すみだ", "ぶんか", "たいへい"}
"""Names that are ordinary words or the ward itself: they need chome or the place in a sentence."""
_LIVES = re.compile(r"(?:うち|ウチ|家|いえ|自宅|町|場所|住まい|住所)(?:は|が)$|住(?:在)?$")
"""Before such a name: 「うちは緑」, 「我住太平」."""


def place_in(text: str, calendar: Calendar) -> Place | None:
    """The last of our towns named in ``text`` (tidied); None where there is none."""
    towns = {d.town: d.reading for d in calendar.districts}
    kana = hiragana(text)
    best: tuple[int, int, str] | None = None
    for town, reading in towns.items():
        pattern = rf"(?:{town}|{hiragana(reading)}|\b(?:{_ROMAJI[town]})\b)"
        for match in re.finditer(pattern, kana):
            if match[0] in _SHORT and not _is_place(kana, match):
                continue
            # the longest name wins where one contains the other (東向島 and 向島)
            if best and best[0] <= match.start() < best[0] + best[1]:
                continue
            if (
                (best and match.start() <= best[0] and match.end() >= best[0] + best[1])
                or best is None
                or match.start() > best[0]
            ):
                best = (match.start(), len(match[0]), town)
    for word in sorted(_FOREIGN, key=len, reverse=True):  # 히가시무코지마 holds 무코지마
        if best is None and word in text:
            best = (text.index(word), len(word), _FOREIGN[word])
    if best is None:
        return None
    start, length, town = best
    return place_of(town, _chome_after(kana[start + length :]), calendar)


def place_of(town: str, chome: int | None, calendar: Calendar) -> Place:
    """The districts a town and chome leave possible; an impossible chome leaves none."""
    districts = calendar.districts_of(town)
    if chome is not None:
        districts = tuple(d for d in districts if not d.chome or chome in d.chome)
    return Place(town, chome, districts)


def place_told_by_chome(text: str, town: str | None, calendar: Calendar) -> Place | None:
    """「2丁目は？」 in a talk about 堤通 is 堤通2丁目; None without town or chome."""
    match = _CHOME_TOLD.search(hiragana(text))
    if town is None or match is None:
        return None
    return place_of(town, _number(match[1]), calendar)


def without_chome(text: str) -> str:
    """``text`` with every chome as □."""
    return _CHOME_TOLD.sub("□", text)


def chome_in(text: str) -> int | None:
    """A chome said alone, as the answer to 「何丁目ですか」: 「3丁目」「3」."""
    match = _CHOME_WORD.search(text) or re.fullmatch(
        r"\s*([1-9一二三四五六七八九])\s*(?:です|だよ)?", text
    )
    return _number(match[1]) if match else None


def outside(text: str) -> str | None:
    """Another municipality named in ``text``."""
    match = _OUTSIDE.search(text)
    return match[1] if match else None


def town_of_address(address: str, ward: Collection[str], calendar: Calendar) -> str | None:
    """The town of a whole address, as a resident would say it; of another municipality, its name.

    ``ward`` are our municipality's names. None where the address tells neither. Towns elsewhere
    may have the names of ours, so an address that does not name us is never one of our towns.
    """
    said = tidy(address)
    ours = [name for name in map(tidy, ward) if name in said]
    if not ours:
        return outside(said)
    for name in ours:
        said = said.replace(name, " ")
    place = place_in(said, calendar)
    return place.label if place else None


def _chome_after(rest: str) -> int | None:
    match = re.match(_CHOME, rest)
    if match is None:
        return None
    return _number(match[1])


def _is_place(text: str, match: re.Match[str]) -> bool:
    """緑 the town, not the colour; 墨田 the town, not the ward."""
    after = text[match.end() :]
    if re.match(_CHOME, after):
        return True
    if after.startswith(("区", "く")) or text[: match.start()].endswith("の"):
        return False
    if _LIVES.search(text[: match.start()]):
        return True
    alone = text.strip() == match[0]
    return alone or bool(
        re.match(
            r"(?:町|です|だ|に|の(?:ぷら|資源|燃|可燃|不燃|収集|回収|ごみ|ぺっと|びん|缶|古紙|新聞|金物|曜日|粗大)|は|で)",
            after,
        )
    )


def _number(word: str) -> int:
    """「3」「三」「さん」 → 3."""
    return _SPOKEN[word] if word in _SPOKEN else int(word.translate(_KANJI))
