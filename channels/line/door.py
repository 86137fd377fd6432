"""``POST /line/webhook``: the door for LINE. Closed until the office has set its credentials."""

from __future__ import annotations

import structlog
from fastapi import APIRouter

from channels.api.contract import Problem
from channels.api.problems import ProblemError

router = APIRouter(tags=["line"])
log = structlog.get_logger()


@router.post("/line/webhook", responses={503: {"model": Problem}}, summary="LINE (closed)")
def webhook() -> None:
    """Say plainly that LINE is not connected; the rest of the service is not concerned."""
    log.warning("line_closed")
    detail = "LINE is not connected yet. Use the web page or POST /api/v1/messages."
    raise ProblemError(503, "LINE is not connected", detail)
