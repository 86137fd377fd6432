"""Words that point back to what we speak of."""

from __future__ import annotations

import pytest

from knowledge.recognise.ellipsis import referred_to


@pytest.mark.parametrize(
    ("said", "focus", "meant"),
    [
        ("後のほう、汚れが取れない", ("plate", "tray"), "tray"),
        ("前のほうは割れてる", ("plate", "tray"), "plate"),
        ("the latter", ("plate", "tray"), "tray"),
        ("これは何ごみですか", ("plate",), "plate"),
        ("後のほう", ("plate",), None),  # one thing has no latter
        ("それは何曜日", ("plate",), None),  # a day is asked for, not where it goes
        ("後で出します", ("plate", "tray"), None),  # later
    ],
)
def test_referred(said: str, focus: tuple[str, ...], meant: str | None) -> None:
    mention = referred_to(said, focus)
    assert (mention.candidates[0].object_id if mention else None) == meant
