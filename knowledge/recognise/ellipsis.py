"""Follow-ups that say only what is new: 「じゃあ資源は？」, "and newspapers?", 「玻璃呢？」."""

from __future__ import annotations

import re

from knowledge.shape.evidence import Candidate, Mention

_LEAD = (
    r"それ(?:は|も)?|これ(?:は|も)?|そこ(?:の|は)?|そっち(?:の|は)?|うち(?:の|は)?|こっち(?:の|は)?|実家(?:の|は)?|じゃあ?|じゃ|では|それじゃあ?|なら|で|あと|あとは|それから|そしたら|ちなみに|ところで|次は|つぎは|ついでに|ええと|えっと|"
    r"どうも|ごめん|すみません|and|then|what about|how about|ok|okay|so|also|sorry|i mean|那|那么|然后|还有|그럼|그러면|그리고"
)
_TAIL = (
    r"は|も|って|なら|だと|だったら|のほう|の方|ほう|の場合|です|だった|でした|だよ|か|ね|よ|お願いします|をお願い|捨てたい|すてたい|を|の|が|"
    r"and|then|the|a|an|呢|是|은|는|은요|는요|요|도|이요"
)
_FILLER = re.compile(rf"(?:{_LEAD}|{_TAIL}|[\s□、。,.!?！？…〜~]+)")


def is_follow_up(rest: str) -> bool:
    """Whether ``rest``, a sentence whose known parts became □, says nothing else.

    The whole must fall apart into words that only lead over or ask.
    """
    at, length = 0, len(rest)
    while at < length:
        match = _FILLER.match(rest, at)
        if match is None or match.end() == at:
            return False
        at = match.end()
    return True


_IT = re.compile(
    r"(?:これ|それ|こいつ|そいつ)(?=(?:は|って|も)?(?:何の?(?:ごみ|ゴミ)|どの(?:ごみ|区分|分類)|何に(?:なる|分類)|どう(?:捨て|すて|出)|どこに(?:捨て|出)))"
)
_LATTER = re.compile(
    r"(?:後|あと|うしろ)の(?:ほう|方|やつ|もの)|後者|最後の(?:やつ|もの|ほう|方)?|\b(?:the latter|the last one)\b|后(?:面|者)(?:那个)?|뒤(?:의|에) ?(?:거|것)|나중 ?(?:거|것)"
)
_FORMER = re.compile(
    r"(?:前|先|はじめ|最初)の(?:ほう|方|やつ|もの)|前者|\b(?:the former|the first one)\b|前(?:面|者)(?:那个)?|앞(?:의|에) ?(?:거|것)|처음 ?(?:거|것)"
)


def referred_to(said: str, focus: tuple[str, ...]) -> Mention | None:
    """「後のほう」「前者は」 after several things; 「これは何ごみ」 after any."""
    if focus and (match := _IT.search(said)):
        return Mention(match[0], "exact", (Candidate(focus[0], 1.0, "reference"),))
    if len(focus) < 2:
        return None
    for pattern, object_id in ((_LATTER, focus[-1]), (_FORMER, focus[0])):
        if match := pattern.search(said):
            return Mention(match[0], "exact", (Candidate(object_id, 1.0, "reference"),))
    return None
