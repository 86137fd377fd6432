"""Answer → channel-neutral blocks. Channels render blocks; they decide nothing."""

from __future__ import annotations

from channels.api.contract import (
    AlertBlock,
    Block,
    CardBlock,
    CardCase,
    CardCategory,
    CardPart,
    Chip,
    ChipsBlock,
    Choice,
    ChoicesBlock,
    Link,
    LinksBlock,
    TableBlock,
    TextBlock,
)
from channels.reply.text import Wording
from knowledge.answer.words import category_name, date, listed, weekday
from knowledge.read.messages import Messages
from knowledge.shape.answer import Answer, SortedItem


class Layout:
    """Lays one Answer out in one language."""

    def __init__(self, messages: Messages, wording: Wording) -> None:
        self._messages, self._wording = messages, wording

    def blocks(self, answer: Answer) -> list[Block]:
        """Alert, text, cards, choices, timetable, closing words, links, chips: in this order."""
        found: list[Block] = []
        lines, closing, prompt = _prompted(answer)
        if answer.alert:
            found.append(AlertBlock(text=answer.alert))
        if lines:
            found.append(TextBlock(text="\n".join(lines)))
        found += [self.card(i) for i in answer.items]
        if answer.choices:
            found.append(ChoicesBlock(prompt=prompt, choices=choices(answer)))
        if answer.timetable:
            found.append(self.table(answer))
        if closing:
            found.append(TextBlock(text="\n".join(closing)))
        if answer.links:
            found.append(LinksBlock(links=[Link(label=a, url=u) for a, u in answer.links]))
        if answer.chips:
            found.append(ChipsBlock(chips=[Chip(label=a, send=s) for a, s in answer.chips]))
        return found

    def card(self, item: SortedItem) -> CardBlock:
        """One thing as a card."""
        return CardBlock(
            item_id=item.item_id,
            title=item.display_name,
            subtitle=item.name if item.name != item.display_name else None,
            category=self._badge(item.category) if item.category else None,
            hazards=list(item.hazards),
            steps=list(item.steps),
            cases=[CardCase(when=w, category=self._badge(c)) for c, w in item.cases],
            parts=[CardPart(name=p, category=self._badge(c) if c else None) for p, c in item.parts],
            fee=self._wording.fee(item),
            next_collection=self._wording.next_date(item),
            why=self._wording.why(item),
        )

    def table(self, answer: Answer) -> TableBlock:
        """Town, category, weekdays and next dates."""
        lang, messages = self._wording.lang, self._messages
        rows = [
            [
                row.town,
                category_name(messages, row.category, lang),
                listed(messages, (weekday(messages, d, lang) for d in row.weekdays), lang),
                listed(messages, (date(messages, d, lang) for d in row.dates), lang),
            ]
            for row in answer.timetable
        ]
        header = [
            messages.say("talk", f"table_{c}", lang) for c in ("town", "category", "days", "dates")
        ]
        return TableBlock(title=messages.say("talk", "table_title", lang), header=header, rows=rows)

    def _badge(self, category: str) -> CardCategory:
        entry = self._messages.texts["categories"][category]
        return CardCategory(
            id=category,  # type: ignore[arg-type] # checked against the closed list when read
            label=entry[self._wording.lang],
            official=entry["official"],
            colour=entry["colour"],
        )


def _prompted(answer: Answer) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Lines, closing, and the prompt of the choices: it stands with them and is not said twice."""
    if not answer.choices:
        return answer.lines, answer.closing, ""
    if answer.closing:
        return answer.lines, answer.closing[:-1], answer.closing[-1]
    return answer.lines[:-1], (), answer.lines[-1]


def choices(answer: Answer) -> list[Choice]:
    """The numbered choices of an Answer in contract shape."""
    return [
        Choice(
            number=o.number,
            item_id=o.item_id,
            item_name=o.name,
            display_name=o.display_name,
            category=o.category,  # type: ignore[arg-type] # checked when the Policy was read
        )
        for o in answer.choices
    ]
