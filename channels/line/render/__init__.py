"""MessageResponse → messages in LINE's shapes."""

from __future__ import annotations

from linebot.v3.messaging import Message, TextMessage

from channels.api.contract import MessageResponse

MOST_UNITS = 5000


def render(response: MessageResponse, base_url: str | None) -> list[Message]:  # noqa: ARG001
    """The complete text of the reply."""
    return [TextMessage(text=response.text[: MOST_UNITS // 2])]
