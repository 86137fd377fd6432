"""A local server that keeps rich menus as LINE does: menus, pictures, aliases, a default."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "token"  # noqa: S105 - it opens only this server


@dataclass
class Kept:
    """What the server holds; ``refuses_pictures`` makes it answer pictures with 400."""

    menus: dict[str, dict[str, Any]] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    default: str | None = None
    refuses_pictures: bool = False
    made: int = 0


def answer(  # noqa: C901 - one branch a call
    kept: Kept, way: str, path: str, kind: str, body: bytes
) -> tuple[int, dict[str, Any]]:
    """Status and document for one call."""
    if way == "GET" and path == "/v2/bot/richmenu/list":
        return 200, {"richmenus": [{"richMenuId": i, **m} for i, m in kept.menus.items()]}
    if way == "GET" and path == "/v2/bot/richmenu/alias/list":
        pairs = [{"richMenuAliasId": a, "richMenuId": m} for a, m in kept.aliases.items()]
        return 200, {"aliases": pairs}
    if way == "POST" and path == "/v2/bot/richmenu":
        kept.made += 1
        kept.menus[f"richmenu-{kept.made}"] = json.loads(body)
        return 200, {"richMenuId": f"richmenu-{kept.made}"}
    if match := re.fullmatch(r"/v2/bot/richmenu/([^/]+)/content", path):
        if kept.refuses_pictures or kind != "image/png" or match[1] not in kept.menus:
            return 400, {"message": "no picture"}
        kept.pictures[match[1]] = body
        return 200, {}
    if match := re.fullmatch(r"/v2/bot/user/all/richmenu/(.+)", path):
        if match[1] not in kept.pictures:
            return 400, {"message": "must upload richmenu image before applying it to user"}
        kept.default = match[1]
        return 200, {}
    if way == "POST" and (match := re.fullmatch(r"/v2/bot/richmenu/alias(?:/(.+))?", path)):
        told = json.loads(body)
        name = match[1] or told["richMenuAliasId"]
        if (name in kept.aliases) != bool(match[1]) or told["richMenuId"] not in kept.pictures:
            return 400, {"message": "conflict richmenu alias id"}
        kept.aliases[name] = told["richMenuId"]
        return 200, {}
    if way == "DELETE" and (match := re.fullmatch(r"/v2/bot/richmenu/([^/]+)", path)):
        kept.pictures.pop(match[1], None)
        return (200, {}) if kept.menus.pop(match[1], None) else (404, {"message": "not found"})
    return 404, {"message": f"{way} {path} is unknown here"}


@contextmanager
def serving(kept: Kept) -> Iterator[str]:
    """The server on a free loopback port; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            kind = self.headers.get("Content-Type", "")
            status, document = answer(kept, self.command, self.path, kind, body)
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                status, document = 401, {"message": "Authentication failed"}
            content = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = do  # noqa: N815 - names of the standard library

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(timeout=5)
