"""Made-up replies of every shape the contract allows: long, empty, many, in five scripts."""

from __future__ import annotations

from hypothesis import strategies as st

from channels.api.contract import (
    AlertBlock,
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
    MessageResponse,
    TableBlock,
    TextBlock,
)

LANGUAGES = ("ja", "ja-easy", "en", "zh", "ko")
ALPHABET = "ごみ 粗大電池をにﾊﾞé塑料쓰레기abc{|}()「」。、\n\t😀👨‍👩‍👧🏽가\u200b"
URLS = (
    "https://www.city.sumida.lg.jp/kurashi/",
    "/api/v1/calendar.ics?town=両国",
    "items/mobile battery",
    "tel:0356086922",
    "mailto:someone@example.jp",
    "javascript:alert(1)",
    "https://[half",
    "//",
    "",
    "https://example.jp/" + "長" * 400,
)

words = st.one_of(
    st.text(st.sampled_from(ALPHABET), max_size=30),
    st.integers(1, 900).flatmap(
        lambda n: st.sampled_from(["電池を出す。", "😀", "a", "가 "]).map(lambda w: w * n)
    ),
    st.sampled_from(["", " ", "\n\n", "　", "⚠"]),
)
few = st.integers(0, 3)
many = st.one_of(few, st.integers(0, 40))


def lists(entries: st.SearchStrategy, sizes: st.SearchStrategy[int] = few) -> st.SearchStrategy:
    return sizes.flatmap(lambda n: st.lists(entries, min_size=n, max_size=n))


categories = st.builds(
    CardCategory,
    id=st.sampled_from(["burnable", "bulky", "contact"]),
    label=words,
    official=words,
    colour=st.from_regex(r"#[0-9a-f]{6}", fullmatch=True),
)
cards = st.builds(
    CardBlock,
    item_id=st.just("thing"),
    title=words,
    subtitle=st.none() | words,
    category=st.none() | categories,
    hazards=lists(words),
    steps=lists(words, many),
    cases=lists(st.builds(CardCase, when=words, category=categories)),
    parts=lists(st.builds(CardPart, name=words, category=st.none() | categories)),
    fee=st.none() | words,
    next_collection=st.none() | words,
    why=st.none() | words,
)
choices = st.builds(
    Choice,
    number=st.integers(0, 99),
    item_id=st.just("thing"),
    item_name=words,
    display_name=words,
    category=st.none(),
)
links = st.builds(Link, label=words, url=st.sampled_from(URLS) | words)
blocks = st.one_of(
    st.builds(TextBlock, text=words),
    st.builds(AlertBlock, text=words),
    cards,
    st.builds(TableBlock, title=words, header=lists(words), rows=lists(lists(words), many)),
    st.builds(ChoicesBlock, prompt=words, choices=lists(choices, many)),
    st.builds(ChipsBlock, chips=lists(st.builds(Chip, label=words, send=words), many)),
    st.builds(LinksBlock, links=lists(links, many)),
)
responses = st.builds(
    MessageResponse,
    session_id=st.just("generated-0001"),
    message_id=st.just("m-0001"),
    lang=st.sampled_from(LANGUAGES),
    status=st.just("answered"),
    text=words,
    answers=st.just([]),
    choices=st.just([]),
    chips=st.just([]),
    links=st.just([]),
    collections=st.just([]),
    faq=st.none(),
    blocks=lists(blocks, st.one_of(few, st.integers(0, 20))),
    furigana=st.just({}),
    release=st.just("2026-11-23.1"),
)
