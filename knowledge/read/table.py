"""Strict CSV: the heading must be exactly what is expected, every row complete."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, knowing where it stands."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def parts(self, column: str) -> tuple[str, ...]:
        """The ``|``-joined list in a cell, blanks removed."""
        return tuple(p for p in (x.strip() for x in self.cells[column].split("|")) if p)

    def problem(self, column: str, message: str, remedy: str) -> Problem:
        return Problem(self.file, message, remedy, self.number, column)


def read_table(path: Path, columns: tuple[str, ...], problems: list[Problem]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV. Faults go to ``problems``; faulty rows are left out."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(path.name, "UTF-8 ではありません", "「CSV UTF-8」形式で保存し直す"))
        return
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    heading = tuple(next(lines, []))
    if heading != columns:
        wrong = sorted(set(heading) ^ set(columns)) or ["列の順序"]
        problems.append(
            Problem(
                path.name,
                f"見出しが違います（{'、'.join(wrong)}）",
                f"1行目を {','.join(columns)} にする",
                1,
            )
        )
        return
    for cells in lines:
        if not any(cells):
            continue
        if len(cells) != len(columns):
            problems.append(
                Problem(
                    path.name,
                    f"列が {len(cells)} 個あります（{len(columns)} 個のはず）",
                    'コンマを含む値は " で囲む',
                    lines.line_num,
                )
            )
            continue
        stripped = {c: v.strip() for c, v in zip(columns, cells, strict=True)}
        yield Row(path.name, lines.line_num, stripped)
