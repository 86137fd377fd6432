"""When the bot is slow or down: Evidence and Conversation map straight to an Act."""

from __future__ import annotations

from channels.dialogue.wire import answers_pending, faq_strength
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence


def act_without_bot(evidence: Evidence, before: Conversation) -> str:
    """The Act in the order of the design page: pending answer, whole name, then what is surest."""
    if answers_pending(evidence, before):
        return "set_town" if before.pending == "town" else "pick_choice"
    if evidence.whole:
        return "choose_item" if evidence.match == "ambiguous" else "answer_item"
    if evidence.asks_when and (evidence.categories or evidence.place or evidence.days):
        return "answer_schedule"
    if evidence.place and (evidence.categories or evidence.days) and not evidence.mentions:
        return "answer_schedule"
    if faq_strength(evidence) == "strong":
        return "answer_faq"
    if evidence.match in ("exact", "strong"):
        return "answer_item"
    if evidence.match == "ambiguous":
        return "choose_item"
    if before.focus and evidence.conditions:
        return "narrow_item"
    if evidence.place:
        return "set_town"
    if faq_strength(evidence) == "weak":
        return "answer_faq"
    return "suggest_item" if evidence.match == "weak" else "miss"
