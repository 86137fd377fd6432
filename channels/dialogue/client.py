"""The one door to the bot: Evidence in, Act out. A silent or slow bot never stops an answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import httpx
import structlog

from channels.dialogue.fallback import act_without_bot
from channels.dialogue.manners import act_by_manners
from channels.dialogue.wire import request
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

MISS = "miss"
"""Where the bot knows nothing to do, the Evidence may still."""
PLAY = "play"
COMPLAINTS = ("reject", "take_complaint")
BESIDE_THE_POINT = ("decline", "goodbye", "thank", "chitchat")
SURE = 0.7
"""From this confidence on the bot's intent is believed where something else is known too."""
REST_AFTER_FAILURE_S = 1.0
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Decision:
    """``by`` is ``danger``, ``bot`` or ``evidence``; intent and confidence only from the bot."""

    act: str
    by: str
    intent: str | None = None
    confidence: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the bot believes its intent enough to be followed against the Evidence."""
        return float(self.confidence or 0) >= SURE


class Dialogue:
    """Asks the bot over HTTP; after a failure it leaves the bot alone for a moment."""

    def __init__(
        self,
        bot_url: str | None,
        timeout_s: float,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = f"{bot_url}/webhooks/rest/webhook" if bot_url else None
        self._http = httpx.Client(timeout=timeout_s, transport=transport, trust_env=False)
        self._clock = clock
        self._rest_until = 0.0

    def decide(self, evidence: Evidence, before: Conversation) -> Decision:
        """What to do. Danger to people and plain manners need nobody's opinion."""
        if evidence.danger:
            return Decision("danger", "danger")
        manners = act_by_manners(evidence.text)
        named = evidence.whole and evidence.match in ("exact", "ambiguous")
        if manners in ("decline", "forget") or (manners == "calm" and not named):
            return Decision(manners, "evidence")
        if evidence.asks_more and before.pending is None:
            return Decision("answer_faq", "evidence")
        answer = self._ask(evidence, before)
        if answer is not None and not _knows_nothing(answer, evidence, before):
            return answer
        alone = act_without_bot(evidence, before)
        if answer is None:
            return Decision(alone, "evidence")
        return answer if alone == MISS else replace(answer, act=alone)

    def close(self) -> None:
        self._http.close()

    def _ask(self, evidence: Evidence, before: Conversation) -> Decision | None:
        if self._url is None or self._clock() < self._rest_until:
            return None
        try:
            reply = self._http.post(self._url, json=request(before.session_id, evidence, before))
            reply.raise_for_status()
            custom = next(m["custom"] for m in reply.json() if "custom" in m)
            return Decision(custom["act"], "bot", custom.get("intent"), custom.get("confidence"))
        except (httpx.HTTPError, ValueError, KeyError, TypeError, StopIteration) as error:
            # an empty 200 is a failure too: the bot answers every turn with exactly one act
            self._rest_until = self._clock() + REST_AFTER_FAILURE_S
            log.warning("bot_failed", cause=type(error).__name__)
            return None


def _knows_nothing(answer: Decision, evidence: Evidence, before: Conversation) -> bool:
    """Nothing to do; play where a day is asked for; a complaint before anything was answered.

    So does who would put a thing aside, and is not sure: 「修学旅行で買った木刀。1メートルある」.
    """
    plays_in_vain = answer.act == PLAY and evidence.play is None and evidence.asks_when
    named = evidence.match in ("exact", "strong")
    complains_of_nothing = answer.act in COMPLAINTS and named and before.topic is None
    known = named or evidence.match == "ambiguous"
    puts_aside = answer.act in BESIDE_THE_POINT and known and not answer.is_sure
    return answer.act == MISS or plays_in_vain or complains_of_nothing or puts_aside
