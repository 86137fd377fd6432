"""Which of the names found is meant: lists, and the head of 「XのY」 or 「Xに入ってるY」."""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.recognise.spans import BRACKETED, NEUTRAL_TAIL, PART_BROKEN, Span
from knowledge.text.tokens import Token, tokens

_LIST = re.compile(
    r"^[\s、,・&+＆/]*(?:と|や|とか|および|及び|それと|それから|あと|あとは|も|に|だの|やら|and|plus|和|跟|还有|以及|,|、"
    r"|하고|이랑|랑|과|와|및)?[\s、,・&+/]*(?:その|あの|この|あと|使った|古い|あとは|それと|the|a|an|some|my|old)?[\s]*$"
)
_DESCRIBES = re.compile(
    r"(?:の|用|た|る|ない|な|い|だ|から|製)$|[をにで].*(?:[うくぐつぬぶむ]|(?<!で)(?<![いきぎしじちにびみりえけげせぜてねべめれ]ま)す)$"
)
"""A gap that ends so makes what stands before it describe what follows: 「Xを入れたY」.

A polite end is the end of a sentence: 「植木鉢で直径18センチです 土はもうない」."""
_DESCRIBES_ABROAD = re.compile(
    r"(?:的|用|型|形|式|里|上)$|(?:의|용|던|있는|나온|담긴|담았던|붙은|남은|만든|싼|모양)\s*$|^[- ]?shaped\s+$"
)
"""The same: 「取暖炉剩下的煤油」, 「건전지가 들어 있던 상자」, "ring-shaped lamp"."""
_TWO_WORDS = re.compile(r"^ +$")
_SPACED_SCRIPT = re.compile(r"[a-z가-힣]$")
"""English and Korean write one thing in two words: "yogurt cup", 「요구르트 컵」."""
_DESCRIBED_BY = re.compile(
    r"\b(?:from|for|of|in|inside|off|out of|like|under|behind|around|that|which|when|where|after)\s+(?:(?:a|an|the|my|our|his|her|their|your|some|old|new|this|that)\s+)*"
    r"(?:[a-z]+\s+){0,3}$"
)
"""What follows describes what stands before: "the gas cartridge from my tabletop stove"."""
_OF = re.compile(r"\bof\b")
_MADE_OF = re.compile(
    r"^(?:으로|로) ?(?:만든|된|만들어진)|^(?:做|制)(?:成)?的|^에서 ?(?:나온|나왔|발견)"
    r"|^ (?:was|were|came|is|are) (?:\w+ )?(?:in|on|with)\b"
)
"""「유리로 만든 X」, 「서랍에서 나왔어요」: what the unknown X is made of, or where it was."""
_BY_WAY_OF = re.compile(
    r"^(?:から|で)(?:も)?(?:でき|申し?込|払|支払|予約|見られ|見れ|調べ|登録|連絡|買え|買い|買う|買っ|注文|頼)"
)
"""「スマホから申し込めますか」: the means."""
_GONE = re.compile(
    r"^(?:は|が|も)(?:もう|全部|ぜんぶ|すでに|みんな|ちゃんと)*(?:な(?:い|く|し)|ありません|入って(?:い)?(?:ない|ません)"
    r"|(?:抜い|抜き|出し|捨て|洗い流し|取っ|取り|外し|はずし)(?:た(?![いくからほ方])|てあ|まし|済))"
)
"""「針は全部抜いてあります」, 「土はもうない」: what is not there any more."""
_INTO = re.compile(r"^に(?:まとめ|入れ|いれ|詰め|つめ|包ん|つつん)")
"""「ライターを袋にまとめて出していい？」."""
_NEW = re.compile(r"^を?(?:新しく)?(?:買い(?:ました|替え)|買っ(?:た|て)|購入し)[^。]*[。、]")
"""「新しい包丁を買いました。空き箱は」: what one has now, and keeps."""
_IN = re.compile(r"^(?:の(?:中|なか))?に(?:まだ|少し|ちょっと)?$")
"""「ポリタンクに灯油が残っている」: what is in it matters."""
_KEPT_IN = re.compile(
    r"^(?:の(?:中|なか|奥|おく|下|上|隅|すみ))?(?:に.{0,16}?(?:ある|あった|あります|あって|眠って|ごろごろ|ゴロゴロ|たまって|溜まって|余って|いっぱい|しまって|しまいっ|置いて|置きっ|放置|残って|流し|流す|流せ)"
    r"|(?:から|で).{0,14}?(?:出て|でて|見つか|みつか|発見|掘り))"
)
"""「物置にXがある」「押し入れからXが出てきた」: where it was, and not what it is."""
_ROOMS = re.compile(
    r"(?:トイレ|便器|流し|下水|物置|押し?入れ|押入|倉庫|納戸|ベランダ|庭|車庫|ガレージ|台所|玄関|屋根裏|床下|引き?出し|棚|食器棚|本棚|冷蔵庫|冷凍庫|たんす|タンス|クローゼット|下駄箱|靴箱|部屋|家|実家|地下室)$"
)
_THERE = re.compile(r"^で(?!き|す|しょ|し(?:た|ょう)|も|は|いい|良い|よ|出|捨|[?？。、]|$)")
"""「トイレで使う」: where it is used."""
_COMPARED_WITH = re.compile(r"^(?:と|に)(?:一緒|いっしょ|同じ|おなじ)")
"""「電動歯ブラシは普通の歯ブラシと一緒でいい？」: the second is only likened to."""
_AND = re.compile(r"^(?:と|や|とか|および|及び)(?!一緒|いっしょ|同じ|おなじ)")
"""「自転車と子どもの三輪車」: two things, though の stands between."""
_TOPIC = re.compile(r"^は(?!.*(?:ない|ません))")
"""What is asked about; not so 「ライターは入ってないケース」."""
_IS = re.compile(r"^(?:です|だ|なんだ|なんです)(?!か)")
_REASON = re.compile(r"^(?:だ|です|な)(?:から|ので|のに)|^(?:でしょ|だよね|ですよね|だし)")
"""「紙だから資源ですか」, 「びんなのに？」: what is thought of the thing."""
_TOOL = re.compile(
    r"^で.{0,4}(?:束ね|縛|しば|結|くく|包|つつ|巻|とめ|留め|切っ|切り|拭|ふい|洗っ|洗い)"
)
"""「枝はひもで束ねてあります」: what it was done with."""
_AS_FAR_AS = re.compile(r"^まで(?:全部|ぜんぶ|すべて|全て|みんな)")
"""「取っ手まで全部プラスチックです」: a part, to say how far something holds."""
_PURPOSE = re.compile(r"^(?:用に|のために)")
"""「発電機用に買ったガソリン」."""
_STOPS_SHORT = re.compile(
    r"^に(?:ついて|付いて|入って|はいって|貼って|かぶさって|のって|載って|挟まって)[^、。]*[るた]、|^の、"
)
"""「通販の箱に入ってくる、…」, 「プリンターの、…」: a comma within what is told of one thing."""
_MATERIALS = {"プラスチック", "プラ", "ガラス", "金属", "鉄", "木", "紙", "ゴム", "布"}
_MADE = re.compile(r"^(?:だけ|のみ)?で(?!す|しょ|いい|良い|出|だ|も)")
"""「バケツです。全部プラスチックで、…」: what the thing is made of."""
_BREAK = re.compile(r"[、。,.?!？！\n]")


