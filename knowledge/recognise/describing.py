"""Describing instead of naming: 「パンが入ってた袋」 has a name, 「テレビをつけるあれ」 has none here."""

from __future__ import annotations

import re

from knowledge.recognise.spans import Span
from knowledge.text.tokens import Token, tokens

_HELD = re.compile(
    r"(?P<what>[^、。,が]{1,14}?)(?:が|の|を)?\s*(?:10個|たくさん|いっぱい)?\s*(?:入って|はいって|入れて|いれて|のって|乗って|載って)\s*"
    r"(?:い|る|た|ある|あった|いた|いる|きた)*\s*(?:四角い|丸い|白い|赤い|青い|透明な|とうめいな|小さい|大きい|空の|からの|ガラスの|プラの|紙の)*\s*"
    r"小?(?P<held>容器|入れ物|いれもの|入れもの|袋|ふくろ|箱|はこ|ボトル|びん|瓶|ビン|缶|カン|かん|パック|ケース|網|ネット|トレー|トレイ|皿|カップ|チューブ)"
)
_SAME = {"入れ物": "容器", "いれもの": "容器", "入れもの": "容器", "ふくろ": "袋", "はこ": "箱",
         "瓶": "びん", "ビン": "びん", "カン": "缶", "かん": "缶", "網": "ネット", "トレイ": "トレー",
         "皿": "トレー", "ケース": "パック"}  # fmt: skip
_TAKEN_OFF = re.compile(
    r"(?P<whole>[^、。,]{2,12}?)(?:から|に)(?:はがし|剥がし|取っ|とっ|外し|はずし|切り取っ|ついて(?:い)?|付いて(?:い)?|貼って(?:あっ|い)?)[たる](?P<part>[^、。,はをって?？]{1,10})"
)
_LOOKS = re.compile(
    r"(?:透明|半透明|丸|四角|白|黒|赤|青|黄色|茶色|緑|大き|小さ|薄|厚|細|太|長|短|古|新し|普通)(?:い|な|の)?(?!い)"
)
_RECEPTACLE = re.compile(r"(?:入れ物|入れもの|いれもの)$")
_MATERIAL = re.compile(
    r"の(?:プラスチック|ぷらすちっく|プラ|紙|かみ|ガラス|がらす|ビニール|びにーる|金属|きんぞく|木|布|ぬの|アルミ|あるみ)(?:製)?の"
)
"""Told of a thing beside its name: 「たまごのプラスチックの入れ物」 is 卵の容器."""
_SENTENCE_END = re.compile(r"[。?!？！]")
_ONLY = re.compile(r"(?:だけ|のみ|ばかり)$")
_BEFALLEN = re.compile(
    r"(?<=やつ|もの|あれ|機械)(?:が|も|、)?(?:壊れ|こわれ|割れ|われ|破れ|切れ|折れ|欠け|古くなっ|余っ|使い終わっ)"
    r"(?:た|ちゃった|ました|てしまった|てしまいました)$"
)
"""What befell the thing described, after it: 「ピピピって鳴るやつ壊れた」."""
_THERE_IS = re.compile(
    r"(?:が|は|も)[^、。がをはも]{0,8}?(?:残って|余って|あり(?:ます|まし)|あって|ある|出て(?:き|来)|眠って)[^、。]{0,8}$"
)
"""That there is one: 「布を縫う機械が家に残っていまして」."""
_PLACEHOLDERS = {
    "奴",
    "やつ",
    "もの",
    "物",
    "の",
    "あれ",
    "それ",
    "とこ",
    "所",
    "ところ",
    "此れ",
    "これ",
    "機械",
    "道具",
    "器具",
    "きかい",
    "どうぐ",
}
_KANA = re.compile(r"[ぁ-ヿ]")
_ASKS = {
    "捨てる", "出す", "為る", "する", "成る", "なる", "教える", "有る", "ある", "居る", "いる", "言う", "燃える",
    "燃やす", "分ける", "分別", "処分", "良い", "要る", "すてる", "だす", "分かる", "わかる", "知る", "困る", "迷う",
}  # fmt: skip
_STATES = {
    "割れる", "壊れる", "破れる", "汚れる", "折れる", "欠ける", "余る", "残る", "溜まる", "膨らむ", "切れる", "使う",
    "入る", "濡れる", "錆びる", "終わる", "ふくらむ", "こわれる", "われる",
}  # fmt: skip
"""What befalls a thing, rather than what it is for: 「コップが割れたの」 is about the cup."""

_HAS = {"付く", "つく", "出来る", "できる"}
"""What a thing has or is made of, which :mod:`conditions` reads: 「金具のついた箱」 may be any box."""

SAYS_LITTLE = 2
"""Letters of a name that says little by itself."""


def container_names(said: str) -> tuple[str, ...]:
    """「パンが入ってた袋」 → パンの袋: what such a container is called, likeliest first."""
    match = _HELD.match(said)
    if match is None:
        return ()
    what, held = match["what"].strip(), match["held"]
    what = re.sub(r"^(?:お|その|あの)(?=[一-龠])", "", what)
    kinds = dict.fromkeys((held, _SAME.get(held, held), "容器", "袋"))
    return tuple(f"{what}の{kind}" for kind in kinds) + tuple(f"{what}{kind}" for kind in kinds)


