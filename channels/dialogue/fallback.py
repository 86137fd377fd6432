"""When the bot is slow or down: Evidence and Conversation map straight to an Act."""

from __future__ import annotations

from channels.dialogue.wire import answers_pending, asks_more_days, faq_strength, pending
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

ANSWERS = {"town": "set_town", "condition": "narrow_item"}
"""What answers each pending question; a choice where it is neither."""


def act_without_bot(evidence: Evidence, before: Conversation) -> str:
    """The Act in the order of the design page: pending answer, whole name, then what is surest."""
    if asks_more_days(evidence, before):
        return "answer_schedule"
    if answers_pending(evidence, before):
        return ANSWERS.get(pending(evidence, before) or "", "pick_choice")
    if evidence.part:
        return "narrow_item"
    if not evidence.whole and _asks_schedule(evidence):
        return "answer_schedule"
    if not evidence.whole and faq_strength(evidence) == "strong":
        return "answer_faq"
    return _about_things(evidence, before)


def _asks_schedule(evidence: Evidence) -> bool:
    """Days in the question, or a town with a category or a day and nothing else."""
    if evidence.asks_when:
        return bool(evidence.categories or evidence.place or evidence.days)
    return bool(evidence.place and (evidence.categories or evidence.days) and not evidence.mentions)


def _about_things(evidence: Evidence, before: Conversation) -> str:
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
