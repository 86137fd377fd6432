"""What only the ward can decide, ranked by how many Items each answer could move."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.document import Fields, read_document
from knowledge.read.edition import Edition
from knowledge.read.problems import KnowledgeError, Problem
from knowledge.shape.item import Item

HEADING = """# 墨田区への確認事項

ごみ分別案内（試行版）が、資料からは決められず、仮の決まりで答えている点です。
1件お答えいただくたびに、規則を1行直すだけで、下に書いた数の品目の答えがまとめて変わります。
影響する品目の多い順に並べています（{day} 現在、全 {total:,} 品目）。
ご回答は番号とともにお知らせください。
"""
FACTS = """
## 品目では数えられないが、教えていただきたいこと

確認できるまで、これらは案内に書かないか、「未確認」と添えています。
"""


@dataclass(frozen=True, slots=True)
class Question:
    """``ask``, ``now`` (what we answer today) and ``why`` (we ask) are Japanese sentences."""

    id: str
    ask: str
    now: str
    why: str
    rules: frozenset[str]
    objects: frozenset[str]

    def moves(self, items: Sequence[Item], day: dt.date) -> list[Item]:
        """The Items whose ruling on ``day`` the answer could change."""
        return [
            item
            for item in items
            if item.ruling_on(day).rule in self.rules or item.object_id in self.objects
        ]


def read_questions(path: Path, edition: Edition) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    """Questions, and facts to be told. KnowledgeError: a rule or Object that does not exist."""
    problems: list[Problem] = []
    document = Fields(path.name, "文書", read_document(path), problems)
    rules = {rule.id for rule in edition.policy.rules}
    questions = []
    for entry in document.must("decide"):
        fields = Fields(path.name, f"質問 {entry.get('id')}", entry, problems)
        question = Question(
            id=str(fields.must("id")),
            ask=str(fields.must("ask")),
            now=str(fields.must("now")),
            why=str(fields.must("why")),
            rules=frozenset(fields.may("rules", ())),
            objects=frozenset(fields.may("objects", ())),
        )
        fields.done()
        for unknown in sorted(
            (question.rules - rules) | (question.objects - edition.objects.keys())
        ):
            fields.fault(f"{unknown} という規則や Object がない", "名前を直す")
        questions.append(question)
    facts = tuple(str(fact) for fact in document.must("know"))
    document.done()
    if problems:
        raise KnowledgeError(problems)
    return tuple(questions), facts


def write_document(
    questions: Sequence[Question], facts: Sequence[str], items: Sequence[Item], day: dt.date
) -> str:
    """The document for the ward, in Markdown."""
    ranked = sorted(
        ((question, question.moves(items, day)) for question in questions),
        key=lambda pair: (-len(pair[1]), pair[0].id),
    )
    lines = [HEADING.format(day=day.isoformat(), total=len(items))]
    for number, (question, moved) in enumerate(ranked, 1):
        examples = "、".join(dict.fromkeys(item.name.partition("（")[0] for item in moved))
        lines += [
            f"## {number}. {question.ask}\n",
            f"- 影響する品目: {len(moved):,}（例: {_first(examples, 6)}）",
            f"- 今の答え: {question.now}",
            f"- 確認したい理由: {question.why}",
            "- ご回答: \n",
        ]
    lines.append(FACTS)
    lines += [f"{number}. {fact}" for number, fact in enumerate(facts, 1)]
    return "\n".join(lines).rstrip() + "\n"


def _first(listed: str, count: int) -> str:
    return "、".join(listed.split("、")[:count])
