"""One utterance, followed step by step."""

from __future__ import annotations

import pytest

from knowledge.release.open import Knowledge
from nlu_data.__main__ import main
from nlu_data.follow import follow


@pytest.fixture(autouse=True)
def no_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOMI_BOT_URL", raising=False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "フライパンは何ごみ",
            ["frying_pan", "answer_item", "GOMI_BOT_URL is not set", "燃やさない"],
        ),
        ("私の電話は090-1234-5678", ["［電話］"]),
        ("how do I throw away my boss", ["language   en", "boss, to play", "act        play"]),
        (
            "子どもがボタン電池を飲み込んだ",
            ["danger to people: swallowed", "danger comes first", "119"],
        ),
        (
            "両国のプラスチックは何曜日",
            ["the town is 両国", "plastic", "answer_schedule", "水曜日"],
        ),
        ("英語で教えて", ["the language en", "switch_language"]),
    ],
)
def test_every_step_is_told(opened: Knowledge, text: str, words: list[str]) -> None:
    told = "\n".join(follow(text, None, opened))
    for word in words:
        assert word in told


def test_a_bot_that_does_not_answer_is_said(
    opened: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOMI_BOT_URL", "http://127.0.0.1:9")
    assert "did not answer" in "\n".join(follow("フライパン", None, opened))


def test_the_command_validates_too() -> None:
    assert main(["validate"]) == 0


def test_without_a_release_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GOMI_VAR", str(tmp_path))
    assert main(["try", "フライパン"]) == 1
    assert "make train" in capsys.readouterr().err
