"""Read ``knowledge/policy/<town>/``: ordered rules and exception rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.read.table import Row, read_table
from knowledge.read.vocabulary import CONFIDENCES, LANGS, Vocabulary
from knowledge.shape.policy import Addition, Alternative, Policy, Rule, When

EXCEPTION_COLUMNS = (
    "object", "material", "category", "or", "steps", "hazards", "since", "until", "source",
    "confidence", "reason", "reason_easy", "reason_en", "reason_zh", "reason_ko",
)  # fmt: skip
BEFORE_EXCEPTIONS = frozenset({"business", "battery_damaged"})
"""In these states the rules hold for every Object: safety first, then who the waste is from."""
REASONS = {"ja": "reason", "ja-easy": "reason_easy"} | {x: f"reason_{x}" for x in LANGS[2:]}


def read_policy(
    folder: Path,
    vocabulary: Vocabulary,
    categories: tuple[str, ...],
    objects: frozenset[str],
    problems: list[Problem],
) -> Policy:
    """Exceptions first, then the rules in the order of ``rules.yaml``.

    ``categories`` are those the town has, ``objects`` the ids a rule may name.
    """
    path = folder / "rules.yaml"
    document = Fields(path.name, "文書", read_document(path), problems)
    town, sources = str(document.must("town")), dict(document.must("sources"))
    known = _Known(vocabulary, categories, objects)
    rules = [_rule(path.name, entry, known, problems) for entry in document.must("rules")]
    additions = [
        _addition(path.name, entry, known, problems) for entry in document.may("additions", ())
    ]
    document.done()
    rules = [*_exceptions(folder / "exceptions.csv", known, problems), *rules]
    seen: set[str] = set()
    everything: list[Rule | Addition] = [*rules, *additions]
    for rule in everything:
        if rule.id in seen:
            problems.append(Problem(path.name, f"規則 {rule.id} が二度あります", "id を変える"))
        seen.add(rule.id)
        if rule.source not in sources:
            message = f"規則 {rule.id} の出典 {rule.source} が sources にない"
            problems.append(Problem(path.name, message, "sources に書き足す"))
    return Policy(town, categories, tuple(rules), tuple(additions), sources)


@dataclass(frozen=True)
class _Known:
    """What a rule may name."""

    vocabulary: Vocabulary
    categories: tuple[str, ...]
    objects: frozenset[str]


def _rule(file: str, entry: Any, known: _Known, problems: list[Problem]) -> Rule:
    name = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
    fields = Fields(file, f"規則 {name}", entry, problems)
    says = fields.must("says") or {}
    if not set(LANGS) <= set(says):
        fields.fault(f"says に {sorted(set(LANGS) - set(says))} がない", "5つの言語で書く")
    rule = Rule(
        id=str(fields.must("id")),
        when=_when(file, name, fields.may("when", {}), known, problems),
        category=_one_of(fields, "category", known.categories),
        source=str(fields.must("source")),
        confidence=_one_of(fields, "confidence", CONFIDENCES),
        says=says,
        since=_day(fields, "since"),
        until=_day(fields, "until"),
        alternatives=_alternatives(fields, fields.may("or", {}), known.categories),
        steps=tuple(fields.may("steps", ())),
        hazards=tuple(fields.may("hazards", ())),
    )
    fields.done()
    return rule


def _addition(file: str, entry: Any, known: _Known, problems: list[Problem]) -> Addition:
    name = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
    fields = Fields(file, f"追加 {name}", entry, problems)
    addition = Addition(
        id=str(fields.must("id")),
        when=_when(file, name, fields.must("when"), known, problems),
        source=str(fields.must("source")),
        confidence=_one_of(fields, "confidence", CONFIDENCES),
        steps=tuple(fields.may("steps", ())),
        hazards=tuple(fields.may("hazards", ())),
    )
    fields.done()
    return addition


def _one_of(fields: Fields, key: str, allowed: tuple[str, ...]) -> str:
    value = str(fields.must(key))
    if value not in allowed:
        fields.fault(f"{key}「{value}」は使えません", f"{'・'.join(allowed)} から選ぶ")
    return value


def _day(fields: Fields, key: str) -> dt.date | None:
    value = fields.may(key)
    if value is None or type(value) is dt.date:
        return value
    fields.fault(f"{key}「{value}」は日付ではありません", "2026-04-01 の形で書く")
    return None


def _alternatives(
    fields: Fields, data: dict[str, str], categories: tuple[str, ...]
) -> tuple[Alternative, ...]:
    for category in data:
        if category not in categories:
            fields.fault(f"or の「{category}」は区分ではありません", "区分の id にする")
    return tuple(Alternative(category, when) for category, when in data.items())


def _when(file: str, name: str, data: Any, known: _Known, problems: list[Problem]) -> When:
    fields = Fields(file, f"規則 {name} の when", data, problems)
    vocabulary = known.vocabulary
    materials = frozenset(vocabulary.materials)

    def words(key: str, allowed: frozenset[str]) -> frozenset[str]:
        found = frozenset(fields.may(key, ()))
        for word in sorted(found - allowed):
            fields.fault(f"{key} の「{word}」は知らない値です", "vocabulary にある値にする")
        return found

    when = When(
        objects=words("objects", known.objects),
        kinds=words("kinds", frozenset(vocabulary.kinds)),
        main=words("main", materials),
        has=words("has", materials),
        only=words("only", materials),
        powers=words("powers", vocabulary.powers),
        contents=words("contents", vocabulary.contents),
        hazards=words("hazards", vocabulary.hazards),
        states=words("states", vocabulary.states),
        without_states=words("without_states", vocabulary.states),
        size_from=fields.may("size_from"),
        size_below=fields.may("size_below"),
        size_is=fields.may("size_is"),
    )
    fields.done()
    return when


def _exceptions(path: Path, known: _Known, problems: list[Problem]) -> list[Rule]:
    """One rule per row; ``material`` blank means any. The reasons are the wording."""
    rules = []
    for row in read_table(path, EXCEPTION_COLUMNS, problems):
        for column, allowed in (
            ("object", known.objects),
            ("category", known.categories),
            ("confidence", CONFIDENCES),
            *((column, ()) for column in REASONS.values() if not row[column]),
        ):
            if row[column] not in allowed:
                message = f"「{row[column]}」は使えません"
                problems.append(row.problem(column, message, _remedy(allowed)))
        alternatives = [a.partition("=") for a in row.parts("or")]
        rules.append(
            Rule(
                id=f"exception_{row['object']}"
                + (f"_{row['material']}" if row["material"] else ""),
                when=When(
                    objects=frozenset({row["object"]}),
                    main=frozenset({row["material"]}) if row["material"] else frozenset(),
                    without_states=BEFORE_EXCEPTIONS,
                ),
                category=row["category"],
                source=row["source"],
                confidence=row["confidence"],
                says={lang: row[column] for lang, column in REASONS.items()},
                since=_date_in(row, "since", problems),
                until=_date_in(row, "until", problems),
                alternatives=tuple(Alternative(c, w) for c, _, w in alternatives),
                steps=row.parts("steps"),
                hazards=row.parts("hazards"),
                is_exception=True,
            )
        )
    return rules


def _remedy(allowed: Collection[str]) -> str:
    """Short lists are told in full."""
    if not allowed:
        return "文を書く"
    return f"{'・'.join(allowed)} から選ぶ" if len(allowed) <= 15 else "あるものの id にする"


def _date_in(row: Row, column: str, problems: list[Problem]) -> dt.date | None:
    if not row[column]:
        return None
    try:
        return dt.date.fromisoformat(row[column])
    except ValueError:
        message = f"「{row[column]}」は日付ではありません"
        problems.append(row.problem(column, message, "2026-04-01 の形で書く"))
        return None
