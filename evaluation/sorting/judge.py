"""Judge one reply against its case, exactly as the sample's README and FORMAT.md say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from evaluation.sorting.cases import Case
from evaluation.sorting.tokens import holds, warns

ASKS_BACK = ("choose", "ask")
DECLINES = ("miss", "declined", "smalltalk", "choose", "ask")


@dataclass(frozen=True, slots=True)
class Verdict:
    """``outcome``: correct wrong declined unsaid cases part. ``score`` is the share right."""

    outcome: str
    reason: str
    score: float
    over_warned: bool = False


def judge(case: Case, reply: dict[str, Any]) -> Verdict:
    """The verdict on one row."""
    judges = {"multi_item": _several, "schedule": _schedule, "nonsense_or_unknown": _silent,
              "out_of_scope": _silent}  # fmt: skip
    verdict = judges.get(case.kind, _item if _is_item(case) else _topic)(case, reply)
    missing = [m for m in case.must if m != "single" and not holds(m, reply["text"])]
    if case.hazard and verdict.outcome == "correct" and not warns(reply["text"]):
        missing.append("warn")
    over = case.hazard is False and any(a["hazards"] for a in reply["answers"])
    if missing and verdict.outcome in ("correct", "part"):
        return Verdict("unsaid", f"{verdict.reason}; not said: {' '.join(missing)}", 0.0, over)
    return Verdict(verdict.outcome, verdict.reason, verdict.score, over)


def asserted(reply: dict[str, Any]) -> list[str]:
    """The categories the reply asserts."""
    return [a["category"] for a in reply["answers"] if a["category"]]


def _is_item(case: Case) -> bool:
    return case.kind == "name" or case.kind.startswith("item_") or case.kind == "hazard"


def _item(case: Case, reply: dict[str, Any]) -> Verdict:
    accept, said = set(case.accept.split("|")), asserted(reply)
    offered = [c["category"] for a in reply["answers"] for c in a["cases"]]
    if said:
        if not set(said) <= accept:
            return Verdict("wrong", f"asserts {said}, gold {case.accept}", 0.0)
        return Verdict("correct", f"asserts {said}", 1.0)
    if reply["answers"]:
        inside = set(offered) <= accept
        if not inside:
            return Verdict("wrong", f"offers {offered}, gold {case.accept}", 0.0)
        if case.primary == "ask" or (case.kind != "name" and "single" not in case.must):
            return Verdict("correct", f"offers {offered}", 1.0)
        return Verdict("cases", f"only offers {offered}", 0.0)
    return _asked_back(case, reply, accept)


def _asked_back(case: Case, reply: dict[str, Any], accept: set[str]) -> Verdict:
    options = {c["category"] for c in reply["choices"] if c["category"]}
    fair = bool(options) and options <= accept
    if case.kind != "name" and "single" not in case.must and fair:
        return Verdict("correct", f"asks back within {sorted(options)}", 1.0)
    if "single" in case.must and reply["status"] in ASKS_BACK:
        return Verdict("declined", f"asks back ({reply['status']})", 0.0)
    return Verdict("declined", f"asserts nothing ({reply['status']})", 0.0)


def _several(case: Case, reply: dict[str, Any]) -> Verdict:
    wanted = dict(part.split("=") for part in case.accept.split(";"))
    said = asserted(reply)
    left, right = list(said), 0
    for accept in wanted.values():
        match = next((c for c in left if c in accept.split("|")), None)
        if match:
            left.remove(match)
            right += 1
    share = right / len(wanted)
    if left:
        return Verdict("wrong", f"also asserts {left}", share)
    if share == 1:
        return Verdict("correct", f"asserts {said}", 1.0)
    return Verdict("part" if right else "declined", f"asserts {said} of {len(wanted)}", share)


def _schedule(case: Case, reply: dict[str, Any]) -> Verdict:
    accept = case.accept.split("|")
    status = reply["status"]
    if status == "schedule" and "schedule" in accept:
        return Verdict("correct", "schedule", 1.0)
    if status in ASKS_BACK and "clarify" in accept:
        return Verdict("correct", "asks back", 1.0)
    if status in DECLINES:
        return Verdict("declined", status, 0.0)
    return Verdict("wrong", f"status {status}, gold {case.accept}", 0.0)


def _silent(case: Case, reply: dict[str, Any]) -> Verdict:
    if asserted(reply):
        return Verdict("wrong", f"asserts {asserted(reply)}", 0.0)
    if reply["status"] in DECLINES:
        return Verdict("correct", reply["status"], 1.0)
    if reply["status"] in ("faq", "schedule") and case.kind == "out_of_scope":
        return Verdict("wrong", f"answers with {reply['status']}", 0.0)
    return Verdict("wrong", f"status {reply['status']}", 0.0)


def _topic(case: Case, reply: dict[str, Any]) -> Verdict:
    if reply["status"] in ("faq", "schedule", "answered"):
        return Verdict("correct", reply["status"], 1.0)
    if reply["status"] == "miss" and "miss" in case.accept.split("|"):
        return Verdict("correct", "honest miss", 1.0)
    return Verdict("declined", reply["status"], 0.0)
