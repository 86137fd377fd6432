"""``POST /api/v1/messages`` and its feedback."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path, Request, status

from channels.api.contract import FeedbackRequest, MessageRequest, MessageResponse, Problem
from channels.api.examples import examples
from channels.api.problems import ProblemError
from channels.journey import Journey
from channels.mask import mask

router = APIRouter(prefix="/api/v1", tags=["messages"])
Responses = dict[int | str, dict[str, Any]]
SHOWN: Responses = {200: {"content": {"application/json": {"examples": examples("response")}}}}
ERRORS: Responses = {422: {"model": Problem}, 429: {"model": Problem}, 503: {"model": Problem}}


def journey_of(request: Request) -> Journey:
    """The running journey; 503 while the Release is still being opened."""
    found: Journey | None = request.app.state.journey
    if found is None:
        raise ProblemError(503, "Starting", "The service is starting. Try again in a moment.")
    return found


JourneyNow = Annotated[Journey, Depends(journey_of)]


@router.post("/messages", responses=SHOWN | ERRORS, summary="Ask in your own words")
def post_message(
    body: Annotated[MessageRequest, Body(openapi_examples=examples("request"))],
    journey: JourneyNow,
) -> MessageResponse:
    """One Utterance in, one Reply out. ``text`` of the reply is complete by itself."""
    if not body.text.strip():
        raise ProblemError(422, "Invalid request", "text: is blank. Write a question.", "text")
    return journey.take(body)


@router.post(
    "/messages/{message_id}/feedback",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=ERRORS,
)
def post_feedback(
    message_id: Annotated[str, Path(max_length=64)], body: FeedbackRequest, journey: JourneyNow
) -> None:
    """Did the reply help? Comments are masked and kept without the question."""
    comment = mask(body.comment) if body.comment else None
    if not journey.journal.feedback(message_id, body.helpful, comment):
        raise ProblemError(404, "Not found", "message_id: no such message.", "message_id")
