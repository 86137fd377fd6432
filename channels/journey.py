"""A resident asks: the whole journey as a list of steps."""

from __future__ import annotations

import datetime as dt
import secrets
import time
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import structlog

from channels.api.contract import MessageRequest, MessageResponse
from channels.conversation.store import ConversationStore
from channels.dialogue.client import Dialogue
from channels.dialogue.topics import settle
from channels.journal import Journal, Turn
from channels.language import language_of, wish_in
from channels.mask import mask, without_masks
from channels.reply.reply import reply
from knowledge.recognise.town import town_of_address
from knowledge.release.open import Knowledge

TOKYO = ZoneInfo("Asia/Tokyo")
BARE_DATE_HOUR = 10
log = structlog.get_logger()


@dataclass
class Journey:
    """Everything one turn needs. ``knowledge`` is swapped whole when a Release is published."""

    knowledge: Knowledge
    conversations: ConversationStore
    dialogue: Dialogue
    journal: Journal

    def take(self, request: MessageRequest) -> MessageResponse:
        """Mask ▸ language ▸ recognise ▸ decide ▸ answer ▸ reply ▸ save the Conversation last."""
        clock = Stopwatch()
        knowledge = self.knowledge
        session_id = request.session_id or secrets.token_urlsafe(16)
        before = self.conversations.get(session_id)
        now = moment(request.as_of)
        text = mask(request.text)
        lang = language_of(without_masks(text), request.lang, before.lang, before.wish)

        recognised = knowledge.recogniser.recognise(text, lang, before, now)
        evidence = replace(recognised, wish=wish_in(text))
        clock.lap("recognise")
        decision, evidence = settle(self.dialogue.decide(evidence, before), evidence)
        clock.lap("bot")
        answer = knowledge.answerer.answer(decision.act, evidence, before, now)
        clock.lap("answer")
        response = reply(
            answer,
            knowledge.edition.messages,
            session_id=session_id,
            message_id=secrets.token_urlsafe(12),
            lang=lang,
            release=knowledge.manifest.id,
        )
        self.journal.record(
            Turn(
                response.message_id,
                channel=request.channel,
                lang=lang,
                status=response.status,
                act=decision.act,
                decided_by=decision.by,
                items=tuple(a.item_id for a in response.answers),
                release=response.release,
            )
        )
        if response.status == "miss" and evidence.phrase:
            self.journal.missed(evidence.phrase, lang)
        self.conversations.save(replace(answer.next, last_reply=response.text))
        clock.lap("reply")
        log.info(
            "turn",
            message_id=response.message_id,
            channel=request.channel,
            lang=lang,
            status=response.status,
            act=decision.act,
            by=decision.by,
            intent=decision.intent,
            match=evidence.match,
            items=[a.item_id for a in response.answers],
            ms=clock.laps,
        )
        return response

    def town_at(self, address: str) -> str | None:
        """What a resident at ``address`` would say to name the town; None where we cannot tell.

        Only the town is taken from the address; it is not kept.
        """
        edition = self.knowledge.edition
        ward = edition.messages.texts["talk"]["municipality"].values()
        return town_of_address(address, ward, edition.calendar)


class Stopwatch:
    """Where the time of a turn goes, in milliseconds."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = round((now - self._last) * 1000, 2)
        self._last = now


def moment(as_of: dt.datetime | dt.date | None) -> dt.datetime:
    """``as_of`` as Tokyo wall-clock time without zone; a bare date means 10:00; None means now."""
    if as_of is None:
        return dt.datetime.now(TOKYO).replace(tzinfo=None)
    if not isinstance(as_of, dt.datetime):
        return dt.datetime.combine(as_of, dt.time(BARE_DATE_HOUR))
    return as_of.astimezone(TOKYO).replace(tzinfo=None) if as_of.tzinfo else as_of
