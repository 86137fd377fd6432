"""Calls to LINE through its SDK, and what each answer of LINE means for us."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import aiohttp
from linebot.v3.messaging import (
    AsyncApiClient,
    AsyncMessagingApi,
    Configuration,
    Message,
    PushMessageRequest,
    ReplyMessageRequest,
    ShowLoadingAnimationRequest,
)
from linebot.v3.messaging.exceptions import ApiException

from channels.line.settings import LineSettings
from channels.mask import mask

LOADING_S = 5
"""How long the animation may run: the shortest LINE knows. Our answer ends it."""
DETAIL = 300


class Verdict(Enum):
    """What an answer of LINE leaves to do."""

    ACCEPTED = "accepted"
    SPENT = "spent"  # the reply token was used or is too old
    CONTENT = "content"  # LINE does not like what we send; again changes nothing
    CREDENTIALS = "credentials"
    QUOTA = "quota"  # this month's pushes are used up
    LATER = "later"  # surely not delivered, may be tried again
    UNSURE = "unsure"  # perhaps delivered


@dataclass(frozen=True, slots=True)
class Said:
    """LINE's answer to one call; ``detail`` is for the log and names no person."""

    verdict: Verdict
    status: int | None = None
    detail: str = ""
    request_id: str | None = None


class LineApi:
    """One connection pool. Make and close it inside the running event loop."""

    def __init__(self, settings: LineSettings) -> None:
        configuration = Configuration(
            host=settings.api_url.rstrip("/"),
            access_token=settings.channel_access_token.get_secret_value().strip(),
        )
        self._client = AsyncApiClient(configuration)
        self._api = AsyncMessagingApi(self._client)
        self._timeout = aiohttp.ClientTimeout(
            total=settings.api_timeout_s, connect=settings.api_timeout_s / 2
        )

    async def reply(self, token: str, messages: Sequence[Message]) -> Said:
        """Send with a reply token: once, within a minute. There is no retry key for it."""
        request = ReplyMessageRequest(replyToken=token, messages=list(messages))
        return await _said(
            self._api.reply_message_with_http_info(request, _request_timeout=self._timeout)
        )

    async def push(self, to: str, messages: Sequence[Message], retry_key: str) -> Said:
        """Send without a token; LINE takes one ``retry_key`` once, however often it is sent."""
        request = PushMessageRequest(to=to, messages=list(messages))
        return await _said(
            self._api.push_message_with_http_info(
                request,
                x_line_retry_key=retry_key,
                _request_timeout=self._timeout,
            )
        )

    async def loading(self, user: str) -> Said:
        """Show that an answer is being prepared; only in one-to-one chats."""
        request = ShowLoadingAnimationRequest(chatId=user, loadingSeconds=LOADING_S)
        return await _said(
            self._api.show_loading_animation_with_http_info(request, _request_timeout=self._timeout)
        )

    async def close(self) -> None:
        await self._client.close()


async def _said(call: Awaitable[Any]) -> Said:
    """Every end of a call as a verdict. Never raises but when cancelled."""
    try:
        await call
    except ApiException as refusal:
        return judge(refusal.status, refusal.body, refusal.headers)
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        return Said(Verdict.LATER, detail=type(error).__name__)  # nothing was sent yet
    except Exception as error:  # noqa: BLE001 - however it ended, LINE may have the message
        return Said(Verdict.UNSURE, detail=type(error).__name__)
    return Said(Verdict.ACCEPTED, 200)


def judge(status: int, body: object, headers: Any = None) -> Said:
    """The verdict on an HTTP status and LINE's error document."""
    message, detail = _explained(body)
    request_id = headers.get("x-line-request-id") if headers else None
    return Said(_verdict(status, message), status, detail, request_id)


def _verdict(status: int, message: str) -> Verdict:
    if status == 409:
        return Verdict.ACCEPTED  # this retry key was accepted before
    if status in (401, 403):
        return Verdict.CREDENTIALS
    if status == 429:
        return Verdict.QUOTA if "monthly limit" in message else Verdict.LATER
    if status == 400 and "reply token" in message:
        return Verdict.SPENT
    return Verdict.UNSURE if status >= 500 else Verdict.CONTENT


def _explained(body: object) -> tuple[str, str]:
    """LINE's message in lower case, and message with details, masked, for the log."""
    try:
        document = json.loads(body) if isinstance(body, str | bytes) else {}
        message = str(document.get("message", ""))
        details = [
            f"{d.get('property', '?')}: {d.get('message', '')}" for d in document.get("details", [])
        ]
    except (ValueError, AttributeError, TypeError):
        return "", ""
    return message.lower(), mask("; ".join([message, *details])[:DETAIL])
