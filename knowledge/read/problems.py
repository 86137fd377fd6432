"""What is wrong with a file, said to the office: file, row, column and remedy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. ``row`` is the line as a spreadsheet shows it (heading = 1)."""

    file: str
    message: str
    remedy: str
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f" {self.row}行目"
        if self.column is not None:
            place += f"「{self.column}」列"
        return f"{place}: {self.message} → {self.remedy}"


class KnowledgeError(Exception):
    """The files cannot be used. Carries every problem found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        shown = "\n".join(str(p) for p in problems[:50])
        more = f"\n…ほか {len(problems) - 50} 件" if len(problems) > 50 else ""
        super().__init__(f"知識データに {len(problems)} 件の問題があります。\n{shown}{more}")
