"""The chat page with canned replies in place of the real API."""

from __future__ import annotations

import asyncio
import copy
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from channels.api.contract import FeedbackRequest, MessageRequest, MessageResponse
from channels.web.page import page_router

CONTRACTS = Path(__file__).parents[1] / "contracts"
NAMES = ["電池", "電気毛布", "電球", "電卓", "電動歯ブラシ", "電話機"]


def golden(name: str) -> dict[str, Any]:
    """The response half of ``tests/contracts/message_<name>.json``, free to change."""
    text = (CONTRACTS / f"message_{name}.json").read_text(encoding="utf-8")
    response: dict[str, Any] = json.loads(text)["response"]
    return copy.deepcopy(response)


@dataclass
class Canned:
    """What to answer next, and what was asked. Shared between the test and the server thread."""

    replies: list[dict[str, Any] | Response] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    feedback: list[tuple[str, bool]] = field(default_factory=list)
    suggested: list[str] = field(default_factory=list)
    delay_s: float = 0.0
    feedback_status: int = 204

    def reset(self) -> None:
        for held in (self.replies, self.asked, self.feedback, self.suggested):
            held.clear()
        self.delay_s, self.feedback_status = 0.0, 204

    def will_answer(self, *names: str) -> None:
        self.replies += [golden(name) for name in names]

    def will_fail(self, status: int, **headers: str) -> None:
        problem = {"title": "problem", "status": status, "detail": "a canned problem"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.replies.append(JSONResponse(problem, status_code=status, headers=named))


def canned_app(canned: Canned) -> FastAPI:
    """The page's own router, and the part of the API it talks to."""
    app = FastAPI()
    app.include_router(page_router())

    @app.post("/api/v1/messages")
    async def message(request: Request) -> Response:
        body = await request.json()
        MessageRequest.model_validate(body)
        canned.asked.append(body)
        await asyncio.sleep(canned.delay_s)
        reply = canned.replies.pop(0) if canned.replies else golden("miss")
        if isinstance(reply, Response):
            return reply
        MessageResponse.model_validate(reply)
        return JSONResponse(reply)

    @app.post("/api/v1/messages/{message_id}/feedback")
    async def feedback(message_id: str, said: FeedbackRequest) -> Response:
        canned.feedback.append((message_id, said.helpful))
        return Response(status_code=canned.feedback_status)

    @app.get("/api/v1/suggest")
    async def suggest(q: str) -> dict[str, list[dict[str, str]]]:
        canned.suggested.append(q)
        names = [name for name in NAMES if name.startswith(q)]
        return {
            "suggestions": [
                {"item_id": f"item-{name}", "name": name, "display_name": name} for name in names
            ]
        }

    return app
