"""When the bot is slow or down: Evidence and Conversation map straight to an Act."""

from __future__ import annotations

import re

from channels.dialogue.wire import answers_pending, asks_more_days, faq_strength, pending, plays
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence

ANSWERS = {"town": "set_town", "condition": "narrow_item"}
"""What answers each pending question; a choice where it is neither."""

TALK = {"deny": "reject", "affirm": "thank"}
"""Acts of talk that are called otherwise; a yes to nothing is taken kindly."""

_CALENDAR = re.compile(r"カレンダー|\bcalendar\b|日历|日曆|달력|캘린더")
_COLLECTION_DAY = re.compile(
    r"(?:収集|回収)\s?(?:日|は いつ)|(?:ごみ|ゴミ)(?:の|を|は)?\s?(?:日|出す日|だす ?日|いつ)|\b(?:collection|garbage|trash) days?\b|\bwhen .{0,24}\b(?:garbage|trash|collected)\b"
    r"|收集日|垃圾.{0,6}(?:什么时候|哪天|几号|星期几)|수거일|쓰레기.{0,8}(?:날|언제|요일)"
)
_WHAT_IS = re.compile(
    r"って(?:何(?!曜|日|時)|なに(?!よう|び)|どんな|どういう)|とは|どんな(?:もの|物|の)|何が入|なにが入|\bwhat (?:is|are|counts|goes)\b|是什么|指什么|무엇|뭐예요|뭔가요"
)

SHORT = 16
"""A longer sentence with "why" in it asks for more than the reason of our last answer."""


def act_without_bot(evidence: Evidence, before: Conversation) -> str:
    """The Act in the order of the design page: pending answer, whole name, then what is surest."""
    if asks_more_days(evidence, before):
        return "answer_schedule"
    if answers_pending(evidence, before):
        if before.pending == "town" and before.topic == "calendar" and not evidence.tells_form:
            return "offer_calendar"
        return ANSWERS.get(pending(evidence, before) or "", "pick_choice")
    if evidence.talk:
        return _talk(evidence.talk, before)
    if evidence.part:
        return "narrow_item"
    if not evidence.whole and (act := _about_the_talk(evidence, before)):
        return act
    if not evidence.whole and _asks_schedule(evidence):
        return "answer_schedule"
    if not evidence.whole and faq_strength(evidence) == "strong" and not _asks_where(evidence):
        return "answer_faq"
    unnamed = evidence.match in ("none", "weak")
    if unnamed and _COLLECTION_DAY.search(evidence.text):
        return "answer_schedule"
    return _about_things(evidence, before)


def _talk(talk: str, before: Conversation) -> str:
    if talk == "affirm" and before.pending:
        return "confirm" if before.pending == "confirm" else "repeat"
    return TALK.get(talk, talk)


def _about_the_talk(evidence: Evidence, before: Conversation) -> str | None:
    """What the words alone tell of the language, of play, of a town, and of a short "why?"."""
    known = evidence.match not in ("none", "weak")
    brief = len(evidence.text) <= SHORT
    if evidence.outside and evidence.place is None:
        return "other_town"
    if evidence.wish and not known and not evidence.asks_disposal:
        return "switch_language"
    if plays(evidence):
        return "play"
    place = evidence.place
    if place and not known and evidence.phrase in (place.town, place.label):
        return "offer_calendar" if before.topic == "calendar" else "set_town"
    if _CALENDAR.search(evidence.text) and not evidence.asks_disposal and (place or brief):
        return "offer_calendar"
    if evidence.asks_when and before.wanted and evidence.follows_up:
        return "answer_schedule"
    if evidence.asks_why and brief and (before.focus or known):
        return "explain"
    if evidence.categories and not known and _WHAT_IS.search(evidence.text):
        return "explain_category"
    return None


def _asks_schedule(evidence: Evidence) -> bool:
    """Days in the question, or a town with a category or a day and nothing else."""
    if evidence.asks_when:
        return bool(evidence.categories or evidence.place or evidence.days)
    return bool(evidence.place and (evidence.categories or evidence.days) and not evidence.mentions)


def _asks_where(evidence: Evidence) -> bool:
    """「旧电视机怎么处理」「チラシも一緒でいいの」: a thing named, and asked is where it goes."""
    beside = len(evidence.text) - sum(len(m.surface) for m in evidence.mentions)
    known = evidence.match in ("exact", "ambiguous")
    return known and evidence.asks_disposal and beside <= SHORT


def _about_things(evidence: Evidence, before: Conversation) -> str:
    if evidence.match in ("exact", "strong"):
        return "answer_item"
    if evidence.match == "ambiguous":
        return "choose_item"
    if evidence.play:
        return "play"
    if before.focus and evidence.conditions:
        return "narrow_item"
    if evidence.place:
        return "offer_calendar" if before.topic == "calendar" else "set_town"
    if evidence.outside:
        return "other_town"
    if evidence.categories and faq_strength(evidence) == "none":
        return "explain_category"
    if evidence.match == "weak":
        return "suggest_item"
    return "answer_faq" if faq_strength(evidence) == "weak" else "miss"
