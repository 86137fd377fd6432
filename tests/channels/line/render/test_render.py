"""What a resident sees in LINE: danger first, words beside colours, nothing lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from linebot.v3.messaging import Message

from channels.api.contract import (
    AlertBlock,
    Block,
    CardBlock,
    CardCategory,
    Chip,
    ChipsBlock,
    Choice,
    ChoicesBlock,
    Lang,
    Link,
    LinksBlock,
    MessageResponse,
    TableBlock,
    TextBlock,
)
from channels.line.limits import problems
from channels.line.render import render
from channels.line.render.colour import contrast, ink_on
from channels.line.render.words import bracketed, words

CONTRACTS = Path(__file__).parents[3] / "contracts"
GOLDEN = sorted(CONTRACTS.glob("message_*.json"))
SITE = "https://gomi.example.jp/"


def golden(name: str) -> MessageResponse:
    told = json.loads((CONTRACTS / f"message_{name}.json").read_text(encoding="utf-8"))
    return MessageResponse.model_validate(told["response"])


def reply(*blocks: Block, lang: Lang = "ja", text: str = "本文", **more: Any) -> MessageResponse:
    return MessageResponse(
        session_id="line-0001", message_id="m-1", lang=lang, status="answered", text=text,
        blocks=list(blocks), release="2026-11-23.1", **more,
    )  # fmt: skip


def shapes(messages: list[Message]) -> list[dict[str, Any]]:
    return [m.to_dict() for m in messages]


def strings(shape: Any, name: str) -> Iterator[str]:
    """Every string under ``name``, in reading order."""
    if isinstance(shape, dict):
        for key, value in shape.items():
            if key == name and isinstance(value, str):
                yield value
            yield from strings(value, name)
    elif isinstance(shape, list):
        for inner in shape:
            yield from strings(inner, name)


def seen(response: MessageResponse, base_url: str | None = SITE) -> str:
    return "\n".join(strings(shapes(render(response, base_url)), "text"))


def card(title: str = "電池", **more: Any) -> CardBlock:
    category = CardCategory(
        id="burnable", label="燃やすごみ", official="燃やすごみ", colour="#b3261e"
    )
    return CardBlock(item_id="battery", title=title, **({"category": category} | more))


@pytest.mark.parametrize("path", GOLDEN, ids=[path.stem for path in GOLDEN])
def test_every_golden_reply_may_be_sent(path: Path) -> None:
    response = golden(path.stem.removeprefix("message_"))
    messages = render(response, SITE)
    assert problems(messages) == []
    for message in messages:
        assert Message.from_dict(json.loads(message.to_json())).to_dict() == message.to_dict()


@pytest.mark.parametrize("name", ["answered", "answered_en", "answered_hazard", "answered_null"])
def test_a_card_says_what_its_block_says(name: str) -> None:
    response = golden(name)
    said = seen(response)
    (block,) = [b for b in response.blocks if isinstance(b, CardBlock)]
    shown = [block.title, *block.hazards, *block.steps, block.why, block.next_collection]
    shown += [x for c in block.cases for x in (c.when, c.category.label, c.category.official)]
    assert [words for words in shown if words and words not in said] == []


def test_hazards_stand_before_the_category() -> None:
    said = seen(golden("answered_hazard"))
    assert 0 <= said.index("発火します") < said.index("燃やさないごみ")


def test_an_alert_is_the_first_words_whatever_its_place() -> None:
    messages = shapes(
        render(reply(TextBlock(text="はい"), card(), AlertBlock(text="外へ出て")), SITE)
    )
    assert messages[0]["text"].startswith("⚠ 外へ出て")


def test_words_on_any_category_colour_are_readable() -> None:
    greys = [f"#{grey:02x}{grey:02x}{grey:02x}" for grey in range(256)]
    assert min(contrast(ink_on(colour), colour) for colour in greys) >= 4.5
    assert ink_on("#ffd75e") == "#000000"
    assert ink_on("#27406b") == "#FFFFFF"


def test_several_items_become_one_carousel() -> None:
    (message,) = shapes(render(reply(card("傘"), card("鍋"), card("皿")), SITE))
    assert message["contents"]["type"] == "carousel"
    assert len(message["contents"]["contents"]) == 3


def test_items_beyond_the_carousel_are_told_as_text() -> None:
    names = [f"品目{number}番" for number in range(20)]
    messages = shapes(render(reply(*(card(name) for name in names)), SITE))
    assert len(messages[0]["contents"]["contents"]) == 12
    assert all(name in seen(reply(*(card(n) for n in names))) for name in names)
    assert "品目19番：燃やすごみ" in messages[1]["text"]


def test_a_card_too_long_is_cut_and_told_whole_below() -> None:
    steps = [f"手順{number}。" + "よく洗う。" * 60 for number in range(30)]
    messages = shapes(render(reply(card(steps=steps)), SITE))
    assert words("ja")["whole_below"] in list(strings(messages[0], "text"))
    told = "\n".join(m["text"] for m in messages[1:])
    assert all(step.strip() in told for step in steps)


def test_a_choice_says_its_name_so_that_an_old_card_never_means_another_thing() -> None:
    (message,) = shapes(render(golden("choose"), SITE))
    assert list(strings(message, "data")) == ["乾電池", "小型充電式電池", "コイン電池"]


def test_choices_of_one_name_say_their_numbers() -> None:
    twins = [
        Choice(number=n, item_id="x", item_name="電池", display_name="電池", category=None)
        for n in (1, 2)
    ]
    (message,) = shapes(render(reply(ChoicesBlock(prompt="どれですか", choices=twins)), SITE))
    assert list(strings(message, "data")) == ["1", "2"]


def test_chips_are_quick_replies_under_the_last_message() -> None:
    messages = shapes(render(golden("answered"), SITE))
    assert [("quickReply" in m) for m in messages] == [False] * (len(messages) - 1) + [True]
    assert list(strings(messages[-1]["quickReply"], "data"))[1] == "ペットボトル"


def test_a_chip_too_long_for_a_quick_reply_is_a_row_with_all_its_words() -> None:
    label = "if the battery is swollen or damaged"
    response = reply(card(), ChipsBlock(chips=[Chip(label=label, send="swollen")]), lang="en")
    messages = shapes(render(response, SITE))
    assert label in list(strings(messages[-1], "text"))
    assert list(strings(messages[-1], "data")) == ["swollen"]
    assert "quickReply" not in messages[-1]


def test_chips_beyond_thirteen_are_still_told() -> None:
    chips = [Chip(label=f"質問{n}", send=f"質問{n}") for n in range(40)]
    response = reply(TextBlock(text="どうぞ"), ChipsBlock(chips=chips))
    messages = shapes(render(response, SITE))
    told = json.dumps(messages, ensure_ascii=False)
    assert len(messages[-1]["quickReply"]["items"]) == 13
    assert all(f'"質問{n}"' in told or f"・質問{n}" in seen(response) for n in range(40))


def test_a_link_within_our_site_needs_the_address_of_the_site() -> None:
    response = golden("schedule")
    with_site = list(strings(shapes(render(response, SITE)), "uri"))
    assert f"{SITE}api/v1/calendar.ics?town=%E4%B8%A1%E5%9B%BD" in with_site
    assert len(list(strings(shapes(render(response, None)), "uri"))) == len(with_site) - 1


def test_an_address_line_cannot_open_is_told_in_words() -> None:
    link = Link(label="メール", url="mailto:office@example.jp")
    response = reply(TextBlock(text="連絡先"), LinksBlock(links=[link]))
    assert list(strings(shapes(render(response, SITE)), "uri")) == []
    assert "メール mailto:office@example.jp" in seen(response)


def test_a_timetable_reads_as_lines_and_its_town_once() -> None:
    rows = [["両国", "燃やすごみ", "月"], ["両国", "プラスチック", "水"]]
    table = TableBlock(title="収集日", header=["町", "区分", "曜日"], rows=rows)
    (message,) = shapes(render(reply(table), SITE))
    expected = "【収集日】\n両国\n■ 燃やすごみ\n　曜日：月\n■ プラスチック\n　曜日：水"
    assert message["text"] == expected


def test_a_timetable_that_the_words_tell_is_not_told_twice() -> None:
    table = TableBlock(title="収集日", header=["町", "曜日"], rows=[["両国", "水曜日"]])
    (message,) = shapes(render(reply(TextBlock(text="両国は水曜日です。"), table), SITE))
    assert message["text"] == "両国は水曜日です。"


def test_plain_japanese_has_its_readings_in_brackets() -> None:
    said = seen(golden("answered_easy"))
    assert "電池(でんち)から 火(ひ)が" in said
    assert "{" not in said


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("{清掃|せいそう}{事務|じむ}{所|しょ}に", "清掃事務所(せいそうじむしょ)に"),
        ("{電池|でんち}と {電池|でんち}", "電池(でんち)と 電池"),
        ("11{月|がつ}24{日|にち} {8日|ようか}", "11月24日 8日"),
    ],
)
def test_readings_in_brackets_do_not_hide_the_words(marked: str, shown: str) -> None:
    assert bracketed(marked) == shown


def test_what_is_sent_has_no_readings() -> None:
    choice = Choice(number=1, item_id="x", item_name="電池", display_name="電池", category=None)
    response = reply(
        ChoicesBlock(prompt="どれ", choices=[choice]),
        ChipsBlock(chips=[Chip(label="古紙", send="古紙")]),
        lang="ja-easy",
        furigana={"電池": "{電池|でんち}", "古紙": "{古紙|こし}"},
    )
    messages = shapes(render(response, SITE))
    assert set(strings(messages, "data")) == {"電池", "古紙"}
    assert list(strings(messages[-1]["quickReply"], "label")) == ["古紙(こし)"]


def test_a_reply_too_long_for_five_messages_says_that_it_ends() -> None:
    long = TextBlock(text="\n".join(f"{n}行目です。" + "あ" * 90 for n in range(400)))
    messages = shapes(render(reply(long), SITE))
    assert problems(render(reply(long), SITE)) == []
    assert len(messages) == 5
    assert messages[-1]["text"].endswith(SITE)


@pytest.mark.parametrize("lang", ["ja", "ja-easy", "en", "zh", "ko"])
def test_every_fixed_word_is_there_in_every_language(lang: str) -> None:
    assert all(words(lang).values())
    assert words(lang).keys() == words("ja").keys()


def test_a_reply_without_blocks_is_told_by_its_text() -> None:
    assert [m["text"] for m in shapes(render(reply(text="こんにちは"), None))] == ["こんにちは"]
