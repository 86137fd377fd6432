"""Messages as a chat on a phone: question, reply, quick replies."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from linebot.v3.messaging import Message

from channels.line.preview.components import container

STYLE = """
body { margin: 0; background: #7290b8; font: 15px/1.45 "Hiragino Sans", "Noto Sans CJK JP", sans-serif; }
.chats { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; padding: 16px; }
.chat { width: 375px; box-sizing: border-box; padding: 14px 12px; background: #94add0; display: flex;
  flex-direction: column; gap: 8px; overflow: hidden; border-radius: 10px; }
.chat:lang(zh-Hans) { font-family: "Noto Sans CJK SC", sans-serif; }
.chat:lang(ko) { font-family: "Noto Sans CJK KR", sans-serif; }
.asked { align-self: flex-end; max-width: 70%; padding: 8px 13px; border-radius: 18px; background: #8de055; }
.said { align-self: flex-start; max-width: 78%; padding: 9px 13px; border-radius: 18px; background: #fff;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.bubble { flex: none; border-radius: 12px; background: #fff; overflow: hidden; }
.carousel { display: flex; gap: 8px; align-items: stretch; overflow-x: auto; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.quick { display: flex; gap: 6px; overflow-x: auto; justify-content: center; padding-top: 6px; }
.quick.many { justify-content: flex-start; }
.quick span { flex: none; padding: 6px 13px; border-radius: 17px; background: #46536b; color: #fff; font-size: 14px; }
.alt { color: #1d2c44; font-size: 11px; }
"""


def page(chats: Sequence[tuple[str, str, Sequence[Message]]]) -> str:
    """One HTML page of (question, html language, messages)."""
    shown = "".join(_chat(*chat) for chat in chats)
    return (
        f'<!doctype html><html lang="ja"><meta charset="utf-8"><title>LINE preview</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
        f'<div class="chats">{shown}</div></html>\n'
    )


def _chat(question: str, lang: str, messages: Sequence[Message]) -> str:
    shown = "".join(_message(m.to_dict()) for m in messages)
    quick = _quick(messages[-1].to_dict()) if messages else ""
    asked = f'<div class="asked">{escape(question)}</div>'
    return f'<div class="chat" lang="{escape(lang)}">{asked}{shown}{quick}</div>'


def _message(message: dict[str, Any]) -> str:
    if message["type"] == "text":
        return f'<div class="said">{escape(message["text"])}</div>'
    return container(message["contents"])


def _quick(message: dict[str, Any]) -> str:
    items = message.get("quickReply", {}).get("items", [])
    labels = "".join(f"<span>{escape(item['action']['label'])}</span>" for item in items)
    many = " many" if sum(len(i["action"]["label"]) for i in items) > 16 else ""
    return f'<div class="quick{many}">{labels}</div>' if items else ""
