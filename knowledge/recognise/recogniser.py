"""recognise(utterance, conversation) → Evidence: the first half of a resident's journey."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.decide.facts import facts_of
from knowledge.decide.ruling import decide
from knowledge.read.edition import Edition
from knowledge.recognise.alarm import Alarm
from knowledge.recognise.choosing import choice_in
from knowledge.recognise.conditions import conditions_in, tells_only_a_form
from knowledge.recognise.cues import Cues
from knowledge.recognise.danger import Danger, danger_in
from knowledge.recognise.dates import days_in, turn_of_year_in, without_days
from knowledge.recognise.ellipsis import is_follow_up, referred_to
from knowledge.recognise.familiar import Familiar
from knowledge.recognise.naming import Naming
from knowledge.recognise.negation import without_negated
from knowledge.recognise.phrase import naming_phrase
from knowledge.recognise.playful import Playful
from knowledge.recognise.questions import STRONG, Questions, is_general
from knowledge.recognise.spans import BRACKETED
from knowledge.recognise.talk import Talk
from knowledge.recognise.town import (
    chome_in,
    outside,
    place_in,
    place_told_by_chome,
    without_chome,
)
from knowledge.shape.conditions import Conditions
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence, Match, Mention
from knowledge.shape.object import Object
from knowledge.shape.place import Place
from knowledge.text.normalise import fold, tidy

_WHEN = re.compile(
    r"何曜|なんよう|いつ(?!から)|曜日|収集日|回収日|何日|なんにち|の日|出す日|の日(?:は|って)?[?？]?$|その次|次の次|さらに次|\b(?:when|what day|which day|schedule|collection days?)\b"
    r"|星期几|周几|什么时候|哪天|几号|무슨 ?요일|언제|며칠|요일"
)

GUESSES = ("sound", "spelling", "meaning", "description", "slip")
"""Reasons of a Candidate that nobody wrote as it stands."""
_WHY = re.compile(
    r"なん(?:で(?!も|す)|の理由)|いつから|どうして|なぜ|何故|理由|根拠|本当(?:に|ですか|\?)|\b(?:why|how come|on what ground|reason)\b"
    r"|为什么|为何|凭什么|依据|왜|이유|근거"
)
PROPOSED = 16
SERVICES = {
    "bulky": "粗大ごみ",
    "not_collected": "区で収集しないもの",
    "dropoff": "拠点回収・イベント回収",
    "event": "拠点回収・イベント回収",
}
"""The FAQ's service for things by their usual place."""
MISCELLANY = "こんなときは"
SHORT_QUESTION = 12
"""A longer question says itself what it is about."""
_IS_IT = re.compile(
    r"(?:ごみ|ゴミ|資源|プラ(?:スチック)?|粗大|可燃|不燃|古紙|ペットボトル)(?:の日)?(?:で|に|として|へ|って)?(?:も)?"
    r"(?:出せ(?:る|ます)|出して|出す|捨てて|捨てられ|いい|良い|ええ|大丈夫|なる|なり(?:ます|ません)|です|でしょう|入(?:る|り|れて))(?:の|か|よ|ね|も|いい|です|んですか|ますか|でしょうか)*[?？]?$"
    r"|(?:ごみ|ゴミ|資源|プラ(?:スチック)?|粗大|可燃|不燃|古紙)(?:ですか|なの|かな|でしょうか)?[?？]$"
)
"""A thing is guessed to be of a category, and we are asked whether it is so."""
_THE_ONE = re.compile(r"の(?:ほう|方)|(?:その|さっきの)|\bthe\b")
_OF_MATERIAL = re.compile(r"の$")
_DONE_WITH = re.compile(r"で(?:切|きっ|壊|たた|叩|割|縛|しば|包|つつ|巻|まい|洗|あら|拭|ふい)")
_MASKED = re.compile(r"\[(?:電話|メール|番号|番地|名前|郵便番号)\]")
"""What the mask left in place of personal data names no telephone."""
_EMPTY_CONTAINER = re.compile(
    r"(?<=の)(?:空き|空|から)(?=チューブ|びん|ビン|瓶|缶|かん|カン|容器|箱|袋|ボトル|パック)"
)
"""「香水の空きびん」 is 香水のびん: containers are thrown away empty."""
_WITHIN = re.compile(r"^(?:その|この)?中の")
"""「中の土は？」: what is in the thing we speak of."""
_CONTAINERS = {("びん", "瓶", "ビン"): "glass", ("缶", "かん", "カン"): "metal"}
_DISPOSAL = re.compile(
    r"捨て|すて(?:る|た|ま|か|方)|ほか(?:す|し)|引き?取|どう(?:した|す)(?:ら|れば)|どないした|ごみ|ゴミ|分別|処分|回収して|不用品|いらな(?:い|く)|要らな(?:い|く)"
    r"|\b(?:throw|thrown|dispos\w*|discard|get rid|garbage|trash|rubbish|waste|recycl\w*|burnable)\b"
    r"|扔|丢|垃圾|回收|处理|버리|버려|쓰레기|재활용"
)


