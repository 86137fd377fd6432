"""Ask the running service, as any other client would."""

from __future__ import annotations

from typing import Any

import httpx


class Service:
    """The public HTTP contract and nothing else."""

    def __init__(self, url: str, as_of: str, timeout_s: float = 20.0) -> None:
        self._as_of = as_of
        self._http = httpx.Client(base_url=url, timeout=timeout_s, trust_env=False)

    def ask(
        self, text: str, session_id: str | None = None, lang: str | None = None
    ) -> dict[str, Any]:
        """One message. Raises httpx.HTTPError where the service fails: that is no answer."""
        body = {"text": text, "as_of": self._as_of, "session_id": session_id, "lang": lang}
        response = self._http.post(
            "/api/v1/messages", json={k: v for k, v in body.items() if v is not None}
        )
        response.raise_for_status()
        reply: dict[str, Any] = response.json()
        return reply

    def release(self) -> str:
        """The id of the Release being measured."""
        return str(self._http.get("/api/v1/release").raise_for_status().json()["id"])
