"""``/scorecard``: how often we are right, wrong and silent, as last measured."""

from __future__ import annotations

import json

from fastapi import APIRouter, Request, Response

from channels.pages.html import page
from channels.settings import Settings

router = APIRouter(include_in_schema=False)


@router.get("/scorecard")
def scorecard(request: Request) -> Response:
    """The summaries that ``python -m evaluation`` left, newest Release first."""
    settings: Settings = request.app.state.settings
    files = (settings.var / "evaluation").glob("*.json")
    runs = [json.loads(path.read_text("utf-8")) for path in files]
    runs.sort(key=lambda run: (run["release"], run["file"]), reverse=True)
    return page("scorecard.html", title="正しさの記録", runs=runs)
