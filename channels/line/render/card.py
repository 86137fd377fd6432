"""One thing as a Flex bubble: hazards first, then where it goes, what to do, and the why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linebot.v3.messaging import FlexBox, FlexBubble, FlexComponent

from channels.api.contract import CardBlock, CardCategory
from channels.line.limits.numbers import sent_bytes, units
from channels.line.render.colour import ink_on
from channels.line.render.cut import shorten
from channels.line.render.flex import (
    BRAND,
    SOFT,
    WARN_BACK,
    WARN_INK,
    column,
    row,
    rule,
    stripe,
    text,
)

ROOMY = 12 * 1024
"""A bubble of more bytes is set again with shorter words, so that a carousel holds several."""


@dataclass(frozen=True)
class Measure:
    """How much of a card is shown: units of one text, entries of one list."""

    most: int
    entries: int


MEASURES = (Measure(1000, 30), Measure(200, 12), Measure(100, 6), Measure(60, 4))


@dataclass(frozen=True)
class Card:
    """A bubble, and whether it shows everything."""

    bubble: FlexBubble
    is_whole: bool


def card(block: CardBlock, say: dict[str, str]) -> Card | None:
    """One card; None where it names nothing."""
    if not block.title.strip() and not (block.category and block.category.label.strip()):
        return None
    made = _set(block, say, MEASURES[0])
    for measure in MEASURES[1:]:
        if sent_bytes(made.bubble.to_dict()) <= ROOMY:
            break
        made = _set(block, say, measure)
    return made


def _set(block: CardBlock, say: dict[str, str], measure: Measure) -> Card:
    shown, is_whole = _measured(block, measure)
    note = None if is_whole else text(say["whole_below"], size="xs", color=SOFT)
    body = column(
        _hazards(shown.hazards, say),
        _verdict(shown, say),
        column(
            _section(say["steps"], _steps(shown.steps)),
            _section(say["cases"], *(_goes(c.when, c.category) for c in shown.cases)),
            _section(say["parts"], *(_goes(p.name, p.category) for p in shown.parts)),
            _section(say["fee"], text(shown.fee)),
            _section(say["next"], text(shown.next_collection, weight="bold", color=BRAND)),
            _why(shown.why),
            note,
            paddingAll="lg",
            spacing="lg",
        ),
        paddingAll="none",
    )
    return Card(FlexBubble(size="mega", body=body), is_whole)


def _measured(block: CardBlock, measure: Measure) -> tuple[CardBlock, bool]:
    """The card with every text and list cut to ``measure``, and whether nothing was cut."""

    def cut(value: object) -> object:
        if isinstance(value, str):
            return shorten(value, measure.most)
        if isinstance(value, list):
            return [cut(v) for v in value if not isinstance(v, str) or v.strip()][: measure.entries]
        if isinstance(value, dict):
            return {k: v if k in ("id", "colour", "type") else cut(v) for k, v in value.items()}
        return value

    before = block.model_dump()
    after = CardBlock.model_validate(cut(before))
    lists = (block.hazards, block.steps, block.cases, block.parts)
    is_whole = all(len(entries) <= measure.entries for entries in lists) and not any(
        units(t) > measure.most for t in _texts(before)
    )
    return after, is_whole


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [t for v in inner for t in _texts(v)]


def _hazards(hazards: Sequence[str], say: dict[str, str]) -> FlexBox | None:
    warnings = [text(h, color=WARN_INK) for h in hazards]
    if not any(warnings):
        return None
    title = text(f"⚠ {say['hazards']}", weight="bold", color=WARN_INK)
    return column(title, *warnings, backgroundColor=WARN_BACK, paddingAll="lg", spacing="sm")


def _verdict(block: CardBlock, say: dict[str, str]) -> FlexBox | None:
    """The name on the colour of its category, with the category's name in words."""
    colour = block.category.colour if block.category else SOFT
    ink = ink_on(colour)
    category = block.category
    label, official = (category.label, category.official) if category else (say["depends"], None)
    return column(
        text(block.title, size="md", color=ink, weight="bold"),
        text(block.subtitle, size="xs", color=ink),
        text(label, size="xl", color=ink, weight="bold", margin="md"),
        text(official if official and official not in label else None, size="sm", color=ink),
        backgroundColor=colour,
        paddingAll="lg",
    )


def _section(title: str, *parts: FlexComponent | None) -> FlexBox | None:
    if not any(parts):
        return None
    return column(text(title, size="xs", color=SOFT, weight="bold"), *parts, spacing="sm")


def _steps(steps: Sequence[str]) -> FlexBox | None:
    return column(
        *(
            row(text(f"{number}.", flex=0, color=BRAND, weight="bold"), text(step), spacing="sm")
            for number, step in enumerate(steps, 1)
            if step.strip()
        ),
        spacing="sm",
    )


def _goes(what: str, category: CardCategory | None) -> FlexComponent | None:
    """Another case or a part, with the colour and the name of where it goes."""
    if category is None:
        return text(what)
    official = category.official if category.official not in category.label else None
    named = column(
        text(what, color=SOFT),
        text(category.label, weight="bold"),
        text(official, size="xs", color=SOFT),
    )
    return row(stripe(category.colour), named, spacing="md") if named else None


def _why(why: str | None) -> FlexBox | None:
    """It begins with words like "why" and needs no title."""
    told = text(why, size="xs", color=SOFT)
    return column(rule("none"), told, spacing="md") if told else None