@dataclass(frozen=True)
class Recogniser:
    """Everything recognition needs, built once per Release. Stateless and thread-safe."""

    edition: Edition
    naming: Naming
    cues: Cues
    dangers: tuple[Danger, ...]
    alarm: Alarm
    faq: Questions
    familiar: Familiar
    forms: dict[str, Conditions]
    """Our own wordings of forms: what a chip sends back."""
    playful: Playful
    talk: Talk

    def recognise(
        self, text: str, lang: str, conversation: Conversation, now: dt.datetime
    ) -> Evidence:
        """Evidence for masked ``text`` in ``lang``. Never raises on any text."""
        heard = _MASKED.sub(" ", tidy(text)).strip()
        said = self._as_called(without_negated(heard))
        calendar = self.edition.calendar
        place = place_in(said, calendar) or place_told_by_chome(said, conversation.town, calendar)
        told = self.forms.get(fold(said))
        phrase = naming_phrase(said, lang)
        days = days_in(said, now.date())
        if place and not days:
            days = turn_of_year_in(said, now.date())
        play = None if told else self._play(said, phrase, is_day=bool(days or place))
        abroad = outside(said)
        talk = self.talk.in_whole(said) if told is None else None
        elsewhere = (abroad, place.town, place.label) if place else (abroad,)
        read = told is None and play is None and talk is None and phrase not in elsewhere
        mentions, whole = self.naming.named(said, phrase, lang) if read else ((), False)
        if conversation.focus and self._tells_of_it(said, mentions):
            mentions, whole = (), False
        if _THE_ONE.search(said):
            mentions = _of_those_talked_about(mentions, conversation.focus)
        if _only_guessed(mentions) and (self._is_no_thing(phrase) or _only_told(mentions, place)):
            mentions = ()
        if _is_told_surely(mentions) and self.familiar.strange_in(said):
            mentions = tuple(replace(m, match="weak") for m in mentions)  # of what nobody knows
        mentions = self._without_material(said, mentions)
        if not mentions and (meant := referred_to(said, conversation.focus)):
            mentions = (meant,)
        if (asked_if := _IS_IT.search(said)) and mentions and abroad is None:
            mentions = _without_category(mentions, asked_if[0])
            # 「冷蔵庫は粗大ごみで出せますか」 asks where it goes, not how
            whole = not _instrument(said, mentions)
        if abroad is not None:
            whole = False
        sure = bool(_sure_ids(mentions))
        beside = tuple(m for m in mentions if not self._has_a_service(m))
        asked = _without_names(said, beside, ("exact", "strong"), " ")
        rest = _without_names(said, mentions, ("exact", "strong", "ambiguous"), "□")
        conditions = told or conditions_in(rest, self.cues).over(self._named_conditions(mentions))
        part = self._part(said, mentions, conversation) if told is None else None
        about = self._about(mentions, phrase, conversation, now.date())
        service = self._service(mentions, conversation, now.date())
        faq, asks_more = self._faq(asked, about, service)
        asks = sure or bool(conversation.focus and conditions)
        danger = None
        if told is None and talk is None:
            known = bool(faq and faq[0][1] >= STRONG) or bool(sure and conditions.states)
            danger = self.danger(heard, asks=asks, known=known)
        return Evidence(
            text=said,
            lang=lang,
            mentions=_share_conditions(said, mentions, conditions, self.cues),
            whole=whole or (bool(mentions) and abroad is None and is_follow_up(rest)),
            conditions=conditions,
            place=place,
            chome=chome_in(said),
            outside=abroad,
            categories=self._categories(asked),
            days=days,
            asks_when=bool(_WHEN.search(said)),
            asks_disposal=bool(_DISPOSAL.search(asked)),
            choice=choice_in(said),
            faq=faq,
            asks_more=asks_more and not sure,
            danger=danger,
            tells_form=told is not None,
            follows_up=is_follow_up(self._known_parts_out(rest, place, part)),
            part=part,
            phrase=phrase,
            strange=not sure and bool(self.familiar.strange_in(said)),
            near=self.naming.not_far(phrase) if read and not mentions else (),
            play=play if danger is None else None,
            asks_why=bool(_WHY.search(said)),
            talk=talk,
        )

    def danger(self, heard: str, *, asks: bool, known: bool) -> str | None:
        """The topic of danger told of in tidied ``heard``, by a sign or by the sound of it.

        ``asks``: a thing is named or spoken of, so that a dangerous thing is likelier than danger.
        ``known``: it is a question we know, or the state of a thing, and only a sign tells more.
        """
        if self.naming.is_name(heard):
            return None  # ガス漏れ警報器
        if (sign := danger_in(heard, self.dangers)) or known:
            return sign
        asks = asks or bool(_DISPOSAL.search(heard))
        return self.alarm.topic_of(heard, asks_disposal=asks)

    def warm_up(self) -> None:
        """One question of each sort, so that no resident waits for first-time loading."""
        now = dt.datetime(2026, 4, 1, 10)  # noqa: DTZ001 - Tokyo wall-clock time throughout
        for text, lang in (
            ("ペットボトルのふた", "ja"),
            ("plastic botle", "en"),
            ("両国は何曜日", "ja"),
        ):
            self.recognise(text, lang, Conversation("warm-up"), now)

    def _as_called(self, said: str) -> str:
        """「香水の空きびん」 is 香水のびん, 「中の土」 土, unless that is a name as it stands."""
        if self.naming.is_name(said):
            return said
        inside = _WITHIN.sub("", said)
        return (
            inside
            if inside != said and self._is_asked_of(inside)
            else _EMPTY_CONTAINER.sub("", said)
        )

    def _is_asked_of(self, said: str) -> bool:
        """Whether ``said`` is a Japanese name and words that only ask."""
        return self.naming.is_name(naming_phrase(said, "ja"))

    def _known_parts_out(self, rest: str, place: Place | None, part: str | None) -> str:
        """The sentence without its categories, days, town and the part of the thing named."""
        parts = self.cues.parts.values() if part is not None else ()
        categories = sorted(self.cues.categories.items(), key=lambda c: c[0] != "nonburnable")
        for pattern in (*(p for _, p in categories), *parts):  # 不燃 holds 燃
            rest = pattern.sub("□", rest)
        if place is not None:
            rest = without_chome(rest.replace(place.town, "□"))
        return without_days(rest)

    def _is_no_thing(self, phrase: str) -> bool:
        """「可燃」, 「1月1日」: nothing but the name of a category or a day."""
        if not without_days(phrase).strip("□ のは"):
            return bool(phrase)
        return any(pattern.fullmatch(phrase) for pattern in self.cues.categories.values())

    def _without_material(self, said: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """「植木鉢、プラスチックの」: beside a thing, its material is no other thing.

        Nor is what makes it dirty: 「弁当の容器、油でギトギト」.
        """
        if len(mentions) < 2:
            return mentions
        clean = tuple(
            m
            for m in mentions
            if m.match != "ambiguous" or not tells_only_a_form(said, (m.surface,), self.cues)
        )
        mentions = clean or mentions
        if not _OF_MATERIAL.search(said):
            return mentions
        things = tuple(
            m
            for m in mentions
            if not said.endswith(f"{m.surface}の")
            or not tells_only_a_form(said + "の", (m.surface,), self.cues)
        )
        return things or mentions

    def _tells_of_it(self, said: str, mentions: tuple[Mention, ...]) -> bool:
        """「洗っても落ちない」「油が落ちない」 tell of the thing we speak of, and name none."""
        if _only_guessed(mentions) and not _is_told_surely(mentions):
            return bool(conditions_in(said, self.cues))
        return bool(mentions) and tells_only_a_form(said, (m.surface for m in mentions), self.cues)

    def _named_conditions(self, mentions: tuple[Mention, ...]) -> Conditions:
        """What another name says by itself: 針金ハンガー its material, 割れた茶碗 its state."""
        if len(mentions) != 1 or mentions[0].match != "exact":
            return Conditions()
        thing = self.edition.objects[mentions[0].candidates[0].object_id]
        said = conditions_in(mentions[0].surface, self.cues)
        usual = conditions_in(thing.name, self.cues)
        material = said.material or _material_of_container(mentions[0].surface, thing)
        known = material != usual.material and material in thing.materials
        return Conditions(material=material if known else None, states=said.states - usual.states)

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

    def _part(
        self, said: str, mentions: tuple[Mention, ...], conversation: Conversation
    ) -> str | None:
        """「それのふたは？」 「ラベルは」: a part of the thing talked about, and of no other."""
        named = {m.candidates[0].object_id for m in mentions if m.match == "exact"}
        talked = set(conversation.focus)
        talked |= {p for o in conversation.focus for _, p in self.edition.objects[o].parts}
        if named - talked:
            return None
        for object_id in conversation.focus:
            for label, part in self.edition.objects[object_id].parts:
                pattern = self.cues.parts.get(label)
                if label in said or (pattern is not None and pattern.search(said)):
                    return part
        return None

    def _about(
        self, mentions: tuple[Mention, ...], phrase: str, conversation: Conversation, day: dt.date
    ) -> str:
        """What a question is about that does not say so itself: the things named and where they go.

        Without a name in a short question it is what we speak of, a thing or a question.
        """
        named = _sure_ids(mentions)
        unclear = any(m.match == "ambiguous" for m in mentions)
        if not named and (unclear or len(phrase) > SHORT_QUESTION):
            return ""
        things = [self.edition.objects[i] for i in named or conversation.focus[:1]]
        if things:
            categories = self.edition.messages.texts["categories"]
            return " ".join(
                f"{t.name} {categories[self._usual(t, day)]['official']}" for t in things
            )
        entry = self.edition.faq.get(conversation.faq or "")
        return entry.question["ja"] if entry and conversation.topic == "faq" else ""

    def _faq(
        self, asked: str, about: str, service: str | None
    ) -> tuple[tuple[tuple[str, float], ...], bool]:
        """Entries with scores, and whether it is asked of the service what may be asked of all."""
        near = [(c.object_id, c.score) for c in self.faq.near(asked, about, limit=PROPOSED)]
        if service and is_general(asked):
            same = [e for e in near if self.edition.faq[e[0]].service == service and e[1] > 0]
            if service == MISCELLANY:  # its questions have nothing to do with each other
                told = (i for i, e in self.edition.faq.items() if e.question["ja"] == about)
                same = [(entry, STRONG) for entry in told]
            if same:
                first = (same[0][0], max(same[0][1], STRONG))
                return (first, *(e for e in near if e[0] != first[0])), True
        return tuple(near), False

    def _service(
        self, mentions: tuple[Mention, ...], conversation: Conversation, day: dt.date
    ) -> str | None:
        """The service we speak of: of the question answered last, else of the thing."""
        if conversation.topic == "faq" and conversation.faq in self.edition.faq:
            return self.edition.faq[conversation.faq].service
        things = (*_sure_ids(mentions), *conversation.focus)
        return SERVICES.get(self._usual(self.edition.objects[things[0]], day)) if things else None

    def _has_a_service(self, mention: Mention) -> bool:
        """マイナンバーカード: what is asked of it is rather how to get one."""
        name = self.edition.objects[mention.candidates[0].object_id].name
        return name in self._services

    @cached_property
    def _services(self) -> frozenset[str]:
        """What the FAQ's services are about."""
        return frozenset(s for e in self.edition.faq.values() for s in e.service.split("・"))

    def _usual(self, thing: Object, day: dt.date) -> str:
        """The category of a thing of which nothing is said."""
        return decide(self.edition.policy, facts_of(thing, Conditions()), day).category

    def _play(self, said: str, phrase: str, *, is_day: bool) -> str | None:
        """The persona's entry named whole, unless something real is called so."""
        phrases = dict.fromkeys((said, phrase))
        if any(self.naming.is_name_anywhere(p) for p in phrases):
            return None
        return self.playful.named(said, phrases, is_day=is_day)


def _material_of_container(name: str, thing: Object) -> str | None:
    """「はちみつの瓶」 is of glass, whatever honey usually comes in; しびん is called so anyway."""
    if name == thing.name:
        return None
    return next((m for ends, m in _CONTAINERS.items() if name.endswith(ends)), None)


def _sure_ids(mentions: tuple[Mention, ...]) -> list[str]:
    """The Objects surely named, in the order named."""
    return [m.candidates[0].object_id for m in mentions if m.match in ("exact", "strong")]


def _of_those_talked_about(
    mentions: tuple[Mention, ...], focus: tuple[str, ...]
) -> tuple[Mention, ...]:
    """「びんのほうが割れた」 after a bottle and a can: the one of the kinds that we speak of."""
    found = []
    for mention in mentions:
        talked = [c for c in mention.candidates if c.object_id in focus]
        settled = mention.match == "ambiguous" and len(talked) == 1
        found.append(
            replace(mention, match="exact", candidates=(talked[0],)) if settled else mention
        )
    return tuple(found)


def _without_category(mentions: tuple[Mention, ...], asked_if: str) -> tuple[Mention, ...]:
    """「写真は古紙になりますか」 is about the photo: beside a thing, 古紙 is a category."""
    return tuple(m for m in mentions if m.surface not in asked_if) or mentions


def _instrument(said: str, mentions: tuple[Mention, ...]) -> bool:
    """「のこぎりで切って…」: what it is done with, and not what is thrown away."""
    after = said.partition(mentions[0].surface)[2]
    return len(mentions) == 1 and bool(_DONE_WITH.match(after))


def _only_guessed(mentions: tuple[Mention, ...]) -> bool:
    """Whether no name stands in the sentence as written."""
    return bool(mentions) and all(m.candidates[0].reason in GUESSES for m in mentions)


def _is_told_surely(mentions: tuple[Mention, ...]) -> bool:
    """Whether a description is near enough to be a thing of its own."""
    return any(m.match == "strong" and m.candidates[0].reason == "description" for m in mentions)


def _only_told(mentions: tuple[Mention, ...], place: Place | None) -> bool:
    """A sentence that names a town of ours tells of no thing: 「町を間違えました。立花です」."""
    return place is not None and all(m.candidates[0].reason == "description" for m in mentions)


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
        after = at + len(mention.surface)
        explained = BRACKETED.match(said, after)  # 「茶碗（瀬戸物）と木のお箸」
        after = explained.end() if explained else after
        end = len(said) if index == len(mentions) - 1 else after
        stretch = said[begin:end].replace(mention.surface, "□", 1)
        shared.append(replace(mention, conditions=conditions_in(stretch, cues)))
        begin = after
    return tuple(shared)
