"""What goes to the bot: a summary of Evidence and Conversation as plain JSON.

The bot learns how sure the knowledge is and what is pending, never which item or what answer.
Golden files: ``tests/contracts/bot_*.json``.
"""

from __future__ import annotations

import re
from typing import Any

from knowledge.recognise.questions import STRONG, WEAK
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

CONTRACT = 1
_ASKS = re.compile(
    r"どう|どこ|何|なに|いつ|いくら|か$|出し方|\b(?:how|where|what|which|can|do)\b|吗|怎么|어떻게|어디"
)
BRIEF = 20
"""A longer sentence with a condition in it tells or asks something else too."""


def request(sender: str, evidence: Evidence, before: Conversation) -> dict[str, Any]:
    """The body of one POST to the bot's REST channel."""
    return {
        "sender": sender,
        "message": evidence.text or "…",
        "metadata": {
            "contract": CONTRACT,
            "lang": evidence.lang,
            "evidence": {
                # それのふた is a part of what we speak of, not a thing of that name
                "items": "none" if evidence.part else evidence.match,
                "item_count": len(evidence.mentions),
                "whole": evidence.whole and not evidence.part,
                "town": _town(evidence),
                "category": evidence.categories[0] if evidence.categories else None,
                "disposal": evidence.asks_disposal,
                "date": bool(evidence.days) or evidence.asks_when,
                "conditions": _conditions(evidence),
                "faq": faq_strength(evidence),
                "choice": evidence.choice,
                "answers_pending": answers_pending(evidence, before),
                "play": plays(evidence),
            },
            "conversation": {
                "focus": bool(before.focus),
                "pending": pending(evidence, before),
                "town": before.town is not None,
                "topic": before.topic,
            },
        },
    }


def pending(evidence: Evidence, before: Conversation) -> str | None:
    """What we asked last, or what a follow-up answers as if we had asked.

    Every card asks, by its chips, which form is in hand; every timetable, whether there is more.
    """
    if before.focus and _narrows_only(evidence):
        return "condition"
    return "town" if asks_more_days(evidence, before) else before.pending


def asks_more_days(evidence: Evidence, before: Conversation) -> bool:
    """「じゃあ資源は？」「来週は？」「八広6丁目は？」 after a timetable asks for another one.

    So does 「来年最初は何日？」 whatever we spoke of, where the town is known.
    """
    if evidence.play or not evidence.follows_up or not (before.town or evidence.place):
        return False
    if evidence.days or evidence.asks_when or (evidence.place and evidence.categories):
        return True
    if before.topic == "schedule":
        return bool(evidence.categories or evidence.place)
    return bool(before.town and evidence.categories and not evidence.mentions)


def _narrows_only(evidence: Evidence) -> bool:
    """A chip's words, a condition and no question (「木製」), or a part alone (「ラベルは」)."""
    if evidence.tells_form or (evidence.part is not None and evidence.follows_up):
        return True
    if not evidence.conditions or evidence.mentions or evidence.place or evidence.asks_when:
        return False
    if len(evidence.text) > BRIEF or _ASKS.search(evidence.text):
        return False
    # プラスチック製 tells of a material, though プラスチック is a category too
    others = set(evidence.categories) - (
        {"plastic", "paper"} if evidence.conditions.material else set()
    )
    return not (evidence.asks_why or evidence.asks_disposal or others)


def answers_pending(evidence: Evidence, before: Conversation) -> bool:
    """Whether the utterance by itself answers what we asked."""
    if asks_more_days(evidence, before):
        return True
    if pending(evidence, before) == "condition":
        return _narrows_only(evidence)
    if before.pending in ("choose", "confirm"):
        return evidence.choice is not None
    if before.pending == "town":
        short = len(evidence.text) <= 16
        return (evidence.place is not None and short) or bool(
            before.town and evidence.chome and short
        )
    return False


def faq_strength(evidence: Evidence) -> str:
    """strong, weak or none."""
    score = evidence.faq[0][1] if evidence.faq else 0.0
    return "strong" if score >= STRONG else "weak" if score >= WEAK else "none"


def plays(evidence: Evidence) -> bool:
    """Whether something that is no thing is to be thrown away, and no question we know is asked."""
    return (
        evidence.play is not None and evidence.asks_disposal and faq_strength(evidence) != "strong"
    )


def _town(evidence: Evidence) -> str:
    if evidence.place is not None:
        return "known" if evidence.place.is_clear else "needs_chome"
    return "other_municipality" if evidence.outside else "none"


def _conditions(evidence: Evidence) -> list[str]:
    said = evidence.conditions
    named = {
        "material": said.material is not None,
        "size": said.size_cm is not None,
        "state": bool(said.states or said.denied),
        "power": said.power is not None,
        "origin": "business" in said.states,
        "part": evidence.part is not None,
    }
    return [name for name, is_said in named.items() if is_said]
