"""The worker: takes events from the inbox, answers and sends. One process at a time does it.

The others receive and stand by; when the one that answers ends, the next takes over. So a talk's
order and its Conversation, which lives in that process, hold with any number of processes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import structlog
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from linebot.v3.messaging import Message, TextMessage

from channels.api.contract import MessageResponse
from channels.line.answers import Answers
from channels.line.api import LineApi, Verdict
from channels.line.delivery import Delivery, Parcel
from channels.line.failures import note
from channels.line.grouped import for_group
from channels.line.inbox import Inbox, Waiting
from channels.line.profiles import Profiles
from channels.line.render import render
from channels.line.traffic import Traffic

LEASE_S = 8.0
RENEW_S = 2.0
POLL_S = 0.1
"""News from other processes comes by looking; from this one, by a nudge."""
TIDY_S = 30.0
"""What is wiped stays in the databases' logs of changes no longer than this."""
AT_ONCE = 32
"""Talks served at the same time: most of it is waiting for LINE."""
THINKING = 2
"""Of these, turns computed at the same time, so that webhooks are heard in between."""
LOADING_WAIT_S = 1.0
GRACE_S = 1.5
"""The supervisor gives a process three seconds to end."""
TEXT_UNITS = 5000
log = structlog.get_logger()


class Worker:
    """``run`` it until ``stop``; then what is unfinished waits in the inbox."""

    def __init__(
        self,
        inbox: Inbox,
        profiles: Profiles,
        answers: Answers,
        api: LineApi,
        delivery: Delivery,
        *,
        settle_s: float,
        public_url: str | None,
        traffic: Traffic,
    ) -> None:
        self._inbox, self._profiles, self._answers = inbox, profiles, answers
        self._api, self._delivery = api, delivery
        self._settle_s, self._public_url = settle_s, public_url
        self._traffic = traffic
        self._thinking = CapacityLimiter(THINKING)
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._nudged = asyncio.Event()
        self._stopping = False
        self.leads = False

    def nudge(self) -> None:
        """There may be something new."""
        self._nudged.set()

    async def run(self) -> None:
        """Lead, or wait to lead; serve every talk whose turn it is. Ends after ``stop``."""
        renew = Every(RENEW_S)
        tidy = Every(TIDY_S)
        while not self._stopping:
            try:
                if renew.due():
                    await self._lead()
                if self.leads:
                    await self._serve_ready()
                if self.leads and tidy.due():
                    await run_sync(self._inbox.tidy)
                    await run_sync(self._profiles.tidy)
            except Exception as error:  # noqa: BLE001 - a full disk, a locked file: look again
                note("line_worker_failed", error)
                await asyncio.sleep(RENEW_S)
            await self._wait()
        await self._finish_all()

    def stop(self) -> None:
        """Begin nothing more; ``run`` ends soon."""
        self._stopping = True
        self.nudge()

    async def _lead(self) -> None:
        leads = await run_sync(self._inbox.lead, LEASE_S)
        if leads != self.leads:
            log.info("line_leads" if leads else "line_stands_by")
        self.leads = leads

    async def _serve_ready(self) -> None:
        room = AT_ONCE - len(self._busy)
        if room <= 0 or not self._traffic.calm():
            return
        ready = await run_sync(self._inbox.ready, set(self._busy), self._settle_s, room)
        for event in ready:
            self._busy[event.heard.talk] = asyncio.create_task(self._serve(event))

    async def _wait(self) -> None:
        """Until something happens here, or it is time to look at the file again."""
        with suppress(TimeoutError):
            async with asyncio.timeout(POLL_S):
                await self._nudged.wait()
            await asyncio.sleep(0.01)  # several nudges, one look
        self._nudged.clear()

    async def _finish_all(self) -> None:
        """Let what is being sent come to its end, but not for long; the rest stays in the inbox."""
        if tasks := list(self._busy.values()):
            _, slow = await asyncio.wait(tasks, timeout=GRACE_S)
            for task in slow:
                task.cancel()
            await asyncio.gather(*slow, return_exceptions=True)
        if self.leads:
            await run_sync(self._inbox.step_back)

    async def _serve(self, event: Waiting) -> None:
        """One event; then its talk is free for the next one."""
        try:
            await self._finish(event)
        finally:
            del self._busy[event.heard.talk]
            self.nudge()

    async def _finish(self, event: Waiting) -> None:
        """From claim to done. Whatever fails, the others get their turn."""
        started = time.perf_counter()
        try:
            outcome = await self._outcome(event)
            closed = await run_sync(self._inbox.done, event, outcome)
        except Exception as error:  # noqa: BLE001 - one event never stops the others
            note("line_event_failed", error, kind=event.kind)
            await asyncio.sleep(RENEW_S)  # it stays in the inbox; not at once again
            return
        took = round((time.perf_counter() - started) * 1000, 1)
        waited = round((time.time() - event.received) * 1000 - took, 1)
        log.info("line_event", kind=event.kind, outcome=outcome, closed=closed, ms=took,
                 waited_ms=max(0.0, waited))  # fmt: skip

    async def _outcome(self, event: Waiting) -> str:
        if self._delivery.is_late(event) and event.heard.kind != "unfollow":
            return "late"
        loading = asyncio.create_task(self._show_loading(event))
        try:
            response = await run_sync(self._answer, event, limiter=self._thinking)
        finally:
            await loading  # an animation that begins after the answer would run on
        if response is None:
            return "silent"
        return await self._delivery.deliver(event, self._parcel(event, response))

    def _answer(self, event: Waiting) -> MessageResponse | None:
        """The Reply; where it fails, the words for that."""
        try:
            return self._answers.answer(event.heard)
        except Exception as error:  # noqa: BLE001 - the resident is told, whatever it was
            note("line_turn_failed", error, kind=event.kind)
            return self._answers.notice(event.heard, "trouble")

    def _parcel(self, event: Waiting, response: MessageResponse) -> Parcel:
        plain = [TextMessage(text=within(response.text))]
        try:
            messages: list[Message] = render(response, self._public_url)
            if not event.heard.private:
                messages = for_group(messages)
        except Exception as error:  # noqa: BLE001 - the plain text says the same
            note("line_render_failed", error)
            messages = plain
        return Parcel(messages, plain)

    async def _show_loading(self, event: Waiting) -> None:
        heard = event.heard
        if heard.kind != "say" or not heard.private or heard.to is None or event.state != "new":
            return
        try:
            async with asyncio.timeout(LOADING_WAIT_S):
                said = await self._api.loading(heard.to)
        except TimeoutError:
            log.info("line_loading_slow")
            return
        if said.verdict is not Verdict.ACCEPTED:
            log.info("line_loading_refused", status=said.status, detail=said.detail)


class Every:
    """Says when something is due again; the first time at once."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._next = clock()

    def due(self) -> bool:
        if self._clock() < self._next:
            return False
        self._next = self._clock() + self._seconds
        return True


def within(text: str) -> str:
    """``text`` cut to what LINE takes, counted in UTF-16 as LINE does."""
    units = text.encode("utf-16-le")
    return units[: 2 * TEXT_UNITS].decode("utf-16-le", "ignore")
