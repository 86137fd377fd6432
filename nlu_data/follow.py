"""One utterance through the whole journey, told in plain words; nothing is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from channels.dialogue.client import Decision, Dialogue
from channels.dialogue.topics import settle
from channels.dialogue.wire import faq_strength, plays
from channels.journey import moment
from channels.language import language_of, wish_in
from channels.mask import mask
from channels.reply.text import Wording
from channels.settings import Settings
from knowledge.release.open import Knowledge, open_release
from knowledge.release.store import Store
from knowledge.shape.conversation import Conversation
from knowledge.shape.evidence import Evidence, Mention


def follow(text: str, lang: str | None, knowledge: Knowledge | None = None) -> Iterator[str]:
    """Mask, language, Evidence, intent, Act and Answer of ``text`` in a new Conversation.

    Asks the bot at ``GOMI_BOT_URL``. FileNotFoundError where no Release is published.
    """
    settings = Settings()
    knowledge = knowledge or open_release(Store(settings.var))
    before, now = Conversation("followed"), moment(None)
    said = mask(text)
    yield f"masked     {said}" + ("" if said != text else "  (nothing to mask)")
    lang = language_of(said, lang, None)
    yield f"language   {lang}"
    recognised = knowledge.recogniser.recognise(said, lang, before, now)
    evidence = replace(recognised, wish=wish_in(said))
    for line in _told(evidence):
        yield f"evidence   {line}"
    dialogue = Dialogue(settings.bot_url, settings.bot_timeout_s)
    decision, evidence = settle(dialogue.decide(evidence, before), evidence)
    dialogue.close()
    yield f"intent     {_intent(decision, settings.bot_url)}"
    yield f"act        {decision.act}"
    answer = knowledge.answerer.answer(decision.act, evidence, before, now)
    yield f"status     {answer.status}"
    words = Wording(knowledge.edition.messages, lang).whole(answer)
    for line in words.splitlines():
        yield f"answer     {line}"


def _told(evidence: Evidence) -> Iterator[str]:
    """What was recognised, one sentence each; what was not is left out."""
    yield f"the naming phrase is 「{evidence.phrase}」" if evidence.phrase else "no thing is named"
    for mention in evidence.mentions:
        yield _mention(mention)
    if evidence.whole:
        yield "it is a name and nothing else"
    if evidence.near and not evidence.mentions:
        yield "far, but nearest: " + ", ".join(f"{c.object_id} {c.score}" for c in evidence.near)
    if evidence.conditions:
        yield f"it tells of the thing: {evidence.conditions}"
    if evidence.place:
        clear = "" if evidence.place.is_clear else " (the chome is missing)"
        yield f"the town is {evidence.place.label}{clear}"
    if evidence.outside:
        yield f"another municipality: {evidence.outside}"
    if evidence.categories:
        yield "categories: " + ", ".join(evidence.categories)
    if evidence.days:
        yield "days: " + ", ".join(day.isoformat() for day in evidence.days)
    if evidence.faq:
        name, score = evidence.faq[0]
        yield f"the nearest question is {name} ({score}, {faq_strength(evidence)})"
    yield from _asked(evidence)


def _asked(evidence: Evidence) -> Iterator[str]:
    if evidence.danger:
        yield f"danger to people: {evidence.danger}"
    if evidence.play:
        yield f"it is no thing but {evidence.play}" + (", to play" if plays(evidence) else "")
    if evidence.wish:
        yield f"it wishes for the language {evidence.wish}"
    for asks, words in (
        (evidence.asks_when, "it asks when"),
        (evidence.asks_disposal, "it asks how to get rid of something"),
        (evidence.asks_why, "it asks why"),
    ):
        if asks:
            yield words


def _mention(mention: Mention) -> str:
    found = ", ".join(f"{c.object_id} {c.score} by {c.reason}" for c in mention.candidates[:5])
    return f"「{mention.surface}」 is {mention.match}: {found}"


def _intent(decision: Decision, bot_url: str | None) -> str:
    if decision.by == "danger":
        return "not asked: danger comes first"
    if decision.by == "bot":
        return f"{decision.intent} (confidence {decision.confidence}, by the bot at {bot_url})"
    if bot_url is None:
        return "unknown: GOMI_BOT_URL is not set, so there is no bot and the Evidence decides"
    return f"unknown: the bot at {bot_url} did not answer, so the Evidence decides"
