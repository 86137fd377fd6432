"""Blocks as plain lines, for text messages: they read well in a notification and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from channels.api.contract import CardBlock, CardCategory, Chip, ChoicesBlock, Link, TableBlock


def card_lines(card: CardBlock) -> list[str]:
    """Everything a card says."""
    title = _with_bracket(card.title, card.subtitle)
    goes = f"{title}：{_category(card.category)}" if card.category else title
    told = [f"⚠ {hazard}" for hazard in card.hazards if hazard.strip()]
    told += [goes, *(f"・{step}" for step in card.steps if step.strip())]
    told += [f"{case.when}：{_category(case.category)}" for case in card.cases]
    told += [_part(part.name, part.category) for part in card.parts]
    told += [card.fee or "", card.next_collection or "", card.why or ""]
    return _said(told)


def table_lines(table: TableBlock) -> list[str]:
    """A row as its first cell and, under it, the others: columns do not line up in LINE.

    A first cell that all rows share is told once.
    """
    firsts = {cells[0] for cells in table.rows if cells}
    is_shared = (
        len(table.rows) > 1 and len(firsts) == 1 and all(len(cells) > 1 for cells in table.rows)
    )
    told = [f"【{table.title}】" if table.title.strip() else "", *(firsts if is_shared else ())]
    for cells in table.rows:
        named = zip(_headed(table.header, len(cells)), cells, strict=True)
        own = [(name, cell) for name, cell in list(named)[is_shared:] if cell.strip()]
        told += [f"■ {cell}" for _, cell in own[:1]]
        told += [f"　{name}：{cell}" if name.strip() else f"　{cell}" for name, cell in own[1:]]
    return _said(told)


def choice_lines(block: ChoicesBlock, start: int = 0) -> list[str]:
    """The numbered choices from ``start`` on."""
    return [
        f"{c.number}. {_with_bracket(c.display_name, c.item_name)}" for c in block.choices[start:]
    ]


def chip_lines(chips: Sequence[Chip]) -> list[str]:
    """What could be said next, where it cannot be a button."""
    return _said([f"・{chip.label}" if chip.label.strip() else "" for chip in chips])


def link_lines(links: Sequence[Link]) -> list[str]:
    """A link to read, where LINE cannot open it."""
    return _said([f"{link.label} {link.url}".strip() for link in links])


def _category(category: CardCategory) -> str:
    return _with_bracket(category.label, category.official)


def _part(name: str, category: CardCategory | None) -> str:
    return f"{name}：{_category(category)}" if category else name


def _with_bracket(name: str, japanese: str | None) -> str:
    return f"{name}（{japanese}）" if japanese and japanese not in name else name


def _headed(header: Sequence[str], count: int) -> list[str]:
    return [*header, *[""] * count][:count]


def _said(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.strip()]
