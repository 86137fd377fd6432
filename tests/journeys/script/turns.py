"""One turn out of YAML, strictly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from channels.api.contract import CategoryId, Lang, Status
from tests.journeys.script.faults import unknown
from tests.journeys.script.shape import Expected, Mode, Turn

DAY = (dt.date, dt.datetime)
STATUSES: tuple[str, ...] = get_args(Status)
CATEGORIES: tuple[str, ...] = get_args(CategoryId)
LANGS: tuple[str, ...] = get_args(Lang)
EXPECTATIONS = (
    *("status", "item", "items", "category", "categories", "lang", "choices", "faq", "warns"),
    *("mentions", "not", "known_gap"),
)
FIELDS = ("say", "press", "as_of", *EXPECTATIONS, "down")


@dataclass(frozen=True)
class Faults:
    """Notes faults of one place in a file."""

    place: str
    found: list[str]

    def __call__(self, fault: str) -> None:
        self.found.append(f"{self.place}: {fault}")

    def turn(self, number: int) -> Faults:
        return Faults(f"{self.place}, turn {number}", self.found)


def turn_of(raw: object, fault: Faults, fragment: str | None) -> Turn | None:
    """The turn, or None with the faults noted."""
    if not isinstance(raw, dict):
        fault(f"must be “say: …, status: …”, not {raw!r}")
        return None
    before = len(fault.found)
    for key in raw:
        if key not in FIELDS:
            fault(unknown("field", key, FIELDS))
    said = [key for key in ("say", "press") if key in raw]
    if len(said) != 1:
        fault("needs either “say” or “press”")
    elif not (isinstance(raw[said[0]], str) and raw[said[0]].strip()):
        fault(f"“{said[0]}” must be words; put numbers in quotation marks")
    if "as_of" in raw and not isinstance(raw["as_of"], DAY):
        fault(f"“as_of” must be a date or a date and time, not {raw['as_of']!r}")
    expected = _both(raw, fault)
    if len(fault.found) > before:
        return None
    return Turn(raw.get("say"), raw.get("press"), expected, raw.get("as_of"), fragment)


def _both(raw: dict[str, Any], fault: Faults) -> Mapping[Mode, Expected]:
    """Without the bot the same holds; or what stands under ``down``, with status and language.

    A ``known_gap`` alone under ``down``: the same is promised there, and not kept yet.
    """
    promises = {key: value for key, value in raw.items() if key in EXPECTATIONS}
    up = _expected(promises, fault)
    if "down" not in raw:
        return {"up": up, "down": up}
    down = raw["down"]
    if not isinstance(down, dict):
        fault("“down” must hold the expectations that differ without the bot")
        return {"up": up, "down": up}
    strange = [key for key in down if key not in EXPECTATIONS]
    for key in strange:
        fault(unknown("field", key, EXPECTATIONS) + ", under “down”")
    if set(down) == {"known_gap"}:
        kept = promises
    else:
        kept = {key: value for key, value in promises.items() if key in ("status", "lang")}
    without = _expected(kept | down, fault)
    if without == up and not strange:
        fault("“down” says only what holds anyway")
    return {"up": up, "down": without}


def _expected(raw: dict[str, Any], fault: Faults) -> Expected:
    for one, several in (("item", "items"), ("category", "categories")):
        if one in raw and several in raw:
            fault(f"has both “{one}” and “{several}”")
    gap = raw.get("known_gap")
    if gap is not None and not (isinstance(gap, str) and len(gap) > 10):
        fault("“known_gap” must say what is wrong in words")
    for key, kind in (("choices", int), ("warns", bool), ("faq", str)):
        if key in raw and not isinstance(raw[key], kind):
            fault(f"“{key}” must be {kind.__name__}, not {raw[key]!r}")
    return Expected(
        status=_names(raw, "status", "status", STATUSES, fault),
        items=_items(raw, fault),
        categories=_categories(raw, fault),
        lang=next(iter(_names(raw, "lang", "lang", LANGS, fault)), None) if "lang" in raw else None,
        choices=raw.get("choices"),
        faq=raw.get("faq"),
        warns=raw.get("warns"),
        mentions=_words(raw, "mentions", fault),
        leaves_out=_words(raw, "not", fault),
        known_gap=gap,
    )


def _names(
    raw: dict[str, Any], key: str, kind: str, known: tuple[str, ...], fault: Faults
) -> tuple[str, ...]:
    if key not in raw:
        fault(f"needs “{key}”")
        return ()
    names = raw[key] if isinstance(raw[key], list) else [raw[key]]
    for name in names:
        if name not in known:
            fault(unknown(kind, name, known))
    return tuple(names)


def _items(raw: dict[str, Any], fault: Faults) -> tuple[str, ...] | None:
    if "item" in raw:
        return (str(raw["item"]),)
    return _words(raw, "items", fault) if "items" in raw else None


def _categories(raw: dict[str, Any], fault: Faults) -> tuple[str | None, ...] | None:
    if "category" not in raw and "categories" not in raw:
        return None
    found = [raw["category"]] if "category" in raw else raw["categories"]
    if not isinstance(found, list):
        fault("“categories” must be a list, one for each thing; “category” is for one")
        return None
    for category in found:
        if category is not None and category not in CATEGORIES:
            fault(unknown("category", category, CATEGORIES))
    return tuple(found)


def _words(raw: dict[str, Any], key: str, fault: Faults) -> tuple[str, ...]:
    words = raw.get(key, [])
    if not isinstance(words, list) or not all(isinstance(w, str) and w for w in words):
        fault(f"“{key}” must be a list of words; put numbers in quotation marks")
        return ()
    return tuple(words)
