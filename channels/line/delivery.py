"""Bringing one Reply to the resident: at most once, and as surely as LINE allows.

The reply token first: it is free, good for about a minute, and LINE takes it once. So a reply may
be sent again with the same token after a timeout, an error of LINE's or a crash of ours: had it
arrived the first time, LINE refuses the second. What that refusal then means (arrived, or too late)
nobody can tell, so no push follows. A push follows only where surely nothing arrived.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import structlog
from anyio.to_thread import run_sync
from linebot.v3.messaging import Message

from channels.line.api import LineApi, Said, Verdict
from channels.line.inbox import Inbox, Waiting

TOKEN_S = 50.0
"""A reply token holds for a minute from when we received it; we stop earlier."""
PUSH_S = 600.0
"""An answer that comes later than this helps nobody."""
REPLY_PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
PUSH_PAUSES = (0.0, 1.0, 3.0, 10.0, 30.0, 60.0)
log = structlog.get_logger()


@dataclass(frozen=True)
class Parcel:
    """The messages, and the plain text to send where LINE dislikes them."""

    messages: Sequence[Message]
    plain: Sequence[Message]


@dataclass
class Delivery:
    """``push`` is the office's choice: pushed messages cost."""

    inbox: Inbox
    api: LineApi
    push: bool
    clock: Callable[[], float] = time.time
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep

    def is_late(self, event: Waiting) -> bool:
        """Whether no way is left to answer, so that thinking about it is in vain."""
        age = self.clock() - event.received
        may_push = (self.push or event.state == "pushing") and age <= PUSH_S
        return age > TOKEN_S and not may_push

    async def deliver(self, event: Waiting, parcel: Parcel) -> str:
        """Send; the outcome in one word: replied, pushed, unsure, or why it was not sent."""
        if event.state == "pushing":
            return await self._push(event, parcel)
        outcome = await self._reply(event, parcel)
        if outcome == "late" and self.push and event.heard.to:
            return await self._push(event, parcel)
        return outcome

    async def _reply(self, event: Waiting, parcel: Parcel) -> str:
        token = event.heard.reply_token
        sent_before = event.state == "sending"
        if not token:
            return "late"
        if not await run_sync(self.inbox.sending, event):
            return "dropped"
        messages, unsure, last = parcel.messages, sent_before, Verdict.LATER
        for pause in REPLY_PAUSES:
            await self.pause(pause)
            if self.clock() - event.received > TOKEN_S:
                break
            said = await self.api.reply(token, messages)
            if said.verdict is Verdict.CONTENT and messages is not parcel.plain:
                _complain(event, said, "reply")
                messages = parcel.plain  # a refused reply leaves the token unspent
                said = await self.api.reply(token, messages)
            last = said.verdict
            if last is Verdict.ACCEPTED:
                return "replied"
            _complain(event, said, "reply")
            if last is Verdict.SPENT:
                return "unsure" if unsure else "late"
            if last in (Verdict.CONTENT, Verdict.CREDENTIALS, Verdict.QUOTA):
                return str(last.value)
            unsure = unsure or last is Verdict.UNSURE
        return "unsure" if unsure else "late"

    async def _push(self, event: Waiting, parcel: Parcel) -> str:
        to = event.heard.to
        if to is None:
            return "late"
        messages, key = parcel.messages, event.retry_key or str(uuid.uuid4())
        if not await run_sync(self.inbox.pushing, event, key):
            return "dropped"
        for pause in PUSH_PAUSES:
            await self.pause(pause)
            said = await self.api.push(to, messages, key)
            if said.verdict is Verdict.CONTENT and messages is not parcel.plain:
                _complain(event, said, "push")
                messages, key = parcel.plain, str(uuid.uuid4())
                if not await run_sync(self.inbox.pushing, event, key):
                    return "dropped"
                said = await self.api.push(to, messages, key)
            if said.verdict is Verdict.ACCEPTED:
                return "pushed"
            _complain(event, said, "push")
            if said.verdict not in (Verdict.LATER, Verdict.UNSURE):
                return str(said.verdict.value)
        return "unreachable"


def _complain(event: Waiting, said: Said, way: str) -> None:
    """One line with the cause; wrong credentials are somebody's work at once."""
    write = log.error if said.verdict is Verdict.CREDENTIALS else log.warning
    write(
        "line_refused",
        way=way,
        kind=event.kind,
        verdict=said.verdict.value,
        status=said.status,
        detail=said.detail,
        line_request_id=said.request_id,
    )
