"""Read ``knowledge/policy/<town>/``: ordered rules and exception rows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.read.table import read_table
from knowledge.read.vocabulary import CATEGORIES, CONFIDENCES, LANGS, Vocabulary
from knowledge.shape.policy import Alternative, Policy, Rule, When

EXCEPTION_COLUMNS = (
    "object", "material", "category", "or", "steps", "hazards", "source", "confidence", "reason",
)  # fmt: skip


def read_policy(folder: Path, vocabulary: Vocabulary, problems: list[Problem]) -> Policy:
    """Exceptions first, then the rules in the order of ``rules.yaml``."""
    path = folder / "rules.yaml"
    document = Fields(path.name, "文書", read_document(path), problems)
    town, sources = str(document.must("town")), dict(document.must("sources"))
    rules = [_rule(path.name, entry, vocabulary, problems) for entry in document.must("rules")]
    document.done()
    rules = [*_exceptions(folder / "exceptions.csv", problems), *rules]
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            problems.append(Problem(path.name, f"規則 {rule.id} が二度あります", "id を変える"))
        seen.add(rule.id)
        if rule.source not in sources:
            message = f"規則 {rule.id} の出典 {rule.source} が sources にない"
            problems.append(Problem(path.name, message, "sources に書き足す"))
    return Policy(town, tuple(rules), sources)


def _rule(file: str, entry: Any, vocabulary: Vocabulary, problems: list[Problem]) -> Rule:
    name = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
    fields = Fields(file, f"規則 {name}", entry, problems)
    says = fields.must("says") or {}
    if not set(LANGS) <= set(says):
        fields.fault(f"says に {sorted(set(LANGS) - set(says))} がない", "5つの言語で書く")
    rule = Rule(
        id=str(fields.must("id")),
        when=_when(file, name, fields.may("when", {}), vocabulary, problems),
        category=_one_of(fields, "category", CATEGORIES),
        source=str(fields.must("source")),
        confidence=_one_of(fields, "confidence", CONFIDENCES),
        says=says,
        since=_day(fields, "since"),
        until=_day(fields, "until"),
        alternatives=_alternatives(fields, fields.may("or", {})),
        steps=tuple(fields.may("steps", ())),
        hazards=tuple(fields.may("hazards", ())),
    )
    fields.done()
    return rule


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


def _alternatives(fields: Fields, data: dict[str, str]) -> tuple[Alternative, ...]:
    for category in data:
        if category not in CATEGORIES:
            fields.fault(f"or の「{category}」は区分ではありません", "区分の id にする")
    return tuple(Alternative(category, when) for category, when in data.items())


def _when(file: str, name: str, data: Any, vocabulary: Vocabulary, problems: list[Problem]) -> When:
    fields = Fields(file, f"規則 {name} の when", data, problems)
    materials = frozenset(vocabulary.materials)

    def words(key: str, allowed: frozenset[str] | None = None) -> frozenset[str]:
        found = frozenset(fields.may(key, ()))
        for word in sorted(found - allowed) if allowed is not None else ():
            fields.fault(f"{key} の「{word}」は知らない値です", "vocabulary にある値にする")
        return found

    when = When(
        objects=words("objects"),
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
    )
    fields.done()
    return when


def _exceptions(path: Path, problems: list[Problem]) -> list[Rule]:
    """One rule per row; ``material`` blank means any. The reason is the Japanese wording."""
    rules = []
    for row in read_table(path, EXCEPTION_COLUMNS, problems):
        for column, allowed in (("category", CATEGORIES), ("confidence", CONFIDENCES)):
            if row[column] not in allowed:
                remedy = f"{'・'.join(allowed)} から選ぶ"
                problems.append(row.problem(column, f"「{row[column]}」は使えません", remedy))
        alternatives = [a.partition("=") for a in row.parts("or")]
        rules.append(
            Rule(
                id=f"exception_{row['object']}"
                + (f"_{row['material']}" if row["material"] else ""),
                when=When(
                    objects=frozenset({row["object"]}),
                    main=frozenset({row["material"]}) if row["material"] else frozenset(),
                ),
                category=row["category"],
                source=row["source"],
                confidence=row["confidence"],
                says={"ja": row["reason"]},
                alternatives=tuple(Alternative(c, w) for c, _, w in alternatives),
                steps=row.parts("steps"),
                hazards=row.parts("hazards"),
                parent=row["reason"],
            )
        )
    return rules
