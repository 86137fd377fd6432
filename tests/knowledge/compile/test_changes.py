"""A rule that begins later is seen before it begins."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knowledge.compile.__main__ import DOCUMENT, QUESTIONS, main
from knowledge.compile.changes import changes_of, counts_on, items_by_rule
from knowledge.compile.items import compile_items
from knowledge.compile.questions import read_questions, write_document
from knowledge.read.edition import Edition
from knowledge.shape.item import Item

TODAY = dt.date(2026, 11, 23)
SPRING = dt.date(2027, 4, 1)


def test_a_scheduled_rule_is_seen_with_what_it_moves(edition: Edition) -> None:
    umbrella = next(rule for rule in edition.policy.rules if rule.id == "umbrella")
    planned = replace(umbrella, id="umbrella_2027", category="bulky", since=SPRING)
    rules = (planned, *edition.policy.rules)
    future = replace(edition, policy=replace(edition.policy, rules=rules))
    items = list(compile_items(future))
    change = changes_of(future.policy, items)[-1]
    assert (change.day, change.begins, change.ends) == (SPRING, ("umbrella_2027",), ())
    assert set(change.moved) == {("nonburnable", "bulky")}
    found = next(item for item in items if item.id == "umbrella")
    assert found.ruling_on(TODAY).category == "nonburnable"  # until the day nothing changes
    assert found.ruling_on(SPRING).category == "bulky"


@pytest.mark.parametrize(
    ("eve", "day", "category"),
    [
        (dt.date(2024, 3, 31), dt.date(2024, 4, 1), "plastic"),
        (dt.date(2025, 11, 30), dt.date(2025, 12, 1), "nonburnable"),
    ],
)
def test_one_line_moves_many_items(
    items: list[Item], eve: dt.date, day: dt.date, category: str
) -> None:
    before, after = counts_on(items, eve), counts_on(items, day)
    assert after[category] > before[category] + 100
    assert after.total() == before.total() == len(items)
    assert items_by_rule(items, day).total() == len(items)


def test_every_question_for_the_ward_moves_items(edition: Edition, items: list[Item]) -> None:
    questions, facts = read_questions(QUESTIONS, edition)
    assert not [q.id for q in questions if not q.moves(items, TODAY)]
    assert facts


def test_every_low_confidence_rule_is_asked_about(edition: Edition) -> None:
    """What is only assumed and touches Items must be put to the ward."""
    questions, _ = read_questions(QUESTIONS, edition)
    asked = {rule for question in questions for rule in question.rules}
    asked |= {
        rule.id
        for rule in edition.policy.rules
        if any(rule.when.objects & question.objects for question in questions)
    }
    low = {r.id for r in edition.policy.rules if r.confidence == "low" and not r.is_exception}
    assert low <= asked


def test_the_document_is_what_the_command_writes(edition: Edition, items: list[Item]) -> None:
    """Numbers move with every Object; the questions, and that they are ranked, must not drift."""
    questions, facts = read_questions(QUESTIONS, edition)
    written = write_document(questions, facts, items, TODAY)
    counts = [
        int(line.split("影響する品目: ")[1].split("（")[0].replace(",", ""))
        for line in written.splitlines()
        if line.startswith("- 影響する品目")
    ]
    assert counts == sorted(counts, reverse=True)
    committed = DOCUMENT.read_text("utf-8")
    for question in questions:
        assert question.ask in committed
        assert question.now in committed
    for fact in facts:
        assert fact in committed


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["counts", "--on", "2024-03-31"], 0, "burnable"),
        (["changes"], 0, "2025-12-01"),
        (["item", "バケツ"], 0, "2024-04-01"),
        (["item", "存在しないもの"], 1, "ありません"),
    ],
)
def test_the_office_can_look(
    arguments: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    out = capsys.readouterr()
    assert says in out.out + out.err
