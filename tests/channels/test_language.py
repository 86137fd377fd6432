"""Which language to answer in."""

from __future__ import annotations

import pytest

from channels.language import language_of


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
        ("형광등 버리는 방법", None, None, "ko"),
        ("ふるい ふくを すてたいです", None, None, "ja-easy"),
        ("英語で教えて", None, None, "en"),
        ("깨졌으면요?", None, "ja", "ko"),
    ],
)
def test_language(text: str, asked: str | None, session: str | None, lang: str) -> None:
    assert language_of(text, asked, session) == lang
