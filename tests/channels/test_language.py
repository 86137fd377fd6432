"""Which language to answer in."""

from __future__ import annotations

import pytest

from channels.language import language_of, wish_in


@pytest.mark.parametrize(
    ("text", "asked", "session", "lang"),
    [
        ("フライパン", None, None, "ja"),
        ("フライパン", "en", None, "en"),  # the request wins
        ("how do I throw away a pan", None, None, "en"),
        ("CD", None, None, "ja"),  # a lone Latin name never switches
        ("CD", None, "zh", "zh"),
        ("电池怎么扔", None, None, "zh"),
        ("電池", None, None, "ja"),  # kanji alone never switches
        ("電池", None, "zh", "zh"),
        ("懐中電灯", None, None, "ja"),  # 灯 is written so in Japan too
        ("灯油", None, "ja-easy", "ja-easy"),
        ("형광등 버리는 방법", None, None, "ko"),
        ("ふるい ふくを すてたいです", None, None, "ja-easy"),
        ("英語で教えて", None, None, "en"),
        ("깨졌으면요?", None, "ja", "ko"),
    ],
)
def test_language(text: str, asked: str | None, session: str | None, lang: str) -> None:
    assert language_of(text, asked, session) == lang


@pytest.mark.parametrize(
    ("text", "wish", "lang"),
    [
        ("フライパン", "en", "en"),  # the wish holds for Japanese words
        ("フライパンは何ごみですか", "zh", "zh"),
        ("CD", "ko", "ko"),
        ("電池", "en", "en"),
        ("프라이팬은 어떻게 버려요", "en", "ko"),  # a sentence in another language ends it
        ("how do I throw away a pan", "ja-easy", "en"),
        ("日本語でお願い", "en", "ja"),  # a new wish replaces it
    ],
)
def test_an_earlier_wish_holds(text: str, wish: str, lang: str) -> None:
    assert language_of(text, None, None, wish) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("英語で", "en"),
        ("英語でお願いします", "en"),
        ("in English please", "en"),
        ("请说中文", "zh"),
        ("한국어로 해 주세요", "ko"),
        ("やさしい日本語で", "ja-easy"),
        ("ふりがなをつけて", "ja-easy"),
        ("日本語で話して", "ja"),
        ("英語で書かれた本は何ごみ", None),  # about a book, not about us
        ("フライパン", None),
    ],
)
def test_a_wish_for_a_language(text: str, lang: str | None) -> None:
    assert wish_in(text) == lang
