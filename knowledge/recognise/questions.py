"""Near questions: which FAQ entry a whole sentence asks, by its telling words and its meaning."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence

from knowledge.index.names import Name
from knowledge.recognise.nearness import NearNames
from knowledge.recognise.phrase import without_asking
from knowledge.shape.evidence import Candidate
from knowledge.text.normalise import fold, tidy
from knowledge.text.tokens import tokens

STRONG, WEAK = 0.62, 0.36
"""From these scores on an entry is surely, or probably, what is asked."""
WORDS, MEANING = 0.75, 0.25
"""Shares of telling words and of nearness in the score of an entry."""
CONTEXT = 0.3
"""How much a word counts that was not asked with, but tells what is asked about."""
PROPOSALS = 8
UNKNOWN = 0.45
"""How much a word counts that no entry knows, as a share of the rarest known word."""
STRANGE = 1.5
"""The same for a word that no dictionary knows: it is what is asked about, and we do not know it."""
ENOUGH = 4.0
"""Words worth less than this together tell too little to be sure of."""
_LATIN = re.compile(r"[a-z0-9]+")
_KANA_OR_KANJI = re.compile(r"[ぁ-ヿ一-鿿]")
_CONTENT = ("名詞", "動詞", "形容詞", "形状詞")
_EMPTY = {
    "する", "ある", "いる", "なる", "できる", "捨てる", "捨て方", "すて方", "出す", "出し方",
    "だす", "処分", "分別", "回収", "ごみ", "ゴミ", "種類", "為る", "有る", "居る", "成る",
    "出来る", "下さる", "教える", "知る", "良い", "使い終わる", "終わる", "こと", "事",
    "もの", "物", "の", "何", "どう", "どこ", "いつ", "何処", "何時", "他", "ほか", "今日", "明日", "今", "一緒", "throw", "away", "garbage",
    "dispose", "trash", "used", "old", "a", "an", "the", "i", "you", "do", "does", "can",
    "how", "what", "where", "when", "is", "are", "to", "of", "for", "in", "on", "my", "me",
    "please", "it", "be", "and", "or", "this", "that", "these", "those",
}  # fmt: skip
"""Words that ask, or that every question about garbage may hold: they tell nothing."""


_GENERAL = {
    "お金", "金", "いくら", "幾ら", "費用", "料金", "値段", "手数料", "無料", "掛かる", "かかる",
    "払う", "支払う", "支払い", "クレジットカード", "カード", "現金", "電話", "電話番号", "番号",
    "連絡", "連絡先", "時間", "何時", "場所", "予約", "申し込む", "申し込み", "申込", "申込み",
    "申請", "必要", "持ち物", "待つ", "くらい", "受付", "締め切り", "期限", "方法", "手続き",
    "住所", "所", "方", "先", "頼む", "持つ", "行く", "売る", "買う", "券", "自分", "名前",
    "cost", "price", "fee", "pay", "much", "long", "number", "phone", "call", "apply", "book",
    "need", "wait", "多少钱", "费用", "电话", "预约", "申请", "얼마", "비용", "전화", "신청",
    "예약",
}  # fmt: skip
"""Words that ask the same of every service: alone they ask about the one we speak of."""


def is_general(text: str) -> bool:
    """Whether a question says nothing but what may be asked of every service: 「電話番号は？」."""
    words = telling_words(tidy(text))
    return bool(words) and words <= _GENERAL


class Questions:
    """An entry's score is how much of what the sentence tells is also told by the entry.

    A word is worth more the fewer entries use it; a word that no entry knows counts against all,
    so that 「東京は雨ふる？」 is near nothing.
    """

    def __init__(self, rows: Sequence[Name], near: NearNames) -> None:
        self._near = near
        self._words: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            self._words[row.owner] |= telling_words(row.text)
        seen: dict[str, int] = defaultdict(int)
        for words in self._words.values():
            for word in words:
                seen[word] += 1
        total = len(self._words) + 1
        self._worth = {word: math.log(total / (1 + n)) + 0.3 for word, n in seen.items()}
        self._unknown = math.log(total / 2) * UNKNOWN
        self._strange = math.log(total / 2) * STRANGE

    def near(self, text: str, context: str = "", limit: int = 3) -> list[Candidate]:
        """The nearest entries, best first, with scores in 0..1.

        ``context`` names what the question is about without asking: 「いくら？」 of a sofa. It
        counts less, and only for entries that the question itself is near.
        """
        said = telling_words(tidy(text))
        around = telling_words(tidy(context)) - said
        strange = strange_words(text)
        whole = sum(
            self._strange if w in strange else self._worth.get(w, self._unknown) for w in said
        )
        nearness = {c.object_id: c for c in self._near.near(text, limit=PROPOSALS)}
        found = []
        for owner, words in self._words.items():
            own = sum(self._worth[w] for w in said & words)
            shared = own + min(own, CONTEXT * sum(self._worth[w] for w in around & words))
            candidate = nearness.get(owner)
            close = candidate.score if candidate else 0.0
            enough = min(1.0, shared / ENOUGH)
            told = min(1.0, shared / whole) * enough if whole else 0.0
            score = max(WORDS * told + MEANING * close, close**2 * enough)
            found.append(Candidate(owner, round(min(score, 1.0), 4), "words"))
        return sorted(found, key=lambda c: (-c.score, c.object_id))[:limit]


def strange_words(text: str) -> set[str]:
    """Words of ``text`` in Japanese script that the dictionary lacks."""
    said = tidy(text)
    found = tokens(said) if _KANA_OR_KANJI.search(said) else ()
    return {t.dictionary_form for t in found if not t.known and t.pos[0] == "名詞"}


def telling_words(text: str) -> set[str]:
    """Content words in their normalised form; pairs of letters where a script has no spaces."""
    said = tidy(text)
    words = {w for w in _LATIN.findall(said) if len(w) > 1}
    if _KANA_OR_KANJI.search(said):
        words |= {
            t.dictionary_form
            for t in tokens(said)
            if t.pos[0] in _CONTENT and t.pos[1] not in ("数詞", "非自立可能")
        }
    rest = fold(re.sub(r"[ぁ-ヿ]", "", without_asking(said)))
    words |= {rest[i : i + 2] for i in range(len(rest) - 1) if not rest[i].isascii()}
    return words - _EMPTY
