"""The metadata of one request, as the few facts on which the rules branch."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from components.situation import SLOTS, read_situation

from tests.bot.talk import metadata


@pytest.mark.parametrize(
    ("evidence", "conversation", "fact", "value"),
    [
        ({"items": "exact"}, {}, "items", "sure"),
        ({"items": "strong"}, {}, "items", "sure"),  # contained in the sentence: sure enough
        ({"items": "ambiguous"}, {}, "items", "ambiguous"),
        ({"items": "weak"}, {}, "items", "weak"),
        ({}, {}, "items", "none"),
        ({"town": "known"}, {}, "place", "known"),
        ({}, {"town": True}, "place", "known"),  # remembered
        ({}, {"town": True}, "town", "none"),  # remembered is not said
        ({"town": "needs_chome"}, {"town": True}, "place", "needs_chome"),  # said now wins
        ({"town": "other_municipality"}, {"town": True}, "place", "other_municipality"),
        ({"category": "paper"}, {}, "collection", True),
        ({"date": True}, {}, "collection", True),
        ({}, {}, "collection", False),
        ({"conditions": ["size"]}, {"focus": True}, "narrows", True),
        ({"conditions": ["size"]}, {}, "narrows", False),  # a size of nothing
        ({}, {"focus": True}, "narrows", False),
        ({}, {"pending": "choose"}, "pending", "choose"),
        ({}, {"topic": "faq"}, "topic", "faq"),
        ({"answers_pending": True}, {"pending": "town"}, "answers", True),
        ({"answers_pending": True}, {}, "answers", False),  # nothing was asked
        ({"whole": True}, {}, "whole", True),
    ],
)
def test_a_fact_is_read_from_the_wire(
    evidence: dict[str, Any], conversation: dict[str, Any], fact: str, value: object
) -> None:
    assert getattr(read_situation(metadata(evidence, conversation)), fact) == value


@pytest.mark.parametrize(
    "wire",
    [None, {}, {"evidence": None, "conversation": []}, metadata({"items": "perhaps"}, {})],
    ids=["none", "empty", "wrong shapes", "unknown word"],
)
def test_what_is_missing_or_unknown_is_none_and_logged(
    wire: dict[str, Any] | None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="components.situation"):
        situation = read_situation(wire)
    assert caplog.records
    assert situation.items == situation.pending == "none"
    assert not situation.answers


def test_every_slot_has_a_value_in_every_turn() -> None:
    slots = read_situation(None).slots()
    assert tuple(slots) == SLOTS
    assert None not in slots.values()
