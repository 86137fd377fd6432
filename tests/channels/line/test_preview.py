"""The preview page shows what would be sent, for a person to look at."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from channels.line.preview import __main__ as command

CONTRACTS = Path(__file__).parents[2] / "contracts"


def test_the_page_shows_question_card_and_quick_replies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "page.html"
    wishes = [str(CONTRACTS / f"message_{name}.json") for name in ("answered", "choose")]
    monkeypatch.setattr(sys, "argv", ["preview", str(out), *wishes])
    command.main()
    html = out.read_text("utf-8")
    for words in (
        "両国でペットボトルのキャップを捨てたい",
        "プラスチック",
        "ペットボトルの本体は？",
        "コイン電池",
    ):
        assert words in html
    assert "#8a4b00" in html  # the colour of the category
