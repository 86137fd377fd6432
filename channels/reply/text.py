"""The whole reply in plain words: what a screen reader, an alt text and a phone clerk read."""

from __future__ import annotations

from knowledge.answer.words import category_name, date, warned
from knowledge.read.messages import Messages
from knowledge.shape.answer import Answer, Option, SortedItem


class Wording:
    """Answer → sentences, in one language."""

    def __init__(self, messages: Messages, lang: str) -> None:
        self._messages, self.lang = messages, lang

    def say(self, code: str, **values: object) -> str:
        return self._messages.say("talk", code, self.lang, **values)

    def category(self, category: str) -> str:
        return category_name(self._messages, category, self.lang)

    def whole(self, answer: Answer) -> str:
        """Everything the reply says, line by line."""
        lines = [answer.alert] if answer.alert else []
        lines += answer.lines
        for item in answer.items:
            lines += self.item(item)
        lines += answer.closing
        lines += [self.option(o) for o in answer.choices]
        return "\n".join(lines)

    def item(self, item: SortedItem) -> list[str]:
        """Hazards first, then where it goes, what to do, other cases, parts, date and why."""
        lines = [*warned(item.hazards)]
        name = item.display_name
        if self.lang not in ("ja", "ja-easy") and name != item.name:
            name = f"{name}（{item.name}）"
        if item.category is None:
            lines.append(self.say("null_category", name=name))
        else:
            lines.append(self.say("item_line", name=name, category=self.category(item.category)))
        lines += [f"・{step}" for step in item.steps]
        lines += [self.say("also_line", when=w, category=self.category(c)) for c, w in item.cases]
        lines += [
            self.say("part_line", part=part, category=self.category(category))
            for part, category in item.parts
            if category
        ]
        fee = self.fee(item)
        if fee:
            lines.append(fee)
        next_line = self.next_date(item)
        if next_line:
            lines.append(next_line)
        lines.append(self.why(item))
        return lines

    def option(self, option: Option) -> str:
        category = f"：{self.category(option.category)}" if option.category else ""
        return f"{option.number}. {option.display_name}{category}"

    def fee(self, item: SortedItem) -> str | None:
        if item.category != "bulky":
            return None
        if item.fee_yen is None:
            return self.say("fee_unknown")
        return self.say("fee_confirmed", yen=item.fee_yen)

    def next_date(self, item: SortedItem) -> str | None:
        if item.next_date is None:
            return None
        day, town = item.next_date
        return self.say("next_line", date=date(self._messages, day, self.lang), town=town)

    def why(self, item: SortedItem) -> str:
        text = self.say("why_line", says=item.why.rule, source=item.why.source)
        if item.why.confidence == "low":
            text += self.say("low_confidence")
        return text