def part_names(said: str) -> tuple[str, ...]:
    """「ペットボトルからはがしたラベルは」 → ペットボトルのラベル."""
    match = _TAKEN_OFF.match(said)
    return (f"{match['whole']}の{match['part']}",) if match else ()


def plainly(phrase: str) -> tuple[str, ...]:
    """「CDの透明ケースだけ」 → CDのケース, CDケース: without how it looks and what it is made of."""
    plain = _MATERIAL.sub("の", _ONLY.sub("", _LOOKS.sub("", phrase.replace(" ", ""))))
    plain = _RECEPTACLE.sub("容器", plain)
    return (plain, plain.replace("の", "", 1)) if plain != phrase and len(plain) > 1 else ()


def only_describes(said: str, last: Span) -> bool:
    """Whether ``last`` is an argument inside a clause about something without a name.

    「テレビをピッてつけるあれ」 is about no television, 「割れたコップのやつ」 is about a cup.
    """
    rest = _SENTENCE_END.split(said[last.end :])[0].replace(" ", "")
    if rest.startswith(("みたいな", "っぽい", "のような")):
        return True
    if not rest or (rest[0] not in "をがにでへとのはも " and not _starts_with_verb(rest)):
        return False
    words = [w for w in tokens(rest) if w.pos[0] not in ("補助記号", "空白")]
    return _clause_then_placeholder(words)


_FOREIGN_USE = {
    "zh": re.compile(
        r"(?:用的|用来|时候?用|时用).{0,4}(?:那个|东西|的|玩意儿?|工具)?[呢吗?。]*$|的(?:那个|东西|玩意儿?)[呢吗?。]*$"
    ),
    "ko": re.compile(
        r"(?:때|데|려고|면서) ?(?:쓰|사용)\S*.{0,8}(?:거|것|물건|기계|도구)\S{0,3}[?.]*$"
    ),
    "en": re.compile(
        r"^.{0,24}\b(?:thing|stuff|device|gadget|tool|machine)s? (?:you|i|we|that|for|to|which|used)\b"
    ),
}


def only_describes_abroad(said: str, last: Span, lang: str) -> bool:
    """The same in Chinese, Korean and English: 「吹头发用的那个」 is about no hair."""
    use = _FOREIGN_USE.get(lang)
    if use is None or not use.search(said):
        return False
    return lang == "en" or last.end < len(said.rstrip(" ?.。"))


def is_noun_clause(phrase: str) -> bool:
    """「髪を乾かすやつ」: something said of a thing, and the thing at the end.

    「小鳥が死んでしまいました」 tells what happened. Of other scripts any phrase may be one.
    """
    if not _KANA.search(phrase):
        return True
    phrase = _THERE_IS.sub("", _BEFALLEN.sub("", phrase))
    words = [w for w in tokens(phrase) if w.pos[0] not in ("補助記号", "空白")]
    while words and words[-1].pos[0] in ("助詞", "助動詞") and words[-1].surface != "の":
        words.pop()
    if not words:
        return False
    ends = words[-1].surface == "の" or words[-1].pos[0] in ("名詞", "代名詞", "形状詞", "接尾辞")
    return ends and any(w.pos[0] in ("動詞", "形容詞") for w in words[:-1])


def is_told_of(said: str, span: Span) -> bool:
    """Whether a clause before it tells more than the word itself: 「焼き鳥食べたあとの棒」.

    What something is put into is not what it is about: 「小さい袋に入れたまま大きい袋に入れて」.
    """
    if said.startswith(("に", "へ"), span.end):
        return False
    verbs = [word.dictionary_form for word in tokens(said[: span.start]) if word.pos[0] == "動詞"]
    return any(verb not in _HAS for verb in verbs)


def says_little(span: Span) -> bool:
    """Whether a name may be the end of many a name: 棒, 紙, 板."""
    return len(span.objects) > 1 or len(span.surface) <= SAYS_LITTLE


def _starts_with_verb(rest: str) -> bool:
    first = next(iter(tokens(rest)), None)
    return (
        first is not None
        and first.pos[0] == "動詞"
        and first.dictionary_form not in _ASKS | _STATES
    )


def _clause_then_placeholder(words: list[Token]) -> bool:
    """A verb that is no asking, and at the end a word that only points."""
    trimmed = list(words)
    while trimmed and (trimmed[-1].pos[0] in ("助詞", "助動詞") and trimmed[-1].surface != "の"):
        trimmed.pop()
    if not trimmed or trimmed[-1].dictionary_form not in _PLACEHOLDERS:
        return False
    verbs = [w.dictionary_form for w in trimmed[:-1] if w.pos[0] == "動詞"]
    if trimmed[-1].surface == "の" and verbs and verbs[-1] in _ASKS:
        return False  # 「袋に入れたけど何ごみで出すの」 asks
    return any(verb not in _ASKS | _STATES for verb in verbs)
