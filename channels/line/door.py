"""``POST /line/webhook``: the door for LINE. Closed until the office has set its credentials.

Nothing is answered here: an event is proved to be LINE's, read, kept, and LINE gets its 200. The
worker does the rest.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import structlog
from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response

from channels.api.contract import Problem
from channels.api.problems import ProblemError
from channels.line.events import MalformedError
from channels.line.failures import note
from channels.line.heard import Event, Ignored
from channels.line.service import LineDoor

PATH = "/line/webhook"
MAX_BODY = 4 * 1024 * 1024
"""LINE sends many events at once, each up to 5,000 letters, in JSON's longest spelling."""
router = APIRouter(tags=["line"])
log = structlog.get_logger()
ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem} for status in (400, 413, 500, 503)
}


@router.post(PATH, responses=ERRORS, summary="LINE calls here")
async def webhook(request: Request) -> Response:
    """200 once everything in the body is kept; LINE sends again what got no 200."""
    door: LineDoor | None = request.app.state.line
    if door is None:
        log.warning("line_closed")
        detail = "LINE is not connected yet. Use the web page or POST /api/v1/messages."
        raise ProblemError(503, "LINE is not connected", detail)
    with door.traffic:
        await _take_in(door, request)
    return Response()


async def _take_in(door: LineDoor, request: Request) -> None:
    body = await _body(request)
    _prove(door, body, request.headers.get("x-line-signature"))
    events = [event for raw in _events(body) if (event := _read(door, raw))]
    if events:
        accepted = await run_sync(_keep, door, events)
        log.info("line_accepted", new=accepted[0], known=accepted[1], unsent=accepted[2])
        door.worker.nudge()


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise ProblemError(413, "Too large", f"The body is larger than {MAX_BODY} bytes.")
    return bytes(body)


def _prove(door: LineDoor, body: bytes, signature: str | None) -> None:
    """Over the raw body, in constant time (the SDK compares digests)."""
    try:
        signed = signature is not None and door.validator.validate(body.decode(), signature)
    except UnicodeDecodeError:
        signed = False
    if not signed:
        log.warning("line_unsigned", given=signature is not None)
        detail = "X-Line-Signature is missing or does not fit the body and the channel secret."
        raise ProblemError(400, "Not signed by LINE", detail, "X-Line-Signature")


def _events(body: bytes) -> list[Any]:
    try:
        document = json.loads(body)
        events = document.get("events", []) if isinstance(document, dict) else None
    except ValueError:
        events = None
    if not isinstance(events, list):
        raise ProblemError(400, "Invalid request", "events: is not a list.", "events")
    return events


def _read(door: LineDoor, raw: Any) -> Event | None:
    """One event to keep; None, with a line in the log, where it is left alone."""
    try:
        event = door.reader.read(raw)
    except MalformedError:
        log.warning("line_ignored", why="malformed")
        return None
    if isinstance(event.means, Ignored):
        log.info("line_ignored", kind=event.kind[:40], why=event.means.why)
        return None
    return event


def _keep(door: LineDoor, events: list[Event]) -> tuple[int, int, int]:
    try:
        accepted = door.inbox.accept(events)
    except sqlite3.Error as error:
        note("line_inbox_failed", error)
        detail = "The events could not be kept. Send them again."
        raise ProblemError(500, "Not kept", detail) from error
    return accepted.new, accepted.known, accepted.unsent
