"""A reply as LINE messages: ``render(response, base_url)``.

Danger and words, cards, choices, more words, links: at most five messages in this order, with the
chips as quick replies under the last. What does not fit a card or a button is told as text; what
does not fit five messages ends with a line that says so.
"""

from __future__ import annotations

from functools import partial

from linebot.v3.messaging import FlexBubble, FlexContainer, FlexMessage, Message, TextMessage

from channels.api.contract import Chip, MessageResponse
from channels.line.limits.numbers import ALT_TEXT, MESSAGES, TEXT
from channels.line.render import choices as choosing
from channels.line.render.addresses import absolute, can_be_opened
from channels.line.render.arrange import Arranged, arrange, without_told_tables
from channels.line.render.card import card
from channels.line.render.carousel import container, fits, with_rows
from channels.line.render.chips import can_be_said, quick, quick_reply, shorter
from channels.line.render.cut import shorten, split
from channels.line.render.offers import ROWS, offers
from channels.line.render.readings import with_readings
from channels.line.render.words import words
from channels.line.render.written import card_lines, chip_lines, choice_lines, link_lines

__all__ = ["render"]


def render(response: MessageResponse, base_url: str | None) -> list[Message]:
    """The messages that say this reply, 1 to 5, each within LINE's limits.

    ``base_url`` is our own site's address, for links within it; without one they are left out.
    Empty only for a reply that says nothing at all.
    """
    return Rendering(response, base_url).messages()


class Rendering:
    """One reply on its way into messages."""

    def __init__(self, response: MessageResponse, base_url: str | None) -> None:
        self._base_url = base_url
        self._whole = response.text.strip()
        self._say = words(response.lang)
        blocks = without_told_tables(response.blocks)
        self._plain: Arranged = arrange(blocks)
        """What is sent when something is pressed: without readings, in words the house knows."""
        self._parts: Arranged = arrange(with_readings(blocks, response.furigana))

    def messages(self) -> list[Message]:
        pictures = [*self._cards(), *self._choices()]
        offered = [*map(shorter, self._parts.chips, self._plain.chips)]
        chips = quick(offered)
        pressed = self._offers([c for c in offered if c not in chips])
        if not pictures:  # nothing stands between them
            self._parts.before += self._parts.after
            self._parts.after = []
        before, after = self._words(self._parts.before), self._words(self._parts.after)
        room = MESSAGES - len(pictures) - len(pressed)
        before, after = self._cut(before, after, room)
        found = [*before, *pictures, *after, *pressed]
        if not found and (self._whole or chips):
            said = self._whole or "\n".join(chip_lines(chips))
            found = self._cut(self._words([said]), [], MESSAGES)[0]
        if found:
            found[-1].quick_reply = quick_reply(chips)
        return found

    def _cards(self) -> list[Message]:
        """One carousel; cards beyond it, and cards that had to be cut, are told as text."""
        bubbles: list[FlexBubble] = []
        for block in self._parts.cards:
            made = card(block, self._say)
            has_room = made is not None and fits([*bubbles, made.bubble])
            if made and has_room:
                bubbles.append(made.bubble)
            if not (made and has_room and made.is_whole):
                self._tell(card_lines(block))
        if not bubbles:
            return []
        alt = self._whole or "\n".join(card_lines(self._parts.cards[0]))
        return [self._flex(alt, container(bubbles))]

    def _choices(self) -> list[Message]:
        """The list shown last is the one that numbers mean; an earlier one is told as text."""
        made: list[Message] = []
        for block, plain in zip(self._parts.choices, self._plain.choices, strict=True):
            names = [c.display_name.strip() for c in plain.choices]
            bubble, count = with_rows(partial(choosing.choices, block, names), choosing.ROWS)
            if bubble is None or made:
                self._tell([block.prompt, *choice_lines(block)])
                continue
            alt = "\n".join([block.prompt, *choice_lines(block)])
            made.append(self._flex(alt, bubble))
            self._tell(choice_lines(block, count))
        return made

    def _offers(self, long_chips: list[Chip]) -> list[Message]:
        """Long chips and links as rows; what cannot be pressed is told as text."""
        asks = [chip for chip in long_chips if can_be_said(chip)]
        whole = [absolute(link, self._base_url) for link in self._parts.links]
        known = [link for link in whole if link]
        opens = [link for link in known if can_be_opened(link)]
        bubble, rows = with_rows(lambda n: offers(asks[:n], opens[:n], self._say), ROWS)
        asks, opens = asks[:rows], opens[:rows]
        self._tell(chip_lines([chip for chip in long_chips if chip not in asks]))
        self._tell(link_lines([link for link in known if link not in opens]))
        alt = "\n".join([*(c.label for c in asks), *(o.label.strip() or o.url for o in opens)])
        return [self._flex(alt, bubble)] if bubble else []

    def _tell(self, lines: list[str]) -> None:
        self._parts.after.append("\n".join(line for line in lines if line.strip()))

    def _words(self, paragraphs: list[str]) -> list[Message]:
        told = "\n\n".join(p.strip() for p in paragraphs if p.strip())
        return [TextMessage(text=piece) for piece in split(told, TEXT)]

    def _cut(
        self, before: list[Message], after: list[Message], room: int
    ) -> tuple[list[Message], list[Message]]:
        """Words within ``room`` messages; the last one says that it is not the end."""
        kept_before = before[: room - 1] if after else before[:room]
        kept_after = after[: room - len(kept_before)]
        if len(kept_before) + len(kept_after) < len(before) + len(after):
            last = (kept_after or kept_before)[-1]
            note = self._say["too_long"]
            if self._base_url:
                note = f"{self._say['too_long_web']} {self._base_url}"
            last.text = f"{shorten(last.text, TEXT - len(note) * 2 - 2)}\n\n{note}"
        return kept_before, kept_after

    def _flex(self, alt: str, shown: FlexContainer) -> FlexMessage:
        return FlexMessage(altText=shorten(alt.strip() or self._whole, ALT_TEXT), contents=shown)
