"""Judge one turn of a dialogue, exactly as FORMAT.md of the sample says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evaluation.sorting.judge import asserted
from evaluation.sorting.tokens import has_date, has_day, says

CALLED = {"choose": "clarify", "ask": "clarify", "schedule": "answered"}
"""Our statuses by the names the format uses."""


@dataclass(frozen=True, slots=True)
class TurnVerdict:
    """``faults`` empty: right. ``judged`` false: it hangs on a turn that was answered otherwise."""

    faults: tuple[str, ...]
    judged: bool = True


def judge_turn(
    expect: dict[str, Any], reply: dict[str, Any], before: dict[str, Any] | None
) -> TurnVerdict:
    """The verdict on one reply; ``before`` is the reply of the turn before."""
    if "if_prev" in expect and (before is None or called(before) != expect["if_prev"]):
        return TurnVerdict((), judged=False)
    faults = []
    if "status" in expect and not {called(reply), reply["status"]} & set(expect["status"]):
        faults.append(f"status {reply['status']}, not {'|'.join(expect['status'])}")
    faults += _categories(expect, reply)
    text = reply["text"]
    faults += [f"not said: {m}" for m in expect.get("must_mention", ()) if not _mentions(m, text)]
    faults += [f"said: {m}" for m in expect.get("must_not_mention", ()) if _mentions(m, text)]
    return TurnVerdict(tuple(faults))


def called(reply: dict[str, Any]) -> str:
    """The reply's status by the format's name."""
    return CALLED.get(reply["status"], str(reply["status"]))


def _categories(expect: dict[str, Any], reply: dict[str, Any]) -> list[str]:
    if "accept" not in expect:
        return []
    accept, said = set(expect["accept"]), asserted(reply)
    if not set(said) <= accept:
        return [f"asserts {said}, not within {sorted(accept)}"]
    must_assert = accept and called(reply) == "answered"
    if not said and (must_assert or expect.get("single")):
        return [f"asserts nothing, not {sorted(accept)}"]
    return []


def _mentions(entry: str, text: str) -> bool:
    if entry.startswith("day:"):
        return all(has_day(text, day) for day in entry[4:].split(","))
    if entry.startswith("date:"):
        return has_date(text, entry[5:])
    return says(text, entry)
