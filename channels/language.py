"""Which language to answer in: a pure function of the text, the request and the session."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾟ]")
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]")
_HAN = re.compile(r"[一-鿿]")
_CHINESE_WORDS = re.compile(
    r"[吗呢吧哪怎么么这们说请谢您扔]|什么|不想|不会|没有|了(?=$|[,，。!！?？])|可以|如何|垃圾|星期|我要|我想|是不是|不能|丢弃|处理"
)
_ONLY_CHINESE = re.compile(
    r"[纸废铁铝东给对过还进间时问电车开关发动马鸟鱼龙门书长见现师单钟头个买卖几两块罐瓶类饭盒拨药烟灯]"
)
_JAPANESE_TOO = set("瓶頭灯")
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_ENGLISH_FUNCTION = {
    "how", "do", "i", "what", "where", "when", "is", "are", "the", "a", "an", "to", "can", "my", "of", "it",
    "this", "for", "please", "should", "which", "day", "in", "on", "does", "hello", "hi", "thanks", "thank", "you",
}  # fmt: skip
_ENGLISH_TALK = {"hello", "hi", "thanks", "sorry", "help", "goodbye", "bye", "why", "when", "where"}
"""Said alone these are no name."""
_ASKS = r"(?:教え|話|はな|言って|書い|書け|答え|こたえ|お願い|おねがい|頼|たの|して|説明|翻訳|訳し|変え|かえ|切り?替え|きりかえ|いい|良い|しゃべ|OK|ok|$|[。！!？?])"
_WISHES = {
    "ja-easy": [
        r"(?:やさしい|優しい|易しい|かんたんな|簡単な)(?:日本語|にほんご|言葉|ことば)|もっと(?:簡単|かんたん|やさし)",
        r"ふりがな|振り仮名|ルビ(?:を|つき|付)|ひらがなで|简单的?日语|쉬운 ?일본어",
        r"\b(?:easy|easier|simple|simpler|plain) (?:japanese|words)\b|\bfurigana\b",
    ],
    "en": [
        rf"(?:英語|えいご|イングリッシュ)(?:で|に|版)\s*{_ASKS}|(?:英語|えいご)は(?:でき|話せ|使え)",
        r"\b(?:in|speak|to|use) english\b|\benglish(?:,)? please\b|^english[.!?]*$",
        r"(?:说|用|讲|换成|切换成)英[语文]|英[语文](?:可以|行)吗|영어로|영어 ?(?:가능|돼|되)",
    ],
    "zh": [
        rf"(?:中国語|ちゅうごくご)(?:で|に|版)\s*{_ASKS}|(?:中国語|ちゅうごくご)は(?:でき|話せ|使え)",
        r"(?:说|用|讲|换成|切换成)(?:中文|汉语|普通话)|中文(?:可以|行)吗|^中文[。！!？?]*$|중국어로",
        r"\b(?:in|speak|to|use) (?:chinese|mandarin)\b|\bchinese(?:,)? please\b",
    ],
    "ko": [
        rf"(?:韓国語|かんこくご|ハングル)(?:で|に|版)\s*{_ASKS}|(?:韓国語|かんこくご)は(?:でき|話せ|使え)",
        r"한국어로|한국어 ?(?:가능|돼|되)|^한국어[.!?]*$|(?:说|用|讲|换成)韩[语文]",
        r"\b(?:in|speak|to|use) korean\b|\bkorean(?:,)? please\b",
    ],
    "ja": [
        rf"(?:日本語|にほんご)(?:で|に)\s*{_ASKS}|(?:说|用|讲|换成)日[语文]|일본어로",
        r"\b(?:in|speak|to|use) japanese\b|\bjapanese(?:,)? please\b",
    ],
}
_WISH_PATTERNS = {lang: re.compile("|".join(ps), re.IGNORECASE) for lang, ps in _WISHES.items()}
"""In this order: 「やさしい日本語で」 is no wish for ordinary Japanese."""


def wish_in(text: str) -> str | None:
    """The language that ``text`` asks to be answered in; None where it asks for none."""
    return next((lang for lang, wish in _WISH_PATTERNS.items() if wish.search(text)), None)


def language_of(text: str, asked: str | None, session: str | None, wish: str | None = None) -> str:
    """ja, ja-easy, en, zh or ko.

    The request's ``asked`` wins, then the resident's wish in words, then the script. An earlier
    ``wish`` holds for Japanese words and lone names, until a sentence comes in another language. A
    lone Latin or kanji name never switches: it stays in the session's language, else Japanese.
    """
    if asked:
        return asked
    wished = wish_in(text)
    if wished:
        return wished
    written = _written_in(text)
    if session not in (None, wish):
        wish = None  # a sentence in another language has ended it
    if written == "ja":
        return wish or _japanese(text, session)
    return written or wish or session or "ja"


def _written_in(text: str) -> str | None:
    """The language that the script and the small words tell; None for a lone name."""
    if _HANGUL.search(text):
        return "ko"
    if _KANA.search(text):
        return "ja"
    if _HAN.search(text):
        said = _CHINESE_WORDS.search(text) or set(_ONLY_CHINESE.findall(text)) - _JAPANESE_TOO
        return "zh" if said else None
    words = [w.lower() for w in _LATIN_WORD.findall(text)]
    if len(words) == 1 and words[0] in _ENGLISH_TALK:
        return "en"
    if len(words) >= 2 and (len(words) >= 4 or set(words) & _ENGLISH_FUNCTION):
        return "en"
    return None


def _japanese(text: str, session: str | None) -> str:
    """Plain Japanese is answered in kind: kana with spaces between the words."""
    if session == "ja-easy":
        return "ja-easy"
    spaced = len(re.findall(r"[ぁ-んァ-ヶー] [ぁ-んァ-ヶー]", text.replace("\u3000", " ")))
    return "ja-easy" if spaced >= 2 and len(_HAN.findall(text)) <= 2 else "ja"
