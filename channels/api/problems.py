"""Errors as problem documents (RFC 9457): what is wrong, in which field, and the remedy."""

from __future__ import annotations

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from channels.mask import mask

MEDIA_TYPE = "application/problem+json"
log = structlog.get_logger()


def problem_response(
    status: int,
    title: str,
    detail: str,
    *,
    field: str | None = None,
    request_id: str | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    """One problem document. ``field`` names what to mend."""
    request_id = request_id or structlog.contextvars.get_contextvars().get("request_id")
    content = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
        "field": field,
        "request_id": request_id,
    }
    return JSONResponse(content, status, headers, media_type=MEDIA_TYPE)


class ProblemError(Exception):
    """Raise anywhere in a route to answer with a problem document."""

    def __init__(self, status: int, title: str, detail: str, field: str | None = None) -> None:
        super().__init__(detail)
        self.status, self.title, self.detail, self.field = status, title, detail, field


def install_problems(app: FastAPI) -> None:
    """Every error of ``app`` becomes a problem document."""

    @app.exception_handler(ProblemError)
    async def problem(_: Request, error: ProblemError) -> JSONResponse:
        return problem_response(error.status, error.title, error.detail, field=error.field)

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        place = [str(p) for p in first["loc"] if p not in ("body", "query", "path")]
        field = mask(place[0]) if place else "body"  # an unknown field is named by its writer
        detail = f"{field}: {first['msg']}"
        return problem_response(422, "Invalid request", detail, field=field)

    @app.exception_handler(HTTPException)
    async def http(_: Request, error: HTTPException) -> JSONResponse:
        return problem_response(error.status_code, str(error.detail), str(error.detail))

    @app.exception_handler(Exception)
    async def broken(_: Request, error: Exception) -> JSONResponse:
        log.error("broken", cause=type(error).__name__, exc_info=error)
        return problem_response(500, "Internal error", "The service failed. Please try again.")
