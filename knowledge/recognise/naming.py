"""Which things a sentence names: as written, by a slip, by what it held, by sound, by nearness."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.recognise.describing import (
    container_names,
    is_noun_clause,
    is_told_of,
    only_describes,
    only_describes_abroad,
    part_names,
    plainly,
    says_little,
)
from knowledge.recognise.descriptions import Descriptions, script_of, tells_enough
from knowledge.recognise.heads import head_is_unknown, things_meant
from knowledge.recognise.lexicon import Lexicon, is_kana
from knowledge.recognise.modifiers import Modifiers
from knowledge.recognise.nearness import NearNames
from knowledge.recognise.phrase import naming_phrase
from knowledge.recognise.spans import BRACKETED, Span, foreign_spans, japanese_spans
from knowledge.recognise.typos import Typos
from knowledge.shape.evidence import Candidate, Match, Mention
from knowledge.text.normalise import fold
from knowledge.text.tokens import reading_of, tokens

SURE, LIKELY, MARGIN = 0.87, 0.56, 0.03
"""Thresholds on nearness: assert from SURE on (and MARGIN ahead), suggest from LIKELY on."""
DESCRIBED_SURE, DESCRIBED_WELL, DESCRIBED, DESCRIBED_MARGIN = 0.18, 0.15, 0.08, 0.02
"""Thresholds on descriptions, found on 620 held-out ones: from the first on (and the margin ahead)
three of a hundred are wrong; five from the second on, enough where it is surely a description;
from the third on one is worth a "did you mean"."""
DESCRIBED_KIND, KINDS_TOLD = 0.12, 4
"""From this score on a kind of the thing named, among so many descriptions, is meant."""
PLAIN = 0.75
"""A plain thing told of nearly as well (this share) as a kind of it is meant."""
SUGGESTIONS = 3
NOT_FAR = 0.45
"""Names from here on may stand beside a miss, as a question."""
LONGEST_NAME = 30
_JOINS = re.compile(r"[のたなでがをとはもに、,\s()]")
"""What stands between words that are not one word."""
_MIDWORD = re.compile(r"[っッ]$")
"""No word begins after these: かめ is no name in ぶるっかめ."""
_CLAUSES = re.compile(r"(?<!の)[、。,?!？！\n]+")
"""The ends of clauses; a comma after の (「レトルトカレーの、銀色の袋」) ends none."""
SHORTEST_CLAUSE = 2
_OF = re.compile(
    r"^(?:(?:the|a|an|my|some|empty|old) )*(?P<part>[a-z ]{2,24}) (?:of|for|from) (?:(?:the|a|an|my|some) )*(?P<whole>[a-z ]{2,24})$"
)
_PARTICLE = re.compile(r"(?:[がをはもにでと]|って)$")
SYLLABLES = 2
SHORTEST_SPACED, SHORTEST_HEARD = 3, 5
"""Letters of a kana word: a shorter one is too many words, as spelled or as it sounds."""
JAPANESE = ("ja", "ja-easy")


@dataclass(frozen=True)
class Naming:
    """The names of a Release and every way of finding one. Stateless and thread-safe."""

    lexicon: Lexicon
    typos: Typos
    names: NearNames
    descriptions: Descriptions
    modifiers: Modifiers

    def named(self, said: str, phrase: str, lang: str) -> tuple[tuple[Mention, ...], bool]:
        """The things named in tidied ``said``, and whether it is a name and nothing else.

        ``phrase`` is ``said`` without the words that only ask.
        """
        as_written = (said, *without_brackets(said))
        other_ways = (*_in_one_word(phrase), *_turned_round(said))
        name = self._whole_name((*as_written, phrase, *other_ways), lang)
        if name is not None:
            return (self._sure(name[0], name[1], "name"),), name[0] in as_written
        held = self._whole_name((*container_names(said), *part_names(said)), lang)
        if held is not None:
            return (self._sure(held[0], held[1], "holds"),), False
        inside, whole = self._inside(said, phrase, lang)
        named = bool(inside) and all(m.match in ("exact", "strong") for m in inside)
        torn = _torn(inside, phrase)
        if named and not torn:
            part = self._slip((phrase,), lang) if _has_unread_part(inside, phrase) else None
            return ((part,), False) if part and part.match == "strong" else (inside, whole)
        plain = self._whole_name(plainly(phrase), lang) if lang in JAPANESE else None
        if plain is not None and not named:
            return (self._sure(plain[0], plain[1], "name"),), False
        slipped = self._slip((said, phrase), lang)
        if slipped is not None and (slipped.match == "strong" or not inside):
            return (slipped,), len(said) <= LONGEST_NAME and slipped.match == "strong"
        if _begins_midword(inside, phrase) or (torn and _is_syllables(inside, phrase)):
            return self._guess(said, phrase), False
        if all(m.match == "weak" for m in inside):
            return self._in_first_clause(said, lang) or inside, whole
        return inside, whole

    def _in_first_clause(self, said: str, lang: str) -> tuple[Mention, ...]:
        """「庭の松葉、掃いて集めた」: the thing first, and what is told of it after a break."""
        clause, _, after = _CLAUSES.sub("。", said).partition("。")
        clause = clause.strip()
        if not after or len(fold(clause)) < SHORTEST_CLAUSE or clause.isascii():
            return ()
        mentions, _ = self.named(clause, naming_phrase(clause, lang), lang)
        sure = bool(mentions) and all(m.match in ("exact", "strong") for m in mentions)
        # 「かばんに入れとく、急に雨降ったとき開くやつ」 is about no bag
        rest = clause.rpartition(mentions[-1].surface)[2] if sure else ""
        goes_on = rest != clause and any(word.pos[0] == "動詞" for word in tokens(rest))
        return mentions if sure and not goes_on else ()

    def is_name(self, said: str) -> bool:
        """Whether ``said`` is a Japanese name as it stands, brackets or not."""
        return any(self.lexicon.spelled(name) for name in (said, *without_brackets(said)))

    def is_name_anywhere(self, phrase: str) -> bool:
        """Whether something real is called so in any language."""
        return bool(self.lexicon.spelled(phrase) or self._foreign_whole(phrase, "en"))

    def not_far(self, phrase: str) -> tuple[Candidate, ...]:
        """A few names that may help where none is near enough to be meant."""
        if len(fold(phrase)) < 2:
            return ()
        return tuple(c for c in self.names.near(phrase, SUGGESTIONS) if c.score >= NOT_FAR)

    def _whole_name(
        self, candidates: Iterable[str], lang: str
    ) -> tuple[str, tuple[str, ...]] | None:
        found: dict[str, tuple[str, ...]] = {}
        for candidate in dict.fromkeys(candidates):
            objects = self.lexicon.spelled(candidate) or self._foreign_whole(candidate, lang)
            if objects:
                found[candidate] = objects
        # 「ガスボンベ（卓上用）」: ガスボンベ alone may be several things, 卓上用ガスボンベ is one
        best = next((n for n, objects in found.items() if len(objects) == 1), None)
        best = best or next(iter(found), None)
        return (best, found[best]) if best is not None else None

    def _foreign_whole(self, text: str, lang: str) -> tuple[str, ...]:
        """A lone Latin, Chinese or Korean name is understood in whatever language we speak."""
        for other in (lang, "en", "zh", "ko"):
            if other in self.lexicon.foreign:
                for span in foreign_spans(text, other, self.lexicon):
                    if fold(span.surface) == fold(text):
                        return span.objects
        return ()

    def _slip(self, phrases: Iterable[str], lang: str) -> Mention | None:
        """One letter off one name is that name; off several, a question."""
        for phrase in dict.fromkeys(phrases):
            owners = self.typos.owners(phrase, lang)
            if owners and self._same_head(phrase, owners):
                match: Match = "strong" if len(owners) == 1 else "weak"
                kept = owners[:SUGGESTIONS]
                return Mention(phrase, match, tuple(Candidate(o, 0.9, "slip") for o in kept))
        return None

    def _inside(self, said: str, phrase: str, lang: str) -> tuple[tuple[Mention, ...], bool]:
        script = "en" if said.isascii() else lang  # a Latin name does not switch the language
        spans = foreign_spans(said, script, self.lexicon) if script in self.lexicon.foreign else ()
        spans = spans or japanese_spans(said, self.lexicon)
        sure = [s for s in things_meant(said, spans) if not s.modifies]
        if sure and lang in JAPANESE and head_is_unknown(said, sure[-1]):
            sure.pop()
        if sure and lang in JAPANESE and only_describes(said, sure[-1]):
            return self._guess(said, phrase, described=True), False
        if sure and only_describes_abroad(said, sure[-1], script):
            return self._guess(said, phrase, described=True), False
        if len(sure) == 1 and lang in JAPANESE and is_told_of(said, sure[0]):
            told = self._told_of(said, sure[0])
            if told is not None:
                return (told,), False
        if len(sure) == 1 and len(sure[0].objects) > 1:
            return (self._narrowed(sure[0], said, phrase),), _is_noun_phrase(said, sure[-1])
        if sure:
            each = dict.fromkeys(s.objects for s in sure)
            once = [next(s for s in sure if s.objects == objects) for objects in each]
            return tuple(self._of_span(s) for s in once), _is_noun_phrase(said, sure[-1])
        return self._guess(said, phrase), False

    def _told_of(self, said: str, span: Span) -> Mention | None:
        """「焼き鳥食べたあとの棒」, 「首にかける扇風機」: what is told of a thing makes it another kind."""
        told = self.descriptions.near(said, KINDS_TOLD) if tells_enough(said) else []
        near = [c for c in told if c.score >= DESCRIBED_KIND]
        kinds = self.lexicon.ending_in(span.surface) if near else ()  # looks through all names
        kind = next((c for c in near if c.object_id in kinds), None)
        if kind is None:
            kind = told[0] if says_little(span) and _is_sure(told, DESCRIBED_SURE) else None
        if kind is None or kind.object_id in span.objects[:1]:
            return None
        return Mention(span.surface, "strong", (kind,))

    def _narrowed(self, span: Span, said: str, phrase: str) -> Mention:
        """「シャンプーの詰め替えパック」: one word for several things, and words that tell which."""
        kinds = self.lexicon.ending_in(span.surface)
        beside = _CLAUSES.split(said[: span.start])[-1]
        told = None if script_of(said) == "zh" else self.modifiers.told(span.objects, kinds, beside)
        if told is not None:
            return Mention(span.surface, "strong", (Candidate(told, 0.9, "beside"),))
        generic = self._of_span(span)
        if len(fold(phrase)) < len(fold(span.surface)) + 2:
            return generic
        near = [c for c in self.names.near(phrase, limit=8) if c.score >= LIKELY]
        of_kind = {*kinds, *span.objects}
        # 「プラスチックでできた箱」 is near a plastic cap, and a box
        near = [c for c in near if c.object_id in of_kind] or near
        owner = self._owner_of(said[: span.start])
        if of_owner := [c for c in near if c.object_id == owner]:
            return Mention(span.surface, "strong", (of_owner[0],))
        if near and near[0].score >= SURE and (len(near) == 1 or near[0].score > near[1].score):
            return Mention(span.surface, "strong", (near[0],))
        ids = dict.fromkeys((*(c.object_id for c in near[:SUGGESTIONS]), *span.objects))
        return self._sure(span.surface, tuple(ids), "word")

    def _owner_of(self, before: str) -> str | None:
        """「制汗スプレーの」: the one thing named just before a の."""
        if not before.endswith("の"):
            return None
        spans = [s for s in japanese_spans(before[:-1], self.lexicon) if s.end == len(before) - 1]
        return spans[-1].objects[0] if spans and len(spans[-1].objects) == 1 else None

    def _guess(self, said: str, phrase: str, *, described: bool = False) -> tuple[Mention, ...]:
        """No name stands there as written: by sound, then by nearness, then by what is told of it.

        ``described``: a name in it is surely not the thing meant.
        """
        if len(fold(phrase)) < 2:
            return ()
        for spoken in (phrase.replace(" ", ""), *plainly(phrase)):
            heard = self.lexicon.sounding(spoken if is_kana(spoken) else reading_of(spoken))
            if heard and len(fold(spoken)) >= 3:
                return (self._sure(phrase, heard, "sound"),)
        spaced = None if described else self._spaced(said)
        if spaced is not None:
            return (spaced,)
        near = [] if described else self.names.near(phrase, limit=5)
        ahead = near[0].score - near[1].score if len(near) > 1 else 1.0
        sure = bool(near) and near[0].score >= SURE and ahead >= MARGIN and len(fold(phrase)) >= 4
        if sure and self._head_fits(phrase, near[0].object_id):
            return (Mention(phrase, "strong", (near[0],)),)
        tells = tells_enough(said) and (described or is_noun_clause(phrase))
        told = _plainest_first(self.descriptions.near(said, SUGGESTIONS)) if tells else []
        if _is_sure(told, DESCRIBED_WELL if described else DESCRIBED_SURE):
            return (Mention(phrase, "strong", (told[0],)),)
        likely = [c for c in told if c.score >= DESCRIBED]
        near = [c for c in near if c.score >= LIKELY]
        if likely:
            near = [*likely, *near[:1]]
        kept = {c.object_id: c for c in (*near, *likely)}
        return (Mention(phrase, "weak", tuple(kept.values())[:SUGGESTIONS]),) if kept else ()

    def _spaced(self, said: str) -> Mention | None:
        """「ふくらんだ じゅうでんちは どうしますか」: kana in words, one of which is a name."""
        words = [_PARTICLE.sub("", word) for word in said.split() if is_kana(word)]
        for word in reversed(words if len(words) > 1 else []):
            owners = self.lexicon.spelled(word) if len(word) >= SHORTEST_SPACED else ()
            if not owners and len(word) >= SHORTEST_HEARD:
                owners = self.lexicon.sounding(word)
            if owners:
                return self._sure(word, owners, "sound")
        return None

    def _same_head(self, phrase: str, owners: tuple[str, ...]) -> bool:
        """「てれびのリモコンの箱」 is no slip of テレビのリモコン: 箱 is a word by itself."""
        head = phrase.rpartition("の")[2].strip()
        if head == phrase or not self.lexicon.spelled(head):
            return True
        return not set(owners).isdisjoint(self.lexicon.ending_in(head))

    def _head_fits(self, phrase: str, object_id: str) -> bool:
        """「プラスチックのモレンゲ」 is no plastic model: the last word must be near by itself too."""
        head = phrase.rpartition("の")[2].strip()
        if head == phrase or len(fold(head)) < 2:
            return True
        near = {c.object_id: c.score for c in self.names.near(head, limit=8)}
        return near.get(object_id, 0.0) >= LIKELY

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


def _is_sure(told: list[Candidate], enough: float) -> bool:
    """Whether the first description is near enough, and ahead of the next."""
    if not told or told[0].score < enough:
        return False
    return len(told) == 1 or abs(told[0].score - told[1].score) >= DESCRIBED_MARGIN


def _plainest_first(told: list[Candidate]) -> list[Candidate]:
    """A tooth brush before an electric one, where both are told of nearly alike."""
    for other in told[1:]:
        is_kind = told[0].object_id.endswith(f"_{other.object_id}")
        if is_kind and other.score >= PLAIN * told[0].score:
            return [other, *(c for c in told if c is not other)]
    return told


def _in_one_word(phrase: str) -> tuple[str, ...]:
    """「アイロンの台」 is アイロン台, 「おもちゃのロボット」 ロボットのおもちゃ, where that is a name."""
    before, of, after = phrase.partition("の")
    if not (of and before and after) or "の" in after:
        return ()
    return (before + after, f"{after}の{before}")


def _turned_round(said: str) -> tuple[str, ...]:
    """The lid of a jam jar is a jam jar lid."""
    match = _OF.search(said)
    return (f"{match['whole'].strip()} {match['part'].strip()}",) if match else ()


def _torn(inside: tuple[Mention, ...], phrase: str) -> bool:
    """Whether a name was found in the middle of one word: 食器 in 食器だn, ボトル in ぺとぼとる."""
    rest = phrase
    for mention in inside:
        rest = rest.replace(mention.surface, "", 1)
    torn = len(inside) == 1 and bool(rest) and not _JOINS.search(rest)
    return torn or _begins_midword(inside, phrase)


def _has_unread_part(inside: tuple[Mention, ...], phrase: str) -> bool:
    """「ペットボトルのきゃぷ」: kana that no name reaches, at the end."""
    tail = phrase.rpartition(f"{inside[-1].surface}の")[2]
    return len(inside) == 1 and tail != phrase and len(tail) > 1 and is_kana(tail)


def _begins_midword(inside: tuple[Mention, ...], phrase: str) -> bool:
    """かめ in ぶるっかめ: the word before it is not over."""
    if len(inside) != 1:
        return False
    return bool(_MIDWORD.search(phrase.partition(inside[0].surface)[0]))


def _is_syllables(inside: tuple[Mention, ...], phrase: str) -> bool:
    """まり in へぬまり: a word of two kana within kana is no name."""
    return is_kana(phrase) and len(inside[0].surface) <= SYLLABLES


def _is_noun_phrase(said: str, last: Span) -> bool:
    """Whether nothing follows the last name: 「貼るカイロの使い終わったやつ」 asks nothing else."""
    return not fold(said[last.end :]) and len(said) <= LONGEST_NAME


def without_brackets(said: str) -> tuple[str, ...]:
    """「壷（つぼ）」 → 壷, つぼ壷, つぼ: a name as lists and our own Items print it, taken apart."""
    outside = BRACKETED.sub("", said).strip()
    if outside == said or not outside:
        return ()
    if not said.endswith(")"):
        return (outside,)  # 「茶碗（瀬戸物）とお箸」: the bracket explains one of two
    inside = [found.strip() for found in BRACKETED.findall(said)]
    return (outside, *(found + outside for found in inside), *inside)
