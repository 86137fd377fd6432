"""E-mail addresses, also as spelled out loud, and names in other services (LINE ID, @name)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from channels.mask.finding import Finding, all_of
from channels.mask.spelling import Spelling

_AT = r"(?:\s?@\s?|\s?[(\[<]\s?(?:at|アット|あっと|艾特|골뱅이)\s?[)\]>]\s?|\s?(?:アットマーク|あっとまーく|アット|골뱅이|艾特)\s?|\s(?:at|AT)\s)"
_DOT = r"(?:\s?\.\s?|\s?[(\[<]\s?(?:dot|ドット)\s?[)\]>]\s?|\s?(?:ドット|どっと|닷|쩜|점|点)\s?|\s(?:dot|DOT)\s)"
_LOCAL = rf"(?<![a-z0-9._%+-])[a-z0-9_%+-]{{1,40}}(?:{_DOT}{{1,2}}[a-z0-9_%+-]{{1,40}}){{0,4}}\.?"
_ADDRESS = re.compile(
    rf"{_LOCAL}{_AT}(?:[a-z0-9-]{{1,40}}{_DOT}){{1,4}}[a-z]{{2,12}}", re.IGNORECASE
)
_LOOSE = re.compile(
    r"[^\s、。,，!?！？:@はが]{1,40}\s?@\s?[a-z0-9-]{1,40}(?:\s?\.\s?[a-z0-9-]{1,40}){0,4}",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{3,40}\s?@(?![\w@])", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![a-z0-9._%+-])@\s?[a-z0-9_.-]{3,40}", re.IGNORECASE)
_KANA = r"[ぁ-んァ-ヶー一-龠a-z0-9]"
_SPOKEN = re.compile(
    rf"{_KANA}{{1,30}}?[\s、]?(?:アットマーク|あっとまーく|アット|あっと)[\s、]?(?:{_KANA}{{1,30}}?[\s、]?(?:ドット|どっと)[\s、]?){{1,3}}"
    r"(?:コム|こむ|com|ジェーピー|じぇーぴー|jp|ネット|ねっと|net|ne|co|シーオー|エヌイー|オルグ|org)(?:[\s、]?(?:ドット|どっと)[\s、]?(?:ジェーピー|jp))?",
    re.IGNORECASE,
)
_MEANT_AS_MAIL = re.compile(
    r"(?:メール|めーる|アドレス|mail|邮箱|메일)[^、。]{0,4}?[は:]\s?", re.IGNORECASE
)
_ID = re.compile(
    r"(?:(?<![a-z])(?:line|ライン|らいん|라인|wechat|weixin|微信|카카오톡?|카톡|カカオ(?:トーク)?|whatsapp|telegram|instagram|インスタ(?:グラム)?|twitter|ツイッター|skype|facebook|フェイスブック|qq)"
    r"\s?(?:の\s?)?(?:ids?(?![a-z])|アイディー|あいでぃー|アカウント|ユーザー名|号码?|账号|아이디|account|handle)?"
    r"|(?<![a-z0-9])(?:(?:my|user|login)[ -]?id|ユーザーid|ログインid|id(?=\s?[:：]))|아이디)"
    r"\s?(?:は|が|:|=|is|是|는|은|→)?\s?(?P<it>(?=[a-z0-9_.-]{0,40}[\d_.-])[a-z0-9_.-]{3,40})",
    re.IGNORECASE,
)
_ID_IS = re.compile(
    r"(?<![a-z])(?:line|ライン|らいん|라인|微信|wechat|카톡|카카오톡?|カカオ|インスタ|instagram|qq)\s?(?:の\s?)?(?:id|アイディー|アカウント|号|账号|아이디|account)\s?(?:は|が|:|=|is|是|는|은)\s?(?P<it>[a-z0-9_.-]{3,40})",
    re.IGNORECASE,
)


def found_in(read: Spelling) -> Iterator[Finding]:
    """E-mail addresses and account names."""
    text = read.text
    if "@" in text:
        yield from all_of(_ADDRESS, text, "メール")
        yield from all_of(_LOOSE, text, "メール")
        yield from all_of(_UNFINISHED, text, "メール")
        yield from all_of(_HANDLE, text, "番号")
    else:
        yield from all_of(_ADDRESS, text, "メール")
    yield from _spoken(text)
    yield from all_of(_ID, text, "番号")
    yield from all_of(_ID_IS, text, "番号")


def _spoken(text: str) -> Iterator[Finding]:
    """「ハナコ アットマーク エグザンプル ドットコム」, from behind 「メールは」 on."""
    if not re.search("アット|あっと", text):
        return
    for match in _SPOKEN.finditer(text):
        lead = _MEANT_AS_MAIL.search(text, match.start(), match.end())
        yield Finding(lead.end() if lead else match.start(), match.end(), "メール")
