"""Around every request: an id, a size limit, a rate limit on messages, one log line."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Mapping

import structlog
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from channels.api.problems import problem_response
from channels.mask import mask

MAX_BODY = 16 * 1024
_REQUEST_ID = re.compile(r"^[A-Za-z0-9_-]{8,64}$")
log = structlog.get_logger()


class Guard:
    """ASGI middleware. The client address is the one the proxy middleware has settled."""

    def __init__(
        self, app: ASGIApp, messages_per_minute: int, larger_bodies: Mapping[str, int] | None = None
    ) -> None:
        """``larger_bodies``: bytes by path, where MAX_BODY is too little."""
        self._app = app
        self._larger = larger_bodies or {}
        self._limit = RateLimitItemPerMinute(messages_per_minute)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        asked = headers.get(b"x-request-id", b"").decode("latin-1")
        request_id = asked if _REQUEST_ID.match(asked) else secrets.token_hex(8)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        started, status = time.perf_counter(), 500

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        refusal = self._refusal(scope, headers, request_id)
        await (refusal or self._app)(scope, receive, send_with_id)
        took = round((time.perf_counter() - started) * 1000, 1)
        log.info(
            "request", method=scope["method"], path=mask(scope["path"]), status=status, ms=took
        )

    def _refusal(
        self, scope: Scope, headers: dict[bytes, bytes], request_id: str
    ) -> ASGIApp | None:
        length = headers.get(b"content-length", b"0")
        most = self._larger.get(scope["path"], MAX_BODY)
        if length.isdigit() and int(length) > most:
            detail = f"The body is larger than {most} bytes. Send a shorter text."
            return problem_response(413, "Too large", detail, field="text", request_id=request_id)
        if scope["method"] != "POST" or scope["path"] != "/api/v1/messages":
            return None
        client = scope["client"][0] if scope.get("client") else "unknown"
        if self._limiter.hit(self._limit, client):
            return None
        reset, _ = self._limiter.get_window_stats(self._limit, client)
        wait = max(1, round(reset - time.time()))
        detail = f"Too many messages from this address. Try again in {wait} seconds."
        return problem_response(
            429,
            "Too many messages",
            detail,
            request_id=request_id,
            headers={"Retry-After": str(wait)},
        )
