"""Spans: where names stand in a sentence, longest first, on word boundaries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.recognise.lexicon import Lexicon, singular
from knowledge.text.normalise import fold
from knowledge.text.tokens import Token, tokens

_MAX = 24
_STOP = re.compile(r"[、。,\n]")
"""No name reaches over these: 「ベッド、マットレス」 are two things."""
_FREE_LENGTH = 4
"""A key this long may stand off word boundaries: the dictionary often splits kana wrongly."""
BRACKETED = re.compile(r"\(([^()]+)\)")
"""An explanation, in tidied text: the material, or which of several is meant."""
PART_BROKEN = re.compile(
    r"の[^\s、。のをにで]{1,8}[がも](?:切れ|取れ|とれ|折れ|壊れ|こわれ|破れ|外れ|はずれ|割れ|抜け|欠け|剥が|はが|なくな|無くな)"
)
"""What befalls a part, named or not, befalls its whole: 「下駄の鼻緒が切れた」."""
_KANJI_PAIR = re.compile(r"[一-鿿]{2}")
_FORMAL = {"こと", "コト"}
"""「ボールのこと」 is about no 琴."""
_VERB_BEFORE = re.compile(r"\b(?:to|i|we|you|can|please|should|must|could)\s+$")
_SAFE = re.compile(r"\b(?:is|are|was|be|stay|keep) $")
"""Before the adjective: "everyone is safe"."""
_AUXILIARY = re.compile(r"can (?:i|you|we|my|it|this|they)\b")
_KOREAN_AFTER = re.compile(
    r"(?:들)?(?:은|는|이|가|을|를|과|와|랑|이랑|하고|도|만|의|에|에서|로|으로|나|요|예요|에요|입니다|인데|고|라고|부터|까지|처럼|보다|밖에|뿐"
    r"|야|여|며|든|마다|같은|류|용|인가|인지|이고|이며|이라|라서|이든|이나)*(?=[^가-힣]|$)|(?:버리|버려|버릴|어떻|어디|무슨|분리|처리|재활용|수거|는 법|쓰레기|비우|케이스)"
)
"""What may follow a Korean name at once: particles, or a word that asks."""
NEUTRAL_TAIL = {
    "ごみ", "ゴミ", "類", "手順", "ボンベ", "背中", "裏", "裏側", "表面", "画面", "本体", "ほんたい", "一式", "等", "など", "達", "たち", "ケース入り", "系", "用", "製", "式",
    "使用", "使用済み", "使用済", "新品", "未使用", "中古", "不要", "とか", "個", "本", "枚", "台", "つ", "袋", "さん", "廃棄", "処分", "回収", "分別", "捨て方", "出し方", "日", "こと", "ほう", "方", "とき", "仕方", "ゴミ出し", "扱い", "行き先", "種類",
    "粗大", "場所", "区分", "曜日", "方法", "何", "時", "中", "後", "前", "古", "物", "もの", "やつ", "君", "ちゃん", "全部",
    "原液", "液", "破片", "かけら", "期限", "使用期限", "交換", "寿命", "故障", "修理", "引き取り", "買い替え", "奥行き", "幅", "高さ", "直径", "長さ", "縦", "横", "厚さ", "サイズ", "重さ", "におい", "汚れ", "話", "件", "今", "場合", "残り", "余り", "のこり", "あまり", "みたい", "多分", "大量", "自体", "収集", "無料", "有料", "値段", "料金", "手数料", "何曜",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """``modifies`` is true where a noun follows at once: カメラ in カメラスタンド names no camera."""

    start: int
    end: int
    surface: str
    objects: tuple[str, ...]
    modifies: bool = False
    has_prefix: bool = False


def japanese_spans(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Names in tidied Japanese text, left to right, not overlapping."""
    words = tokens(text)
    starts, ends = {t.start for t in words}, {t.end for t in words}
    found = []
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + _MAX) + 1):
            surface = text[start:end]
            if _STOP.search(surface) or not fold(surface[0]) or not fold(surface[-1]):
                continue
            objects = lexicon.spelled(surface)
            if not objects or text.startswith("製", end):  # 木製: what it is made of
                continue
            if surface in _FORMAL and start > 0:
                continue
            on_words = start in starts and end in ends
            if (on_words and _is_name(words, start, end, surface)) or (
                not on_words
                and len(fold(surface)) >= _FREE_LENGTH
                and not _cuts_noun(words, text, start, end)
            ):
                found.append((start, end, objects))
    return tuple(_with_neighbours(words, text, s, e, o) for s, e, o in _longest(found))


