"""Which of the names found is meant: lists, and the head of 「XのY」 or 「Xに入ってるY」."""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.recognise.spans import NEUTRAL_TAIL, Span
from knowledge.text.tokens import Token, tokens

_LIST = re.compile(
    r"^[\s、,・&+＆/]*(?:と|や|とか|および|及び|それと|それから|あと|あとは|も|に|だの|やら|and|plus|和|跟|还有|以及|,|、"
    r"|하고|이랑|랑|과|와|및)?[\s、,・&+/]*(?:その|あの|この|あと|使った|古い|あとは|それと|the|a|an|some|my|old)?[\s]*$"
)
_DESCRIBES = re.compile(r"(?:の|用|た|る|ない|な|い|だ|から|製)$")
"""A gap that ends so makes what stands before it describe what follows: 「Xを入れたY」."""
_DESCRIBES_ABROAD = re.compile(
    r"(?:的|用|型|形|式|里|上)$|(?:의|용|던|있는|나온|담긴|담았던|붙은|남은|만든|싼)\s*$|^[- ]?shaped\s+$"
)
_TWO_WORDS = re.compile(r"^ +$")
_SPACED_SCRIPT = re.compile(r"[a-z가-힣]$")
"""English and Korean write one thing in two words: "yogurt cup", 「요구르트 컵」."""
"""The same: 「取暖炉剩下的煤油」, 「건전지가 들어 있던 상자」, "ring-shaped lamp"."""
_DESCRIBED_BY = re.compile(
    r"\b(?:from|for|of|inside|off|out of|like|under|behind)\s+(?:(?:a|an|the|my|our|his|her|their|your|some|old|new|this|that)\s+)*"
    r"(?:[a-z]+\s+)?$"
)
"""What follows describes what stands before: "the gas cartridge from my tabletop stove"."""
_MADE_OF = re.compile(r"^(?:으로|로) ?(?:만든|된|만들어진)|^(?:做|制)(?:成)?的")
"""「유리로 만든 X」: what the unknown X is made of."""
_IN = re.compile(r"^(?:の(?:中|なか))?に(?:まだ|少し|ちょっと)?$")
"""「ポリタンクに灯油が残っている」: what is in it matters."""
_KEPT_IN = re.compile(
    r"^(?:の(?:中|なか|奥|おく|下|上|隅|すみ))?(?:に.{0,16}?(?:ある|あった|あります|あって|眠って|しまって|しまいっ|置いて|置きっ|放置|残って(?!る油))"
    r"|(?:から|で).{0,14}?(?:出て|でて|見つか|みつか|発見|掘り))"
)
"""「物置にXがある」「押し入れからXが出てきた」: where it was, and not what it is."""
_ROOMS = re.compile(
    r"(?:物置|押し?入れ|押入|倉庫|納戸|ベランダ|庭|車庫|ガレージ|台所|玄関|屋根裏|床下|引き?出し|棚|食器棚|本棚|冷蔵庫|冷凍庫|たんす|タンス|クローゼット|下駄箱|靴箱|部屋|家|実家|地下室)$"
)
_BREAK = re.compile(r"[、。,.?!？！\n]")


def things_meant(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Drop the names that only describe another name; keep every member of a list."""
    kept: list[Span] = []
    before: Span | None = None
    for span, following in zip(spans, (*spans[1:], None), strict=False):
        if before is not None and _DESCRIBED_BY.search(text[before.end : span.start]):
            continue
        before = span
        if following is not None and _only_describes(text[span.end : following.start]):
            continue
        if following is not None and _in_one_name(text, span, following):
            continue
        if _MADE_OF.match(text[span.end :]):
            continue
        if _ROOMS.search(span.surface) and _KEPT_IN.match(text[span.end :]):
            continue
        kept.append(span)
    return tuple(kept)


def _in_one_name(text: str, span: Span, following: Span) -> bool:
    gap = text[span.end : following.start]
    return bool(_TWO_WORDS.match(gap) and _SPACED_SCRIPT.search(span.surface))


def _only_describes(gap: str) -> bool:
    if not gap or _IN.match(gap):
        return True
    if _LIST.match(gap) or _BREAK.search(gap):
        return False
    return bool(_DESCRIBES.search(gap) or _DESCRIBES_ABROAD.search(gap))


def head_is_unknown(text: str, last: Span) -> bool:
    """Whether an unknown noun is what the last name only describes.

    「ポストに入ってくるチラシ」 is about a flyer even where we do not know flyers.
    """
    rest = _BREAK.split(text[last.end :])[0]
    words = tokens(rest)
    return any(_describes_noun(before, word) for before, word in pairwise(words))


def _describes_noun(before: Token, word: Token) -> bool:
    attributive = before.surface == "の" or (
        before.pos[0] in ("動詞", "助動詞") and before.surface.endswith(("た", "る", "う", "く"))
    )
    return (
        attributive
        and word.pos[:2] == ("名詞", "普通名詞")
        and word.surface not in NEUTRAL_TAIL
        and word.pos[2] != "副詞可能"
    )
