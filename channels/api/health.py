"""Alive and ready are separate questions."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

router = APIRouter(tags=["health"])


@router.get("/healthz", summary="Alive")
def healthz() -> dict[str, str]:
    """The process runs."""
    return {"status": "alive"}


@router.get("/readyz", summary="Ready")
def readyz(request: Request) -> JSONResponse:
    """A Release is open and messages are answered; the bot may still be away."""
    journey = request.app.state.journey
    if journey is None:
        return JSONResponse({"status": "starting"}, 503)
    return JSONResponse({"status": "ready", "release": journey.knowledge.manifest.id})
