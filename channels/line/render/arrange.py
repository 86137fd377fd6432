"""Blocks sorted into the five messages LINE allows: words, cards, choices, more words, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from channels.api.contract import (
    AlertBlock,
    Block,
    CardBlock,
    Chip,
    ChipsBlock,
    ChoicesBlock,
    Link,
    LinksBlock,
    TableBlock,
    TextBlock,
)
from channels.line.render.written import table_lines

LONG_LINE = 40
"""Characters from which a line is a paragraph of its own, with air around it."""


@dataclass
class Arranged:
    """One reply, by what becomes of it. ``before`` and ``after`` are paragraphs."""

    before: list[str] = field(default_factory=list)
    cards: list[CardBlock] = field(default_factory=list)
    choices: list[ChoicesBlock] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)


def arrange(blocks: Sequence[Block]) -> Arranged:
    """Alerts come first whatever their place; the order within each kind stays."""
    found = Arranged()
    tables: list[TableBlock] = []
    for block in blocks:
        match block:
            case AlertBlock():
                found.before.append(f"⚠ {block.text}" if block.text.strip() else "")
            case TextBlock():
                has_begun = found.cards or found.choices or tables
                (found.after if has_begun else found.before).append(_aired(block.text))
            case TableBlock():
                tables.append(block)
            case CardBlock():
                found.cards.append(block)
            case ChoicesBlock():
                found.choices.append(block)
            case LinksBlock():
                found.links += block.links
            case ChipsBlock():
                found.chips += block.chips
    found.before.sort(key=lambda paragraph: not paragraph.startswith("⚠ "))
    found.after = ["\n".join(table_lines(t)) for t in tables] + found.after
    return found


def without_told_tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks less the tables whose every cell the words say already: not twice in one talk."""
    said = "\n".join(block.text for block in blocks if isinstance(block, TextBlock))

    def is_told(block: Block) -> bool:
        if not isinstance(block, TableBlock):
            return False
        return all(cell in said for cells in block.rows for cell in cells)

    return [block for block in blocks if not is_told(block)]


def _aired(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return ("\n\n" if any(len(line) > LONG_LINE for line in lines) else "\n").join(lines)
