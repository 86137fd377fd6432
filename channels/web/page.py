"""The chat page and its files, with headers that are strict and cache what cannot change.

    app.include_router(page_router())

``/`` is the page, ``/kiosk`` the same for a public screen, ``/embed.js`` opens it on other sites.
``/static/<path>`` serves a file of ``static/``, revalidated at each use.
``/static/v/<version>/<path>`` serves the same file for good: the version is a digest of all the
files, the page links its style and script through it, and modules import one another relatively,
so every file of one page comes from one version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.staticfiles import StaticFiles

from channels.web.embed import embed_script

STATIC = Path(__file__).parent / "static"
FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
FOR_OTHER_SITES = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def digest(folder: Path) -> str:
    """A short name for the contents of every file under ``folder``."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:12]


def security_headers(frame_ancestors: Sequence[str]) -> dict[str, str]:
    """Only this site's own files run, and only the named sites may frame the page."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": " ".join(["'self'", *frame_ancestors]),
        "require-trusted-types-for": "'script'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def whole(request: Request, body: bytes, kind: str, headers: Mapping[str, str]) -> Response:
    """``body`` of media type ``kind``, or a bare 304 when the browser still holds the same."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    tags = {"Cache-Control": ASK_AGAIN, "ETag": etag, **headers}
    known = request.headers.get("If-None-Match", "")
    if etag in (tag.strip().removeprefix("W/") for tag in known.split(",")):
        return Response(status_code=304, headers=tags)
    return Response(body, media_type=f"{kind}; charset=utf-8", headers=tags)


def page_router(frame_ancestors: Sequence[str] = ()) -> APIRouter:
    """The routes of the page.

    ``frame_ancestors``: origins beside our own that may embed it, e.g. the ward's website.
    Files are read once, when the router is made: a running server keeps one version.
    """
    version = digest(STATIC)
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    web = html.replace('"/static/', f'"/static/v/{version}/').encode()
    kiosk = web.replace(b"<html ", b'<html data-door="kiosk" ', 1)
    script = embed_script(STATIC)
    headers = security_headers(frame_ancestors)
    files = StaticFiles(directory=STATIC)
    router = APIRouter(include_in_schema=False)

    @router.api_route("/", methods=["GET", "HEAD"])
    def page(request: Request) -> Response:
        return whole(request, web, "text/html", headers)

    @router.api_route("/kiosk", methods=["GET", "HEAD"])
    def kiosk_page(request: Request) -> Response:
        return whole(request, kiosk, "text/html", headers)

    @router.api_route("/embed.js", methods=["GET", "HEAD"])
    def embed(request: Request) -> Response:
        return whole(request, script, "text/javascript", FOR_OTHER_SITES)

    async def serve(path: str, request: Request, cache: str) -> Response:
        response = await files.get_response(path, request.scope)
        response.headers["Cache-Control"] = cache
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    @router.api_route("/static/v/{asked}/{path:path}", methods=["GET", "HEAD"])
    async def versioned(asked: str, path: str, request: Request) -> Response:
        # A page opened before a new version went live still gets its files, but keeps none.
        return await serve(path, request, FOREVER if asked == version else ASK_AGAIN)

    @router.api_route("/static/{path:path}", methods=["GET", "HEAD"])
    async def static(path: str, request: Request) -> Response:
        return await serve(path, request, ASK_AGAIN)

    return router
