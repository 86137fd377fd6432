"""Which language to answer in: a pure function of the text, the request and the session."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾟ]")
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]")
_HAN = re.compile(r"[一-鿿]")
_CHINESE_WORDS = re.compile(
    r"[吗呢吧哪怎么么这们说请谢您扔]|什么|可以|如何|垃圾|星期|我要|我想|是不是|不能|丢弃|处理"
)
_ONLY_CHINESE = re.compile(
    r"[纸废铁铝东给对过还进间时问电车开关发动马鸟鱼龙门书长见现师单钟头个买卖几两块罐瓶类饭盒拨药烟灯]"
)
_JAPANESE_TOO = set("瓶頭")
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_ENGLISH_FUNCTION = {
    "how", "do", "i", "what", "where", "when", "is", "are", "the", "a", "an", "to", "can", "my", "of", "it",
    "this", "for", "please", "should", "which", "day", "in", "on", "does", "hello", "hi", "thanks", "thank", "you",
}  # fmt: skip
_WISHES = (
    (re.compile(r"やさしい日本語|やさしいにほんご|かんたんな(?:日本語|にほんご)"), "ja-easy"),
    (re.compile(r"\b(?:in|speak) english\b|英語で|english please", re.IGNORECASE), "en"),
    (re.compile(r"中国語で|请(?:说|用)中文|说中文|chinese please", re.IGNORECASE), "zh"),
    (re.compile(r"韓国語で|한국어로|korean please", re.IGNORECASE), "ko"),
    (re.compile(r"日本語で|in japanese|用日语|일본어로", re.IGNORECASE), "ja"),
)


def language_of(text: str, asked: str | None, session: str | None) -> str:
    """ja, ja-easy, en, zh or ko.

    The request's ``asked`` wins, then the resident's wish in words, then the script. A lone
    Latin or kanji name never switches: it stays in the session's language, else Japanese.
    """
    if asked:
        return asked
    for pattern, lang in _WISHES:
        if pattern.search(text):
            return lang
    if _HANGUL.search(text):
        return "ko"
    if _KANA.search(text):
        return _japanese(text, session)
    if _HAN.search(text):
        if _CHINESE_WORDS.search(text) or set(_ONLY_CHINESE.findall(text)) - _JAPANESE_TOO:
            return "zh"
        return session or "ja"
    words = [w.lower() for w in _LATIN_WORD.findall(text)]
    if len(words) >= 2 and (len(words) >= 4 or set(words) & _ENGLISH_FUNCTION):
        return "en"
    return session or "ja"


def _japanese(text: str, session: str | None) -> str:
    """Plain Japanese is answered in kind: kana with spaces between the words."""
    if session == "ja-easy":
        return "ja-easy"
    spaced = len(re.findall(r"[ぁ-んァ-ヶー] [ぁ-んァ-ヶー]", text.replace("\u3000", " ")))
    return "ja-easy" if spaced >= 2 and len(_HAN.findall(text)) <= 2 else "ja"
