"""A local server that speaks the Messaging API: its tokens, keys, errors and limits.

It runs in a thread on a loopback port. ``fail`` makes the next calls go wrong.
"""

from __future__ import annotations

import asyncio
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse, Response

from tests.channels.line.shapes import faults as shape_faults

ACCESS_TOKEN = "the-access-token"  # noqa: S105 - it opens only this server
TOKEN_LIVES_S = 60.0
MESSAGES = {
    400: "The request body has 1 error(s)",
    401: "Authentication failed. Confirm that the access token is valid.",
    403: "Access to this API is not available for your account",
    429: "The API rate limit has been exceeded. Try again later.",
    500: "Internal error",
    503: "Service unavailable",
}
SPENT = "Invalid reply token"
MONTHLY = "You have reached your monthly limit."


@dataclass
class Fault:
    """How one call goes wrong. ``accepts``: LINE does the work and then fails to say so."""

    status: int = 500
    message: str | None = None
    delay_s: float = 0.0
    accepts: bool = False


@dataclass
class Sent:
    """One delivery to a resident."""

    way: str
    to: str
    messages: list[dict[str, Any]]
    at: float

    @property
    def text(self) -> str:
        """All words of it."""
        return "\n".join(_words(self.messages))


@dataclass
class FakeLine:
    """What LINE knows, and what was asked of it."""

    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, int]] = field(default_factory=list)
    loading: list[str] = field(default_factory=list)
    refused: list[list[dict[str, str]]] = field(default_factory=list)
    tokens: dict[str, tuple[str, float]] = field(default_factory=dict)
    used_in_order: list[str] = field(default_factory=list)
    retry_keys: dict[str, str] = field(default_factory=dict)
    keys_seen: list[str] = field(default_factory=list)
    faults: dict[str, deque[Fault]] = field(default_factory=dict)
    webhook_url: str = ""
    quota: int = 200
    spent: int = 0

    def token(self, to: str, age_s: float = 0.0) -> str:
        """A fresh reply token for a resident or a group."""
        token = uuid.uuid4().hex
        self.tokens[token] = (to, time.time() - age_s)
        return token

    def fail(self, path: str, *faults: Fault) -> None:
        """The next calls of ``path`` (its last part: reply, push, start) go wrong, in turn."""
        self.faults.setdefault(path, deque()).extend(faults)

    def next_fault(self, path: str) -> Fault | None:
        waiting = self.faults.get(path)
        return waiting.popleft() if waiting else None

    def count(self, path: str) -> int:
        return sum(1 for called, _ in self.calls if called == path)

    def to(self, who: str) -> list[Sent]:
        return [s for s in self.sent if s.to == who]

    def wait_for(self, count: int, seconds: float = 10.0) -> list[Sent]:
        """All deliveries, once there are ``count``; AssertionError after ``seconds``."""
        until = time.monotonic() + seconds
        while len(self.sent) < count:
            assert time.monotonic() < until, f"{len(self.sent)} of {count} deliveries"
            time.sleep(0.01)
        return self.sent


