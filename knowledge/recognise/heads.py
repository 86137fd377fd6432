"""Which of the names found is meant: lists, and the head of 「XのY」 or 「Xに入ってるY」."""

from __future__ import annotations

import re

from knowledge.recognise.spans import NEUTRAL_TAIL, Span
from knowledge.text.tokens import tokens

_LIST = re.compile(
    r"^[\s、,・&+＆/]*(?:と|や|とか|および|及び|それと|それから|あと|あとは|も|に|だの|やら|and|plus|和|跟|还有|以及|,|、"
    r"|하고|이랑|랑|과|와|및)?[\s、,・&+/]*(?:その|あの|この|あと|使った|古い|あとは|それと|the|a|an|some|my|old)?[\s]*$"
)
_OF = re.compile(
    r"^(?:の|に(?:付|つ)いて(?:い)?(?:る|た)|が?(?:入|はい)って(?:い)?(?:る|た)|に(?:入|はい)って(?:い)?(?:る|た)"
    r"|を?(?:入れ|いれ)(?:て|た|ちゃった|てた|てある).*|用の?|の(?:中|なか|上|うえ)の|から(?:出|取).{0,6}|で.{1,8}た"
    r"|が?(?:付|つ)いた|の入った|を.{1,12}(?:た|る|ている|てる)|が.{1,12}(?:た|る|ている|てる|だった)"
    r"|に.{1,12}(?:た|る|ている|てる))$"
)


_IN = re.compile(r"^(?:の(?:中|なか))?に(?:まだ|少し|ちょっと)?$")
"""「ポリタンクに灯油が残っている」: what is in it matters."""


def things_meant(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Drop the names that only describe another name; keep every member of a list."""
    kept: list[Span] = []
    for index, span in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        if following is not None:
            gap = text[span.end : following.start]
            if gap and _OF.match(gap) and not _LIST.match(gap):
                continue
            if not gap or _IN.match(gap):
                continue
        kept.append(span)
    return tuple(kept)


def head_is_unknown(phrase: str, last: Span) -> bool:
    """Whether the naming phrase ends in a noun after the last name: then that noun is meant.

    「ポストに入ってくるチラシ」 is about a flyer even where we do not know flyers.
    """
    at = phrase.rfind(last.surface)
    if at < 0:
        return False
    words = tokens(phrase[at + len(last.surface) :])
    final = words[-1] if words else None
    return (
        final is not None
        and final.pos[0] == "名詞"
        and final.pos[1] == "普通名詞"
        and final.surface not in NEUTRAL_TAIL
    )
