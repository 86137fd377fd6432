"""How well intents are told apart in sentences nobody trained on."""

from __future__ import annotations

from collections import Counter

import pytest
import yaml

from tests.bot.talk import NLU, Bot

# Measured, see docs/adr/0003-intent-classifier.md; a lower number needs a reason there.
FLOOR = 0.92
FLOOR_OF_THE_SURE = 0.94
FLOOR_OF_BEST_GUESSES = 0.95


def held_out() -> list[tuple[str, str]]:
    """Sentence and intent."""
    return [
        (line.removeprefix("- "), block["intent"])
        for path in sorted((NLU / "held_out").glob("*.yml"))
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]
        for line in block["examples"].splitlines()
    ]


@pytest.mark.slow
def test_held_out_sentences_are_understood(bot: Bot, capsys: pytest.CaptureFixture[str]) -> None:
    sentences = held_out()
    assert len(sentences) >= 2000
    said = [(intent, *bot.intent(text)) for text, intent in sentences]
    total = Counter(intent for intent, *_ in said)
    right = Counter(intent for intent, got, _ in said if got == intent)
    unsure = Counter(intent for intent, got, _ in said if got == "nlu_fallback")
    sure = len(said) - unsure.total()
    with capsys.disabled():
        print(f"\n{'intent':18} right unsure   of")
        for intent in sorted(total):
            print(f"{intent:18} {right[intent]:5} {unsure[intent]:6} {total[intent]:4}")
        print(f"all {right.total() / len(said):.3f}, of the sure {right.total() / sure:.3f}")
    guessed = sum(bot.best_guess(text) == intent for text, intent in sentences) / len(sentences)
    with capsys.disabled():
        print(f"best guess {guessed:.4f}")
    assert guessed >= FLOOR_OF_BEST_GUESSES
    assert right.total() / len(said) >= FLOOR
    assert right.total() / sure >= FLOOR_OF_THE_SURE
