"""Which of the names found is meant: lists, and the head of 「XのY」 or 「Xに入ってるY」."""

from __future__ import annotations

import re

from knowledge.recognise.spans import Span

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


def things_meant(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Drop the names that only describe another name; keep every member of a list."""
    kept: list[Span] = []
    for index, span in enumerate(spans):
        following = spans[index + 1] if index + 1 < len(spans) else None
        if following is not None:
            gap = text[span.end : following.start]
            if gap and _OF.match(gap) and not _LIST.match(gap):
                continue
            if not gap:
                continue
        kept.append(span)
    return tuple(kept)


def lists_several(text: str, first: Span, second: Span) -> bool:
    """Whether two names stand side by side as a list."""
    return bool(_LIST.match(text[first.end : second.start]))
