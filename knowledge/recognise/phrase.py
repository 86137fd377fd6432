"""The naming phrase of a question: 「〜は何ごみですか」 minus everything that only asks."""

from __future__ import annotations

import re

_KANA = re.compile(r"[ぁ-ゖァ-ヺ]")
_ASK_TAIL = re.compile(
    r"(?:って|は|を|も|が|に|で|と|なら|だけど|ですが|んですが|けど|って何|というのは|とは|ってさ|なんだけど|なんですけど"
    r"|です|でした|だった|ですか|ますか|でしょうか|だろう|かな|かしら|だよね|のかな|か|ね|よ|な|(?<!も)の|んだ|ん|ください|お願いします|お願い|下さい"
    r"|何(?:ごみ|ゴミ)?|なに(?:ごみ|ゴミ)?|なん|何になる|何に|どの(?:ごみ|ゴミ|分類|区分|日)?|どれ|どう(?:やって|すれば|したら|する|し)?|どこ(?:に|へ|で)?"
    r"|いつ|何曜日?|分類|区分|分別|(?:ごみ|ゴミ)(?:の日|に出す|になる|ですか)?|いい|良い|よい|いいの|いいですか|教えて|おしえて|知りたい|しりたい"
    r"|捨て(?:たい|る|方|かた|れば|ます|られ|て|よう|ていい|ても)?|すて(?:たい|る|かた|れば|ます)?|出(?:したい|す|し方|せる|せば|します|して|せ)?|だ(?:したい|す|せば|します)"
    r"|処分(?:したい|する|方法|の仕方)?|処理|始末|手放したい|いらない|要らない|不要|(?<!ん)たい|ます|する|し|方法|やり方|場合|とき|時"
    r"|ほか(?:したい|す|して)|ねん|んやけど|やけど|せん?といて"
    r"|なんの|何の|何時まで|まで|(?<=は)(?:資源|可燃|不燃|粗大|古紙|プラ|燃える|燃えない|燃やす|燃やさない)|なります|なる|入(?:る|ります)|ある|あります|んです|のです|けど|、|。|\?|!|\s)$"
)
_ASK_HEAD = re.compile(
    r"^(?:で(?=、)|それの|これの|あれの|さっきの|先ほどの|さきほどの|すみません|すいません|あの|えっと|えーと|ええと|ねえ|こんにちは|質問です|教えて(?:ください)?|うちの|家の|家にある|古い|使い終わった"
    r"|使わなくなった|いらなくなった|要らなくなった|不要な|不要になった|ふるい|壊れた|こわれた|、|。|\s)"
)
_ENGLISH_STOP = re.compile(
    r"\b(?:how|do|does|can|could|should|would|what|which|where|when|is|are|was|i|we|you|my|our|the|a|an|to|of|for|in|on"
    r"|here|this|that|it|be|put|out|throw|away|thrown|dispose|disposal|discard|get|rid|trash|garbage|waste|rubbish|bin"
    r"|category|sort|please|tell|me|or|not|burnable|recyclable|recycle|go|goes|type|kind|old|used|some|into|as|with"
    r"|and|need|want|have|s|there|if)\b"
)
_CHINESE_STOP = re.compile(
    r"(?:请问|我想|想要|怎么|如何|扔掉|扔|丢掉|丢|处理|是什么|什么|垃圾|属于|哪种|哪类|哪个|分类|应该|可以|要|吗|呢|的|了|在哪|哪里|旧|废|我|吧|\?|!|。|,|、|\s)"
)
_CHINESE_ASKS = re.compile(
    r"请问|你好|我想|想要|怎么|怎样|如何|扔掉|扔|丢掉|处理|是什么|什么|应该|可以|吗|呢|的|了|吧|我|[?!。,、]"
)
_HANGUL = re.compile(r"[가-힣]")
_KOREAN_STOP = re.compile(
    r"(?:버리고 싶어요|버리려면|버리는 ?방법|버릴 ?때|버려요|버리나요|버려야|버리기|어떻게|무슨|어떤|쓰레기|분류|인가요|이에요|예요|싶어요|하나요|해요"
    r"|은요|는요|요|은|는|을|를|이|가|\?|!|\.)(?=\s|$)"
)


def naming_phrase(text: str, lang: str) -> str:
    """What is left of tidied ``text`` once the asking words are gone; may be empty.

    Kana is Japanese, whatever language we answer in.
    """
    if _KANA.search(text):
        lang = "ja"
    if lang == "en":
        return " ".join(_ENGLISH_STOP.sub(" ", re.sub(r"[^a-z0-9 ]", " ", text)).split())
    if lang == "zh":
        return _CHINESE_STOP.sub("", text)
    if lang == "ko":
        return " ".join(_strip_all(_KOREAN_STOP, text).split())
    return _strip(_ASK_TAIL, _strip(_ASK_HEAD, text)).strip()


def without_asking(text: str) -> str:
    """Chinese and Korean ``text`` without the words that only ask; other text as it is."""
    if _HANGUL.search(text):
        return _strip_all(_KOREAN_STOP, text)
    return text if _KANA.search(text) else _CHINESE_ASKS.sub(" ", text)


def _strip(pattern: re.Pattern[str], text: str) -> str:
    """Take one asking word off at a time. One pattern with ``+`` would be exponential."""
    while True:
        match = pattern.search(text)
        if match is None or not match[0]:
            return text
        text = text[: match.start()] + text[match.end() :]


def _strip_all(pattern: re.Pattern[str], text: str) -> str:
    """Blank all asking words at their ends of words, until none is left: 쓰레기예요 is two."""
    while (shorter := pattern.sub(" ", text)) != text:
        text = shorter
    return text
