"""Numbers known by their name or their form: accounts, certificates, plates, dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import UNIT, Finding, all_of
from channels.mask.spelling import Spelling

_FILL = r"[^\da-z\n。]{0,10}"
_IS = r"\s?(?:の?(?:番号|コード|no\.?|number|号码|號碼|번호))?\s?(?:は|が|:|=|is|是|는|은|です)?\s?"
_PLATES = (
    "札幌|函館|旭川|青森|岩手|盛岡|宮城|仙台|秋田|山形|福島|会津|郡山|水戸|土浦|つくば|宇都宮|那須|とちぎ|群馬|前橋|高崎|大宮|川口|所沢|川越|熊谷|春日部|越谷"
    "|千葉|成田|習志野|市川|船橋|袖ヶ浦|市原|野田|柏|松戸|品川|世田谷|練馬|杉並|板橋|足立|江東|葛飾|江戸川|八王子|多摩|横浜|川崎|湘南|相模|山梨|富士山|新潟|長岡|富山|石川|金沢"
    "|福井|長野|松本|諏訪|岐阜|飛騨|静岡|浜松|沼津|伊豆|名古屋|豊橋|岡崎|豊田|三河|尾張小牧|三重|鈴鹿|滋賀|京都|大阪|なにわ|和泉|堺|奈良|和歌山|神戸|姫路|鳥取|島根|岡山|倉敷"
    "|広島|福山|山口|下関|徳島|香川|愛媛|高知|福岡|北九州|久留米|筑豊|佐賀|長崎|佐世保|熊本|大分|宮崎|鹿児島|沖縄|墨田"
)
_PLATE = re.compile(
    rf"(?:{_PLATES})\s?(?P<it>\d[\da-z]{{1,2}}\s?[ぁ-んa-z]\s?[・.\-ー\d\s]{{1,6}}\d|\s?[ぁ-ねは-ん]\s?\d\d[-ー]\d\d)(?!{UNIT}|\d)"
    rf"|(?:ナンバー|プレート|車番|车牌|번호판|plate)[^。\n]{{0,14}}?(?P<named>(?:\d{{2,3}}\s?[ぁ-ん]\s?)?[・.]{{0,3}}\s?\d{{2}}-\d{{2}}|\d{{2,3}}\s?[ぁ-ん가-힣]\s?\d{{4}}|[a-z]{{1,3}}[-\s]?\d{{3,5}}|[京沪粤浙苏鲁川]\s?[a-z][·\s]?[a-z\d]{{5,6}})",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?<![A-Za-z0-9-])(?:[A-Z]{2}\s?\d{8}\s?[A-Z]{2}|[A-Z]{2}\d{7}|[A-Z]{2}-\d{7}|\d{17}[\dX])(?![A-Za-z0-9-])",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(
    r"(?:パスポート|旅券|在留カード|在留|免許証?|保険証?|被保険者|年金|マイナンバー(?:カード)?|まいなんばー|個人番号|住民票コード|診察券|社員|学籍|会員|お客様|顧客|利用者|受付|予約|申込|問い合わせ"
    r"|passport|residence card|driver'?s? licen[cs]e|my number|护照|在留卡|驾照|身份证|个人编号|여권|재류카드|면허증?|주민등록|마이넘버|외국인등록)"
    rf"{_IS}{_FILL}(?P<it>(?=[a-z\d\s-]{{0,20}}\d{{2}})[a-z]{{0,3}}[\s-]?\d[a-z\d]*(?:[\s-][a-z\d]*\d[a-z\d]*){{0,4}})(?!{UNIT})",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:口座(?:番号)?|普通預金|当座預金|普通(?=\s?[\d:])|当座(?=\s?[\d:])|ゆうちょ|貯金|账号|账户|银行卡|계좌(?:번호)?|(?:bank )?account(?: number| no\.?| #)?|iban)"
    rf"{_IS}[^\d\n。]{{0,14}}(?P<it>\d[\d\s-]{{2,22}}\d)(?!\d|{UNIT})",
    re.IGNORECASE,
)
_SYMBOL = re.compile(
    r"記号\s?[:は]?\s?(?P<it>\d{5}(?:-\d)?[\s、]{0,2}(?:番号\s?[:は]?\s?)?\d{4,8})"
)
_SECRET = re.compile(
    r"(?:暗証番号|パスワード|パスコード|セキュリティコード|cvv|cvc|password|passcode|pin code|pin(?= is|:)|密码|비밀번호)"
    r"\s?(?:は|が|:|=|is|是|는|은)\s?(?P<it>[a-z\d!#$%&*_.-]{3,30})",
    re.IGNORECASE,
)
_DATE = r"(?:(?:明治|大正|昭和|平成|令和|[mtshr](?=\d))\s?(?:\d{1,2}|元)\s?年?|(?:19|20)\d\d\s?[年/.\-년]?)\s?[./-]?\d{1,2}\s?[月/.\-월]?\s?\d{1,2}\s?[日일]?"
_BIRTH = re.compile(
    rf"(?:生年月日|誕生日|生まれた(?:の|日)|date of birth|birthday|dob|born (?:on|in)|生日|出生日期|생년월일|생일)[^\d\n。昭平令大明]{{0,6}}(?P<it>{_DATE})|(?P<born>{_DATE})\s?(?:生まれ|うまれ|出生|생(?![가-힣]))",
    re.IGNORECASE,
)


def found_in(read: Spelling) -> Iterator[Finding]:
    """Numbers introduced by what they are, and those no other thing has."""
    text = read.text
    for pattern in (_CERTIFICATE, _ACCOUNT):
        yield from (f for f in all_of(pattern, text, "番号") if _long_enough(text[f.start : f.end]))
    yield from all_of(_FORM, text, "番号")
    yield from all_of(_SYMBOL, text, "番号")
    yield from all_of(_SECRET, text, "番号")
    for pattern in (_PLATE, _BIRTH):
        for match in pattern.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            yield Finding(start, end, "番号")


def _long_enough(number: str) -> bool:
    """Six letters and digits, or four digits that are no year."""
    count = sum(c.isalnum() for c in number)
    return count >= 6 or (count >= 4 and not re.match(r"(?:19|20)\d\d$", number))
