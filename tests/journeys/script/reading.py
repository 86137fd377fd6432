"""Fragments and transcripts from their folders, strictly: every fault has its place and remedy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge.read.document import read_document
from knowledge.read.problems import KnowledgeError
from tests.journeys.script.faults import ScriptError, unknown
from tests.journeys.script.shape import Transcript, Turn
from tests.journeys.script.turns import DAY, Faults, turn_of

AS_OF = dt.date(2026, 11, 23)
"""A Monday and public holiday, 10:00: the morning's collection has closed."""

TRANSCRIPT_FIELDS = ("as_of", "only_with_bot", "turns")


def read_all(fragments: Path, transcripts: Path) -> list[Transcript]:
    """Every transcript, its fragments put in. Raises ScriptError with all faults at once."""
    faults: list[str] = []
    pieces = _fragments(fragments, faults)
    used: set[str] = set()
    found = [
        transcript
        for topic, name, content in _entries(transcripts, faults)
        if (transcript := _transcript(topic, name, content, pieces, used, faults))
    ]
    faults += [f"fragment “{name}”: no transcript uses it" for name in pieces if name not in used]
    if faults:
        raise ScriptError(faults)
    return found


def _fragments(folder: Path, faults: list[str]) -> dict[str, tuple[Turn, ...]]:
    pieces: dict[str, tuple[Turn, ...]] = {}
    for topic, name, content in _entries(folder, faults):
        fault = Faults(f"fragments/{topic}.yaml “{name}”", faults)
        if name in pieces:
            fault("another file has a fragment of this name")
        if not isinstance(content, list) or not content:
            fault("must be a list of turns")
            continue
        turns = [turn_of(raw, fault.turn(n), name) for n, raw in enumerate(content, 1)]
        pieces[name] = tuple(turn for turn in turns if turn)
    return pieces


def _transcript(
    topic: str,
    name: str,
    content: object,
    pieces: Mapping[str, tuple[Turn, ...]],
    used: set[str],
    faults: list[str],
) -> Transcript | None:
    fault = Faults(f"transcripts/{topic}.yaml “{name}”", faults)
    before = len(faults)
    if not isinstance(content, dict):
        fault("must have “turns”, and may have “as_of” and “only_with_bot: why”")
        return None
    for key in content:
        if key not in TRANSCRIPT_FIELDS:
            fault(unknown("field", key, TRANSCRIPT_FIELDS))
    reason = content.get("only_with_bot")
    if reason is not None and not (isinstance(reason, str) and len(reason) > 10):
        fault("“only_with_bot” must say why in words")
    as_of = content.get("as_of", AS_OF)
    if not isinstance(as_of, DAY):
        fault(f"“as_of” must be a date or a date and time, not {as_of!r}")
    turns = tuple(_turns(content.get("turns"), pieces, used, fault))
    if len(faults) > before:
        return None
    return Transcript(topic, name, turns, as_of, reason)


def _turns(
    content: object, pieces: Mapping[str, tuple[Turn, ...]], used: set[str], fault: Faults
) -> Iterator[Turn]:
    if not isinstance(content, list) or not content:
        fault("“turns” must be a list of turns and “use: fragment”")
        return
    for n, raw in enumerate(content, 1):
        here = fault.turn(n)
        if not (isinstance(raw, dict) and "use" in raw):
            turn = turn_of(raw, here, None)
            if turn:
                yield turn
        elif set(raw) != {"use"}:
            here("“use” stands alone: what differs is a turn of its own")
        elif raw["use"] not in pieces:
            here(unknown("fragment", raw["use"], pieces))
        else:
            used.add(raw["use"])
            yield from pieces[raw["use"]]


def _entries(folder: Path, faults: list[str]) -> Iterator[tuple[str, str, Any]]:
    """File, name and content of every entry; two of one name in a file are a fault."""
    for path in sorted(folder.glob("*.yaml")):
        try:
            document = read_document(path)
        except KnowledgeError as error:
            faults += [f"{folder.name}/{problem}" for problem in error.problems]
            continue
        if not isinstance(document, dict):
            faults.append(f"{folder.name}/{path.name}: must map names to their turns")
            continue
        for name, content in document.items():
            yield path.stem, str(name), content