def _words(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("text", "altText") and isinstance(value, str):
                yield value
            else:
                yield from _words(value)
    elif isinstance(part, list):
        for value in part:
            yield from _words(value)


router = APIRouter(prefix="/v2/bot")


def refusal(status: int, message: str | None = None, **more: Any) -> Response:
    """LINE's error document."""
    body = {"message": message or MESSAGES.get(status, "Error"), **more}
    return JSONResponse(body, status, {"x-line-request-id": uuid.uuid4().hex})


def sent_messages(body: dict[str, Any]) -> Response:
    return JSONResponse({"sentMessages": [{"id": str(n)} for n, _ in enumerate(body["messages"])]})


@router.post("/message/reply")
async def reply(request: Request) -> Response:
    line: FakeLine = request.app.state.line
    body = await request.json()
    if request.headers.get("x-line-retry-key"):
        return refusal(400, "The retry key is not supported by this endpoint")
    if problems := shape_faults(body["messages"]):
        line.refused.append(problems)
        return refusal(400, details=problems)
    token = body["replyToken"]
    to, issued = line.tokens.get(token, ("", 0.0))
    if token in line.used_in_order or time.time() - issued > TOKEN_LIVES_S:
        return refusal(400, SPENT)
    line.used_in_order.append(token)
    line.sent.append(Sent("reply", to, body["messages"], time.time()))
    return sent_messages(body)


@router.post("/message/push")
async def push(request: Request) -> Response:
    line: FakeLine = request.app.state.line
    body = await request.json()
    key = request.headers.get("x-line-retry-key") or ""
    line.keys_seen.append(key)
    if problems := shape_faults(body["messages"]):
        line.refused.append(problems)
        return refusal(400, details=problems)
    if key in line.retry_keys:
        said = {"message": "The retry key is already accepted"}
        return JSONResponse(said, 409, {"x-line-accepted-request-id": line.retry_keys[key]})
    if line.spent >= line.quota:
        return refusal(429, MONTHLY)
    line.retry_keys[str(uuid.UUID(key))] = uuid.uuid4().hex
    line.spent += 1
    line.sent.append(Sent("push", body["to"], body["messages"], time.time()))
    return sent_messages(body)


@router.post("/chat/loading/start")
async def start(request: Request) -> Response:
    line: FakeLine = request.app.state.line
    body = await request.json()
    if not body["chatId"].startswith("U") or body.get("loadingSeconds", 20) % 5:
        return refusal(400)
    line.loading.append(body["chatId"])
    return JSONResponse({}, 202)


@router.get("/info")
async def info() -> dict[str, Any]:
    return {
        "userId": "U" + "0" * 32,
        "basicId": "@000aaaaa",
        "displayName": "ごみ案内",
        "chatMode": "bot",
        "markAsReadMode": "auto",
    }


@router.get("/message/quota")
async def quota(request: Request) -> dict[str, Any]:
    return {"type": "limited", "value": request.app.state.line.quota}


@router.get("/message/quota/consumption")
async def consumption(request: Request) -> dict[str, Any]:
    return {"totalUsage": request.app.state.line.spent}


@router.get("/channel/webhook/endpoint")
async def endpoint(request: Request) -> Response:
    url = request.app.state.line.webhook_url
    return JSONResponse({"endpoint": url, "active": True}) if url else refusal(404, "Not found")


@router.post("/channel/webhook/test")
async def webhook_test(request: Request) -> dict[str, Any]:
    """LINE calls the webhook; here its address says how that ends."""
    reached = "reachable" in request.app.state.line.webhook_url
    return {
        "success": reached,
        "timestamp": "2026-11-28T00:00:00.000Z",
        "statusCode": 200 if reached else 503,
        "reason": "OK" if reached else "ERROR_STATUS_CODE",
        "detail": "200" if reached else "503",
    }


def make_app(line: FakeLine) -> FastAPI:
    """The endpoints behind a middleware that checks the access token and plays the faults."""
    app = FastAPI()
    app.state.line = line
    app.include_router(router)

    @app.middleware("http")
    async def note(request: Request, call_next: Any) -> Any:
        path = request.url.path.rsplit("/", 1)[-1]
        if request.headers.get("authorization") != f"Bearer {ACCESS_TOKEN}":
            response = refusal(401)
        elif (fault := line.next_fault(path)) is None:
            response = await call_next(request)
        else:
            if fault.accepts:
                await call_next(request)
            await asyncio.sleep(fault.delay_s)
            response = refusal(fault.status, fault.message)
        line.calls.append((path, response.status_code))
        return response

    return app


@contextmanager
def running(line: FakeLine) -> Iterator[FakeLine]:
    """The server, listening on a free loopback port while the block runs."""
    config = uvicorn.Config(make_app(line), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    line.url = f"http://127.0.0.1:{port}"
    try:
        yield line
    finally:
        server.should_exit = True
        thread.join(timeout=10)