def _cuts_noun(words: tuple[Token, ...], text: str, start: int, end: int) -> bool:
    """Whether it begins or ends within a noun of kanji: 「作った手」 is no name in 「作った手裏剣」."""
    return any(
        word.start < at < word.end
        and word.pos[:2] == ("名詞", "普通名詞")
        and bool(_KANJI_PAIR.fullmatch(text[at - 1 : at + 1]))
        for word in words
        for at in (start, end)
    )


def foreign_spans(text: str, lang: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """Names in English, Chinese or Korean text."""
    keys = lexicon.foreign[lang]
    found = []
    if lang == "en":
        words = [(m.start(), m.end(), singular(m[0])) for m in re.finditer(r"[a-z0-9]+", text)]
        for i in range(len(words)):
            for j in range(i + 1, min(len(words), i + 6) + 1):
                if j == i + 1 and _is_verb(text, words[i][0], words[i][1]):
                    continue
                objects = keys.get(" ".join(w[2] for w in words[i:j]))
                if objects:
                    found.append((words[i][0], words[j - 1][1], objects))
    else:
        for start in range(len(text)):
            at_word = start == 0 or not text[start - 1].isalnum()
            for end in range(start + 1, min(len(text), start + _MAX) + 1):
                objects = keys.get(fold(text[start:end]), ()) if text[end - 1].isalnum() else ()
                if lang == "ko" and not _KOREAN_AFTER.match(text[end:]):
                    continue  # 그림 is no picture in 그림자
                if objects and (end - start >= 2 or at_word) and (lang == "zh" or at_word):
                    found.append((start, end, objects))
    head_last = lang == "zh"  # 旧书架 is a 书架 and no 旧书
    return tuple(Span(s, e, text[s:e], o) for s, e, o in _longest(found, head_last=head_last))


def _is_verb(text: str, start: int, end: int) -> bool:
    """One English word may be no thing where it stands: "to book", "can I"."""
    if text[start:end] == "safe" and _SAFE.search(text[:start]):
        return True
    return bool(_VERB_BEFORE.search(text[:start]) or _AUXILIARY.match(text[start : end + 8]))


def _longest(
    found: list[tuple[int, int, tuple[str, ...]]], *, head_last: bool = False
) -> list[tuple[int, int, tuple[str, ...]]]:
    taken: list[tuple[int, int, tuple[str, ...]]] = []
    earlier = -1 if head_last else 1
    for start, end, objects in sorted(found, key=lambda f: (f[0] - f[1], earlier * f[0])):
        if all(end <= s or start >= e for s, e, _ in taken):
            taken.append((start, end, objects))
    return sorted(taken)


def _is_name(words: tuple[Token, ...], start: int, end: int, surface: str) -> bool:
    """A short name needs a noun in it (ます is no 枡), and is no counter after a number."""
    inside = [t for t in words if t.start >= start and t.end <= end]
    if len(surface) < _FREE_LENGTH and not any(t.pos[0] == "名詞" for t in inside):
        return False
    if len(inside) > 1 or len(surface) >= _FREE_LENGTH - 1:
        return True
    before = next((t for t in words if t.end == start), None)
    return before is None or before.pos[1] != "数詞"


def _with_neighbours(
    words: tuple[Token, ...], text: str, start: int, end: int, objects: tuple[str, ...]
) -> Span:
    after = next((t for t in words if t.start == end), None)
    if after is not None and after.surface == "の" and PART_BROKEN.match(text[end:]):
        after = None  # 「下駄の鼻緒が切れた」 is about the 下駄, whatever a 鼻緒 is
    if after is not None and after.surface == "の":
        # 「食用油のびん」 is a bottle, known or not; 「食用油の捨て方」 is still oil
        after = next((t for t in words if t.start >= after.end and t.surface.strip()), None)
    before = next((t for t in words if t.end == start), None)
    modifies = after is not None and after.is_noun and after.surface not in NEUTRAL_TAIL
    prefixed = before is not None and before.is_noun and before.surface not in NEUTRAL_TAIL
    return Span(start, end, text[start:end], objects, modifies, prefixed)
