"""In a group a button must speak to us: as a message of the resident's it would go unheard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from linebot.v3.messaging import Message


def for_group(messages: Sequence[Message]) -> list[Message]:
    """The same messages; what their buttons say comes back to us as a postback."""
    return [Message.from_dict(_with_postbacks(message.to_dict())) for message in messages]


def _with_postbacks(part: Any) -> Any:
    if isinstance(part, list):
        return [_with_postbacks(each) for each in part]
    if not isinstance(part, dict):
        return part
    changed = {key: _with_postbacks(value) for key, value in part.items()}
    action = changed.get("action")
    if isinstance(action, dict) and action.get("type") == "message":
        said = action.pop("text")
        changed["action"] = {**action, "type": "postback", "data": said, "displayText": said}
    return changed
