"""What of a promise a reply breaks, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from channels.api.contract import MessageResponse
from tests.journeys.script.shape import Expected


def broken(expected: Expected, reply: MessageResponse) -> list[str]:
    """One sentence for each promise that ``reply`` breaks; empty where it keeps them all."""
    return [*_shape(expected, reply), *_words(expected, reply)]


def _shape(expected: Expected, reply: MessageResponse) -> Iterator[str]:
    if reply.status not in expected.status:
        yield f"status is {reply.status}, not {' or '.join(expected.status)}"
    items = tuple(a.item_id.partition(".")[0] for a in reply.answers)
    if expected.items is not None and items != expected.items:
        yield f"items are {_list(items)}, not {_list(expected.items)}"
    categories = tuple(a.category for a in reply.answers)
    if expected.categories is not None and categories != expected.categories:
        yield f"categories are {_list(categories)}, not {_list(expected.categories)}"
    if expected.lang is not None and reply.lang != expected.lang:
        yield f"language is {reply.lang}, not {expected.lang}"
    if expected.choices is not None and len(reply.choices) != expected.choices:
        yield f"there are {len(reply.choices)} choices, not {expected.choices}"
    faq = reply.faq.id if reply.faq else None
    if expected.faq is not None and faq != expected.faq:
        yield f"the question answered is {faq}, not {expected.faq}"
    warned = any(a.hazards for a in reply.answers)
    if expected.warns is not None and warned != expected.warns:
        yield "there is a warning" if warned else "there is no warning"


def _words(expected: Expected, reply: MessageResponse) -> Iterator[str]:
    yield from (f"「{word}」 is missing" for word in expected.mentions if word not in reply.text)
    yield from (
        f"「{word}」 must not stand there" for word in expected.leaves_out if word in reply.text
    )
    if not reply.text.strip() or "{" in reply.text:
        yield "the text is empty or has an unfilled place"


def _list(names: tuple[str | None, ...]) -> str:
    return ", ".join(str(name) for name in names) or "none"
