"""The check finds what LINE would refuse; a check that finds nothing would prove nothing."""

from __future__ import annotations

from typing import Any

import pytest
from linebot.v3.messaging import (
    FlexBox,
    FlexBubble,
    FlexCarousel,
    FlexMessage,
    FlexText,
    Message,
    MessageAction,
    PostbackAction,
    QuickReply,
    QuickReplyItem,
    TextMessage,
    URIAction,
)

from channels.line.limits import problems
from channels.line.limits.numbers import units


def flex(*parts: Any, alt: str = "説明", **body: Any) -> FlexMessage:
    return FlexMessage(altText=alt, contents=bubble(*parts, **body))


def bubble(*parts: Any, **body: Any) -> FlexBubble:
    return FlexBubble(body=FlexBox(layout="vertical", contents=list(parts), **body))


def quick(count: int, label: str = "はい") -> QuickReply:
    item = QuickReplyItem(action=PostbackAction(label=label, data="はい"))
    return QuickReply.construct(items=[item] * count)


WORDS = FlexText(text="ごみ")
ADDRESS = "https://example.jp/"
FINE: list[Message] = [
    TextMessage(text="あ" * 5000),
    TextMessage(text="はい", quickReply=quick(13)),
    flex(WORDS, action=URIAction(uri="tel:0356086922")),
    FlexMessage(altText="あ" * 400, contents=FlexCarousel(contents=[bubble(WORDS)] * 12)),
]
REFUSED: list[tuple[Message, str]] = [
    (TextMessage(text=" \n"), "text is empty"),
    (TextMessage(text="😀" * 2501), "5002 characters"),
    (TextMessage(text="はい", quickReply=quick(14)), "14 quick replies"),
    (TextMessage(text="はい", quickReply=quick(1, "あ" * 21)), "label has 21"),
    (flex(WORDS, alt="あ" * 401), "altText has 401"),
    (flex(WORDS, alt=""), "altText is empty"),
    (flex(FlexText(text="")), "text component is empty"),
    (flex(FlexText(text="ごみ", size="huge")), "size may not be 'huge'"),
    (flex(FlexText(text="ごみ", color="red")), "color may not be 'red'"),
    (flex(FlexText(text="ごみ", max_lines=2)), "maxLines"),
    (flex(FlexBox(layout="vertical", contents=[])), "box is empty"),
    (flex(FlexBox(layout="baseline", contents=[FlexBox(layout="vertical", contents=[WORDS])])),
     "may not stand in a baseline box"),
    (flex(WORDS, paddingAll="wide"), "paddingAll"),
    (flex(WORDS, action=URIAction(uri="javascript:alert(1)")), "scheme 'javascript'"),
    (flex(WORDS, action=URIAction(uri="https://")), "leads nowhere"),
    (flex(WORDS, action=URIAction(uri="https://example.jp/両国")), "percent-encoded"),
    (flex(WORDS, action=URIAction(uri=ADDRESS + "a" * 1000)), "uri has 1019"),
    (flex(WORDS, action=MessageAction(text="はい")), "type 'message' is none of ours"),
    (flex(WORDS, action=PostbackAction(data="")), "postback data is empty"),
    (flex(*[FlexText(text="あ" * 1900)] * 3), "a bubble has"),
    (FlexMessage(altText="説明", contents=FlexCarousel(contents=[bubble(WORDS)] * 13)),
     "13 bubbles"),
    (FlexMessage(altText="説明", contents=FlexCarousel(
        contents=[bubble(*[FlexText(text="あ" * 1500)] * 2)] * 4)), "the carousel has"),
]  # fmt: skip


@pytest.mark.parametrize("message", FINE)
def test_what_just_fits_is_not_refused(message: Message) -> None:
    assert problems([message]) == []


@pytest.mark.parametrize(("message", "expected"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_line_refuses_is_found(message: Message, expected: str) -> None:
    found = problems([message])
    assert len(found) == 1, found
    assert expected in found[0]


@pytest.mark.parametrize("count", [0, 6])
def test_a_reply_has_one_to_five_messages(count: int) -> None:
    assert len(problems([TextMessage(text="はい")] * count)) == 1


@pytest.mark.parametrize(("text", "length"), [("", 0), ("ごみ", 2), ("😀", 2), ("👩‍👧", 5)])
def test_characters_are_counted_as_line_counts_them(text: str, length: int) -> None:
    assert units(text) == length
