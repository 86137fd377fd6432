"""Danger told in words that are no sign: 620 sentences by two hands who knew neither side.

``evaluation/cases/danger.csv``: ``danger`` is a topic or ``none``. The S rows were first met by
the whole (signs and alarm) unseen: 106 of 120 were heard, 7 of 150 look-alikes set it off.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from knowledge.read.edition import HERE
from knowledge.read.problems import KnowledgeError
from knowledge.recognise.alarm import learn
from knowledge.release.open import Knowledge
from knowledge.shape.conversation import Conversation
from tests.opened import opened, store

__all__ = ["opened", "store"]
CASES = HERE.parent / "evaluation" / "cases" / "danger.csv"
HEARD, FALSE = 0.95, 0.05


def _heard(knowledge: Knowledge, text: str) -> str | None:
    now = dt.datetime(2026, 11, 23, 10)  # noqa: DTZ001 - Tokyo wall-clock time
    return knowledge.recogniser.recognise(text, "ja", Conversation("alarm"), now).danger


def test_people_in_danger_are_heard_and_look_alikes_are_not(opened: Knowledge) -> None:
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    danger = [r for r in rows if r["danger"] != "none"]
    harmless = [r for r in rows if r["danger"] == "none"]
    assert len(danger) >= 270
    assert len(harmless) >= 350
    missed = [r["text"] for r in danger if _heard(opened, r["text"]) is None]
    false = [r["text"] for r in harmless if _heard(opened, r["text"]) is not None]
    assert len(missed) <= (1 - HEARD) * len(danger), missed
    assert len(false) <= FALSE * len(harmless), false


@pytest.mark.parametrize(
    "text",
    [
        "ガス警報器",  # a name, whatever it sounds like
        "プラスチックは何曜日",
        "ありがとう、助かりました",
        "坏了的雨伞",
        "もえるごみの日",
    ],
)
def test_everyday_words_are_no_cry(opened: Knowledge, text: str) -> None:
    assert _heard(opened, text) is None


def test_an_unknown_topic_is_named(tmp_path: Path) -> None:
    (tmp_path / "signs.yaml").write_text((HERE / "safety" / "signs.yaml").read_text("utf-8"))
    (tmp_path / "danger.csv").write_text("text,lang,danger\n火事だ,ja,fires\n", "utf-8")
    (tmp_path / "harmless.csv").write_text("text,lang,like\n花火,ja,fire\n", "utf-8")
    with pytest.raises(KnowledgeError, match=r"danger\.csv 2行目.*fires"):
        learn(tmp_path, [])
