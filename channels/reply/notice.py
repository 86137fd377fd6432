"""Notice: a Reply of a few worded sentences, where a door has something to say by itself."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from channels.api.contract import MessageResponse
from channels.reply.reply import reply
from knowledge.release.open import Knowledge
from knowledge.shape.answer import Answer
from knowledge.shape.conversation import Conversation


def notice(
    knowledge: Knowledge,
    codes: Sequence[str],
    *,
    session_id: str,
    lang: str,
    chips: Sequence[str] = (),
) -> MessageResponse:
    """The wordings of ``codes``, with chips that send what they say. KeyError: not worded."""
    messages = knowledge.edition.messages
    says = [messages.say("talk", code, lang) for code in codes]
    labels = [messages.say("talk", code, lang) for code in chips]
    answer = Answer(
        "smalltalk",
        Conversation(session_id),
        lines=tuple(says),
        chips=tuple((label, label) for label in labels),
    )
    return reply(
        answer,
        messages,
        session_id=session_id,
        message_id=secrets.token_urlsafe(12),
        lang=lang,
        release=knowledge.manifest.id,
    )
