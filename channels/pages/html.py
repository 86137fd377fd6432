"""Plain pages beside the chat: one layout, escaped by Jinja2, no script at all."""

from __future__ import annotations

from pathlib import Path

from fastapi import Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from channels.web.page import security_headers

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)


def page(template: str, **values: object) -> Response:
    """A rendered page with the same security headers as the chat."""
    body = _TEMPLATES.get_template(template).render(values)
    headers = {"Cache-Control": "no-cache", **security_headers(())}
    return Response(body, media_type="text/html; charset=utf-8", headers=headers)
