"""What we heard → the Reply. Who may be remembered, how often somebody may ask; no sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from channels.api.contract import MessageRequest, MessageResponse
from channels.journey import Journey
from channels.line.heard import Heard
from channels.line.profiles import Profiles, Remembered
from channels.reply.notice import notice
from knowledge.shape.conversation import Conversation

CONSENT = ("remember_yes", "remember_no")
"""The chips that answer whether we may remember; their wordings typed by hand count too."""
_ONCE = RateLimitItemPerMinute(1)
log = structlog.get_logger()


class Allowance:
    """How many messages of one resident are answered in a minute."""

    def __init__(self, per_minute: int) -> None:
        self._limit = RateLimitItemPerMinute(per_minute)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def allows(self, talk: str) -> bool:
        return self._limiter.hit(self._limit, talk)

    def tells(self, talk: str) -> bool:
        """Whether to say that it was too much: once a minute, then silence."""
        return self._limiter.hit(_ONCE, "told", talk)


@dataclass(frozen=True)
class Answers:
    """``journey`` gives the running one, so that a new Release counts at once."""

    journey: Callable[[], Journey]
    profiles: Profiles
    allowance: Allowance

    def answer(self, heard: Heard) -> MessageResponse | None:
        """The Reply; None where nothing is to be said. Blocks while it thinks."""
        if heard.kind == "unfollow":
            self._forget(heard.talk)
            return None
        if not self.allowance.allows(heard.talk):
            told = self.allowance.tells(heard.talk)
            log.warning("line_too_many", told=told)
            return self.notice(heard, "slow_down") if told else None
        if heard.kind == "follow":
            return self._greeting(heard)
        if heard.kind == "join":
            return self.notice(heard, "welcome_group")
        if heard.kind == "notice":
            return self.notice(heard, heard.text)
        return self._consent(heard) or self._take(heard)

    def notice(self, heard: Heard, *codes: str, chips: tuple[str, ...] = ()) -> MessageResponse:
        """Worded sentences in the language of the talk."""
        journey = self.journey()
        known = self._conversation(heard)
        lang = known.wish or known.lang or "ja"
        return notice(journey.knowledge, codes, session_id=heard.talk, lang=lang, chips=chips)

    def _take(self, heard: Heard) -> MessageResponse:
        journey = self.journey()
        before = self._conversation(heard)
        journey.conversations.save(before)
        response = journey.take(
            MessageRequest(text=heard.text, session_id=heard.talk, channel="line")
        )
        after = journey.conversations.get(heard.talk)
        if after.forgotten:
            self.profiles.forget(heard.talk)
        elif heard.private:
            self.profiles.update(heard.talk, _worth_keeping(after))
        return response

    def _consent(self, heard: Heard) -> MessageResponse | None:
        """Yes or no to being remembered. In groups nobody is."""
        talk = self.journey().knowledge.edition.messages.texts["talk"]
        said = next((c for c in CONSENT if heard.text in talk[c].values()), None)
        if said is None or not heard.private:
            return None
        if said == "remember_no":
            self.profiles.refuse(heard.talk)
            return self.notice(heard, "not_remembered")
        self.profiles.agree(heard.talk, _worth_keeping(self._conversation(heard)))
        return self.notice(heard, "remembered")

    def _greeting(self, heard: Heard) -> MessageResponse:
        """Hello, the languages, and once in a life the question whether we may remember."""
        if self.profiles.ask(heard.talk):
            return self.notice(heard, "greet", "languages", "remember_ask", chips=CONSENT)
        return self.notice(heard, "greet", "languages")

    def _conversation(self, heard: Heard) -> Conversation:
        """The running one; where it has expired, a new one with what we may remember."""
        current = self.journey().conversations.get(heard.talk)
        if current != Conversation(heard.talk) or not heard.private:
            return current
        kept = self.profiles.of(heard.talk)
        if kept is None:
            return current
        return replace(current, town=kept.town, chome=kept.chome, lang=kept.lang, wish=kept.wish)

    def _forget(self, talk: str) -> None:
        self.profiles.forget(talk)
        self.journey().conversations.save(Conversation(talk))


def _worth_keeping(known: Conversation) -> Remembered:
    return Remembered(known.town, known.chome, known.lang, known.wish)
