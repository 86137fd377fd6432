"""``python -m knowledge.compile counts | changes | item NAME | questions``: the catalogue, shown.

Reads the files under knowledge/, so that an edit or a scheduled rule can be seen before it is
published. ``--policy FOLDER`` looks through another town's Policy, or a draft.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from knowledge.compile.changes import changes_of, counts_on, items_by_rule
from knowledge.compile.items import compile_items
from knowledge.compile.questions import read_questions, write_document
from knowledge.read.edition import HERE, TOWN, Edition, read_edition, under_policy
from knowledge.read.problems import KnowledgeError
from knowledge.shape.item import Item
from knowledge.text.normalise import fold

ROOT = HERE.parent
QUESTIONS = HERE / "policy" / TOWN / "questions.yaml"
DOCUMENT = ROOT / "docs" / "questions-for-the-ward.md"


def main(arguments: list[str]) -> int:
    """0; 1 where no Object has the name; 2 where the files cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.compile", description=__doc__)
    parser.add_argument("--policy", type=Path, help="another folder of rules")
    what = parser.add_subparsers(dest="what", required=True)
    counts = what.add_parser("counts", help="Items by category and by rule on a day")
    counts.add_argument("--on", type=dt.date.fromisoformat, default=_today())
    what.add_parser("changes", help="every day on which rules begin or end, future ones too")
    item = what.add_parser("item", help="all forms of one Object, with every ruling")
    item.add_argument("name")
    what.add_parser("questions", help=f"write {DOCUMENT.relative_to(ROOT)} from questions.yaml")
    options = parser.parse_args(arguments)
    try:
        edition = read_edition()
        if options.policy:
            edition = under_policy(edition, options.policy)
        items = list(compile_items(edition))
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 2
    console = Console()
    if options.what == "counts":
        _show_counts(items, options.on, console)
    elif options.what == "changes":
        _show_changes(edition, items, console)
    elif options.what == "questions":
        _write_questions(edition, items)
    else:
        return _show_item(edition, items, options.name, console)
    return 0


def _write_questions(edition: Edition, items: list[Item]) -> None:
    questions, facts = read_questions(QUESTIONS, edition)
    DOCUMENT.write_text(write_document(questions, facts, items, _today()), "utf-8")
    print(f"{len(questions)} 件の質問を {DOCUMENT.relative_to(ROOT)} に書きました。")


def _today() -> dt.date:
    return dt.datetime.now(ZoneInfo("Asia/Tokyo")).date()


def _show_counts(items: list[Item], day: dt.date, console: Console) -> None:
    for title, found in (
        ("区分", counts_on(items, day)),
        ("規則", items_by_rule(items, day)),
    ):
        table = Table(title=f"{day} の{title}別の品目（全 {len(items):,}）")
        table.add_column(title)
        table.add_column("品目", justify="right")
        for name, count in found.most_common():
            table.add_row(name, f"{count:,}")
        console.print(table)


def _show_changes(edition: Edition, items: list[Item], console: Console) -> None:
    table = Table(title="規則が変わる日")
    for column in ("日", "始まる規則", "終わる規則", "区分が変わる品目", "出し方だけ変わる品目"):
        table.add_column(column)
    for change in changes_of(edition.policy, items):
        moved = "\n".join(f"{a} → {b}: {n:,}" for (a, b), n in change.moved.items())
        begins, ends = "\n".join(change.begins), "\n".join(change.ends)
        table.add_row(str(change.day), begins, ends, moved, f"{change.otherwise:,}")
    console.print(table)


def _show_item(edition: Edition, items: list[Item], name: str, console: Console) -> int:
    key = fold(name)
    ids = {
        thing.id
        for thing in edition.objects.values()
        if key in {thing.id, *(fold(n) for n in (thing.name, thing.reading, *thing.aliases))}
    }
    found = [item for item in items if item.object_id in ids]
    if not found:
        print(f"「{name}」という Object はありません。", file=sys.stderr)
        return 1
    table = Table(title=name)
    for column in ("品目", "いつから", "区分", "規則", "出典", "確度", "ほかの区分"):
        table.add_column(column)
    rules = {rule.id: rule for rule in edition.policy.rules}
    for item in found:
        for dated in item.rulings:
            ruling, rule = dated.ruling, rules[dated.ruling.rule]
            others = " ".join(a.category for a in ruling.alternatives)
            facts = (ruling.category, rule.id, rule.source, rule.confidence, others)
            table.add_row(item.name, str(dated.since or ""), *facts)
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