def things_meant(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Drop the names that only describe another name; keep every member of a list."""
    dropped = {_describing(text, left, right) for left, right in pairwise(spans)}
    kept = [span for span in spans if span not in dropped and not _tells_where(text, span)]
    there = [span for span in kept if not _GONE.match(text[span.end :])]
    beside = (_COMPARED_WITH, _NEW, _INTO, _REASON, _TOOL, _AS_FAR_AS, _PURPOSE)
    meant = [s for s in there if not any(p.match(text[s.end :]) for p in beside)]
    meant = [s for s in meant or there if not _is_material(text, s)] or meant or there
    return tuple(_without_explained(text, meant))


def _without_explained(text: str, spans: list[Span]) -> list[Span]:
    """「茶碗（瀬戸物）」 is a bowl; 「ガスの缶（カセットボンベ）」 what the bracket tells of any can."""
    for bracket in BRACKETED.finditer(text):
        before = next((s for s in spans if s.end == bracket.start()), None)
        told = [s for s in spans if bracket.start() < s.start and s.end < bracket.end()]
        if before is not None and told:
            needless = [before] if _is_generic(before) else told
            spans = [s for s in spans if s not in needless]
    return spans


def _describing(text: str, left: Span, right: Span) -> Span | None:
    """Which of two names that follow each other only describes the other."""
    gap = text[left.end : right.start]
    if _DESCRIBED_BY.search(gap):
        holds = _is_generic(left) and _OF.search(gap)
        return left if holds else right  # "a can of paint", "a lamp from my desk"
    if _TWO_WORDS.match(gap) and _SPACED_SCRIPT.search(left.surface):
        return right if _is_generic(right) else left  # "hairspray can", "yogurt cup"
    if _says_what_it_is(text, gap, right) or _only_describes(gap):
        return left
    return None


def _says_what_it_is(text: str, gap: str, right: Span) -> bool:
    """「鏡は高さ150センチの姿見です」 is about a 姿見."""
    return bool(gap.startswith("は") and _IS.match(text[right.end :]) and not _BREAK.search(gap))


def _tells_where(text: str, span: Span) -> bool:
    """A place where the thing was, or what an unknown thing is made of."""
    rest = text[span.end :]
    is_place = _ROOMS.search(span.surface) and (_KEPT_IN.match(rest) or _THERE.match(rest))
    return bool(is_place or _MADE_OF.match(rest) or _BY_WAY_OF.match(rest))


def _is_material(text: str, span: Span) -> bool:
    return span.surface in _MATERIALS and bool(_MADE.match(text[span.end :]))


def _is_generic(span: Span) -> bool:
    """A word for several things: can, 缶."""
    return len(span.objects) > 1


def _only_describes(gap: str) -> bool:
    if not gap or _IN.match(gap) or _STOPS_SHORT.match(gap):
        return True
    gap = gap.strip()
    if _BREAK.search(gap) or any(p.match(gap) for p in (_LIST, _AND, _TOPIC)):
        return False
    return bool(_DESCRIBES.search(gap) or _DESCRIBES_ABROAD.search(gap))


def head_is_unknown(text: str, last: Span) -> bool:
    """Whether an unknown noun is what the last name only describes.

    「ポストに入ってくるチラシ」 is about a flyer even where we do not know flyers.
    """
    rest = _BREAK.split(text[last.end :])[0]
    if PART_BROKEN.match(rest):
        return False
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
