"""Acts about ourselves: small talk, play, the language, complaints, and being forgotten."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from knowledge.answer.sorting import Sorter
from knowledge.answer.words import listed
from knowledge.recognise.questions import STRONG
from knowledge.shape.answer import Answer
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence
from knowledge.text.normalise import fold

ABOUT_DATA = "about_data"
_FORGET = re.compile(
    r"忘れ|わすれ|消[しせ去]|けし|削除|リセット|\b(?:forget|delete|erase|remove|clear|reset)\b"
    r"|忘|删|清除|잊|지워|지우|삭제"
)
"""Asked to forget, not only asked what is kept."""


@dataclass(frozen=True)
class Manners:
    """Answers that need no calendar and, but for the source of the last one, no Policy."""

    sorter: Sorter

    def chitchat(self, evidence: Evidence, before: Conversation) -> Answer:
        """What the guide says of itself; another reply when asked again."""
        text = self._of_itself(evidence, before) or self._say("chitchat", evidence.lang)
        return Answer("smalltalk", replace(before, pending=None), lines=(text,))

    def play(self, evidence: Evidence, before: Conversation) -> Answer | None:
        """A playful reply; an honest decline where there is no persona; None without an entry."""
        persona = self.sorter.edition.persona
        after = replace(before, pending=None)
        if persona is None:
            return Answer("declined", after, lines=(self._say("decline", evidence.lang),))
        if evidence.play is None:
            return None
        text = persona.play[evidence.play].says[evidence.lang]
        return Answer("smalltalk", after, lines=(text,))

    def switch_language(self, evidence: Evidence, before: Conversation) -> Answer:
        """From now on in the language wished for; else which ones there are."""
        lang = evidence.lang
        if evidence.wish is None:
            return Answer("smalltalk", before, lines=(self._say("languages", lang),))
        after = replace(before, wish=lang, pending=None)
        lines = (self._say("language_switched", lang), self._say("languages", lang))
        return Answer("smalltalk", after, lines=lines)

    def take_complaint(self, evidence: Evidence, before: Conversation, now: dt.datetime) -> Answer:
        """One apology, what our last answer stood on, who can tell for sure, and thanks."""
        lang = evidence.lang
        lines = [self._say("complaint_sorry", lang)]
        if before.focus:
            item = self.sorter.sort(before.focus[0], before.said, lang, now.date())
            thing = self.sorter.edition.objects[item.object_id]
            name = thing.name if lang == "ja-easy" else thing.display(lang)
            lines.append(self._say("complaint_source", lang, name=name, source=item.why.source))
        office = self._say("office", lang)
        lines.append(self._say("complaint_office", lang, office=office))
        return Answer("smalltalk", replace(before, pending=None), lines=tuple(lines))

    def forget(self, evidence: Evidence, before: Conversation) -> Answer:
        """Drop the whole Conversation and say what it held; a mere question is answered."""
        lang, edition = evidence.lang, self.sorter.edition
        best = evidence.faq[0] if evidence.faq else ("", 0.0)
        asks_only = not _FORGET.search(evidence.text)
        if asks_only and best[0] == ABOUT_DATA and best[1] >= STRONG:
            entry = edition.faq[ABOUT_DATA]
            after = replace(before, topic="faq", faq=entry.id, pending=None, choices=())
            chips = ((self._say("chip_forget", lang), self._say("chip_forget", lang)),)
            return Answer("faq", after, lines=(entry.answer[lang],), faq=entry, chips=chips)
        kept = [before.town] if before.town else []
        kept += [
            edition.objects[o].name if lang == "ja-easy" else edition.objects[o].display(lang)
            for o in before.focus
        ]
        held = (
            self._say("forget_kept", lang, kept=listed(edition.messages, kept, lang))
            if kept
            else self._say("forget_nothing", lang)
        )
        lines = (self._say("forget_done", lang), held, self._say("forget_never", lang))
        return Answer("smalltalk", Conversation(before.session_id, forgotten=True), lines=lines)

    def reject(self, evidence: Evidence, before: Conversation) -> Answer:
        """Not what was meant: ask anew."""
        after = replace(before, pending=None, choices=(), focus=())
        return Answer("ask", after, lines=(self._say("reject", evidence.lang),))

    def repeat(self, evidence: Evidence, before: Conversation) -> Answer:
        """Our last reply once more."""
        text = before.last_reply or self._say("repeat_nothing", evidence.lang)
        return Answer("smalltalk", before, lines=(text,))

    def _of_itself(self, evidence: Evidence, before: Conversation) -> str | None:
        persona = self.sorter.edition.persona
        if persona is None:
            return None
        asked = fold(evidence.text)
        found = [
            (len(key), chat)
            for chat in persona.chats
            for words in chat.words.values()
            for word in words
            if (key := fold(word)) in asked
        ]
        if not found:
            return None
        replies = max(found, key=lambda f: f[0])[1].replies[evidence.lang]
        last = replies.index(before.last_reply) if before.last_reply in replies else -1
        return replies[(last + 1) % len(replies)]

    def _say(self, code: str, lang: str, **values: object) -> str:
        return self.sorter.edition.messages.say("talk", code, lang, **values)
