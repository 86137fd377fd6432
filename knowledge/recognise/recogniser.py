"""recognise(utterance, conversation) → Evidence: the first half of a resident's journey."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from knowledge.read.edition import Edition
from knowledge.recognise.conditions import conditions_in
from knowledge.recognise.cues import Cues
from knowledge.recognise.danger import Danger, danger_in
from knowledge.recognise.dates import days_in
from knowledge.recognise.heads import head_is_unknown, things_meant
from knowledge.recognise.lexicon import Lexicon, is_kana
from knowledge.recognise.nearness import NearNames
from knowledge.recognise.phrase import naming_phrase
from knowledge.recognise.questions import Questions
from knowledge.recognise.spans import Span, foreign_spans, japanese_spans
from knowledge.recognise.town import chome_in, outside, place_in
from knowledge.shape.conditions import Conditions
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Candidate, Evidence, Match, Mention
from knowledge.text.normalise import fold, tidy
from knowledge.text.tokens import reading_of

SURE, LIKELY, MARGIN = 0.87, 0.56, 0.03
"""Thresholds on nearness: assert from SURE on (and MARGIN ahead), suggest from LIKELY on."""
SUGGESTIONS = 3
LONGEST_NAME = 30
_CHOICE = re.compile(
    r"^(?:no\.?|#|the)?\s*([1-9]|10|[一二三四五六七八九]|first|second|third|第[一二三])\s*"
    r"(?:番(?:目)?|つ目|つめ|ばん(?:め)?|個目|one|の(?:やつ|ほう|方|もの)?|です|で|をお願い(?:します)?|!|。|个|번|번째|이요)*$"
)
_NUMBERS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
_NUMBERS |= {"first": 1, "second": 2, "third": 3, "第一": 1, "第二": 2, "第三": 3}
_WHEN = re.compile(
    r"何曜|なんよう|いつ|曜日|収集日|回収日|何日|なんにち|の日|出せ(?:る|ます)|\b(?:when|what day|which day|schedule|collection days?)\b"
    r"|星期几|周几|什么时候|哪天|几号|무슨 ?요일|언제|며칠|요일"
)


_BRACKETED = re.compile(r"\(([^()]+)\)")
_MASKED = re.compile(r"\[(?:電話|メール|番号|番地|名前|郵便番号)\]")
"""What the mask left in place of personal data names no telephone."""
_EMPTY_CONTAINER = re.compile(r"(?<=の)空き(?=びん|ビン|瓶|缶|かん|カン|容器|箱|袋|ボトル|パック)")
"""「香水の空きびん」 is 香水のびん: containers are thrown away empty."""
_DISPOSAL = re.compile(
    r"捨て|すて(?:る|た|ま|か|方)|ごみ|ゴミ|分別|処分|回収して|不用品|いらな(?:い|く)|要らな(?:い|く)"
    r"|\b(?:throw|thrown|dispos\w*|discard|get rid|garbage|trash|rubbish|waste|recycl\w*|burnable)\b"
    r"|扔|丢|垃圾|回收|버리|버려|쓰레기|재활용"
)


@dataclass(frozen=True)
class Recogniser:
    """Everything recognition needs, built once per Release. Stateless and thread-safe."""

    edition: Edition
    lexicon: Lexicon
    cues: Cues
    dangers: tuple[Danger, ...]
    names: NearNames
    faq: Questions
    forms: dict[str, Conditions]
    """Our own wordings of forms: what a chip sends back."""

    def recognise(
        self, text: str, lang: str, conversation: Conversation, now: dt.datetime
    ) -> Evidence:
        """Evidence for masked ``text`` in ``lang``. Never raises on any text."""
        said = self._containers_empty(_MASKED.sub(" ", tidy(text)).strip())
        danger = danger_in(said, self.dangers)
        place = place_in(said, self.edition.calendar)
        phrase = naming_phrase(said, lang)
        told = self.forms.get(fold(said))
        mentions, whole = self._mentions(said, phrase, lang) if told is None else ((), False)
        asked = _without_names(said, mentions, ("exact", "strong"), " ")
        rest = _without_names(said, mentions, ("exact", "strong", "ambiguous"), "□")
        conditions = told or conditions_in(rest, self.cues).over(self._named_conditions(mentions))
        return Evidence(
            text=said,
            lang=lang,
            mentions=_share_conditions(said, mentions, conditions, self.cues),
            whole=whole,
            conditions=conditions,
            place=place,
            chome=chome_in(said),
            outside=outside(said),
            categories=self._categories(asked),
            days=days_in(said, now.date()),
            asks_when=bool(_WHEN.search(said)),
            asks_disposal=bool(_DISPOSAL.search(said)),
            choice=choice_in(said),
            faq=tuple((c.object_id, c.score) for c in self.faq.near(asked)),
            danger=danger,
            tells_form=told is not None,
            part=self._part(said, conversation) if told is None else None,
        )

    def warm_up(self) -> None:
        """One question of each sort, so that no resident waits for first-time loading."""
        now = dt.datetime(2026, 4, 1, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout
        for text, lang in (
            ("ペットボトルのふた", "ja"),
            ("plastic botle", "en"),
            ("両国は何曜日", "ja"),
        ):
            self.recognise(text, lang, Conversation("warm-up"), now)

    def _containers_empty(self, said: str) -> str:
        """「香水の空きびん」 is 香水のびん, unless that is a name as it stands."""
        known = any(self.lexicon.spelled(name) for name in (said, *without_brackets(said)))
        return said if known else _EMPTY_CONTAINER.sub("", said)

    def _named_conditions(self, mentions: tuple[Mention, ...]) -> Conditions:
        """What another name says by itself: 針金ハンガー its material, 割れた茶碗 its state."""
        if len(mentions) != 1 or mentions[0].match != "exact":
            return Conditions()
        thing = self.edition.objects[mentions[0].candidates[0].object_id]
        said = conditions_in(mentions[0].surface, self.cues)
        usual = conditions_in(thing.name, self.cues)
        known = said.material != usual.material and said.material in thing.materials
        return Conditions(
            material=said.material if known else None, states=said.states - usual.states
        )

    def _categories(self, said: str) -> tuple[str, ...]:
        found = []
        for category, pattern in self.cues.categories.items():
            match = pattern.search(said)
            if match:
                found.append((match.start(), -len(match[0]), category))
        ordered = [c for _, _, c in sorted(found)]
        # 不燃 contains 燃: what is inside a longer word was not said
        if "nonburnable" in ordered and "burnable" in ordered:
            spans = {c: self.cues.categories[c].search(said) for c in ("burnable", "nonburnable")}
            inner, outer = spans["burnable"], spans["nonburnable"]
            if inner and outer and outer.start() <= inner.start() < outer.end():
                ordered.remove("burnable")
        return tuple(ordered)

    def _part(self, said: str, conversation: Conversation) -> str | None:
        """「それのふたは？」 「ラベルは」: a part of the thing talked about."""
        for object_id in conversation.focus:
            for label, part in self.edition.objects[object_id].parts:
                pattern = self.cues.parts.get(label)
                if label in said or (pattern is not None and pattern.search(said)):
                    return part
        return None

    def _mentions(self, said: str, phrase: str, lang: str) -> tuple[tuple[Mention, ...], bool]:
        as_written = (said, *without_brackets(said))
        wholes: dict[str, tuple[str, ...]] = {}
        for candidate in dict.fromkeys((*as_written, phrase)):
            objects = self.lexicon.spelled(candidate) or self._foreign_whole(candidate, lang)
            if objects:
                wholes[candidate] = objects
        if wholes:
            # 「ガスボンベ（卓上用）」: ガスボンベ alone may be several things, 卓上用ガスボンベ is one
            name = next((n for n, found in wholes.items() if len(found) == 1), next(iter(wholes)))
            return (self._sure(name, wholes[name], "name"),), name in as_written
        spans = self._spans(said, lang)
        meant = things_meant(said, spans)
        sure = [s for s in meant if not s.modifies]
        if sure and lang in ("ja", "ja-easy") and head_is_unknown(said, sure[-1]):
            sure.pop()
        if sure:
            return tuple(self._of_span(s) for s in sure), _is_noun_phrase(said, sure[-1])
        return self._guess(phrase), False

    def _foreign_whole(self, text: str, lang: str) -> tuple[str, ...]:
        """A lone Latin, Chinese or Korean name is understood in whatever language we speak."""
        for other in (lang, "en", "zh", "ko"):
            if other in self.lexicon.foreign:
                for span in foreign_spans(text, other, self.lexicon):
                    if fold(span.surface) == fold(text):
                        return span.objects
        return ()

    def _spans(self, said: str, lang: str) -> tuple[Span, ...]:
        spans = foreign_spans(said, lang, self.lexicon) if lang in self.lexicon.foreign else ()
        return spans or japanese_spans(said, self.lexicon)

    def _guess(self, phrase: str) -> tuple[Mention, ...]:
        """No name stands there as written: by sound, then by nearness, then honest doubt."""
        if len(fold(phrase)) < 2:
            return ()
        heard = self.lexicon.sounding(phrase if is_kana(phrase) else reading_of(phrase))
        if heard and len(fold(phrase)) >= 3:
            return (self._sure(phrase, heard, "sound"),)
        near = self.names.near(phrase, limit=5)
        if not near or near[0].score < LIKELY:
            return ()
        ahead = near[0].score - near[1].score if len(near) > 1 else 1.0
        sure = near[0].score >= SURE and ahead >= MARGIN and len(fold(phrase)) >= 4
        match: Match = "strong" if sure else "weak"
        kept = [c for c in near if c.score >= LIKELY][: 1 if sure else SUGGESTIONS]
        return (Mention(phrase, match, tuple(kept)),)

    def _sure(self, surface: str, objects: tuple[str, ...], reason: str) -> Mention:
        match: Match = "exact" if len(objects) == 1 else "ambiguous"
        return Mention(surface, match, tuple(Candidate(o, 1.0, reason) for o in objects))

    def _of_span(self, span: Span) -> Mention:
        """A name inside a sentence; with an unknown word before it, a little less sure."""
        if len(span.objects) > 1:
            return self._sure(span.surface, span.objects, "word")
        score = 0.85 if span.has_prefix else 0.95
        match: Match = "strong" if span.has_prefix else "exact"
        return Mention(span.surface, match, (Candidate(span.objects[0], score, "word"),))


def _is_noun_phrase(said: str, last: Span) -> bool:
    """Whether nothing follows the last name: 「貼るカイロの使い終わったやつ」 asks nothing else."""
    return not fold(said[last.end :]) and len(said) <= LONGEST_NAME


def without_brackets(said: str) -> tuple[str, ...]:
    """「壷（つぼ）」 → 壷, つぼ壷, つぼ: a name as lists and our own Items print it, taken apart."""
    outside = _BRACKETED.sub("", said).strip()
    if outside == said or not outside:
        return ()
    inside = [found.strip() for found in _BRACKETED.findall(said)]
    return (outside, *(found + outside for found in inside), *inside)


def choice_in(text: str) -> int | None:
    """The number chosen: 「2」「2番」「二つ目」「the second one」."""
    match = _CHOICE.fullmatch(text)
    if match is None:
        return None
    word = match[1]
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _without_names(
    said: str, mentions: tuple[Mention, ...], matches: tuple[Match, ...], mark: str
) -> str:
    """The sentence with the names so matched replaced by ``mark``.

    What is left tells what is asked of the things, and ガラスのコップ does not also state glass.
    """
    for mention in mentions:
        if mention.match in matches:
            said = said.replace(mention.surface, mark, 1)
    return said


def _share_conditions(
    said: str, mentions: tuple[Mention, ...], all_said: Conditions, cues: Cues
) -> tuple[Mention, ...]:
    """Conditions go to the thing they stand at: before it, and for the last thing also after."""
    if len(mentions) < 2:
        return tuple(replace(m, conditions=all_said) for m in mentions)
    shared, begin = [], 0
    for index, mention in enumerate(mentions):
        at = said.find(mention.surface, begin)
        end = len(said) if index == len(mentions) - 1 else at + len(mention.surface)
        stretch = said[begin:end].replace(mention.surface, "□", 1)
        shared.append(replace(mention, conditions=conditions_in(stretch, cues)))
        begin = at + len(mention.surface)
    return tuple(shared)
