"""What residents say instead of a name: ``descriptions/*.csv``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from knowledge.read.problems import Problem
from knowledge.read.table import read_table
from knowledge.text.normalise import fold

COLUMNS = ("id", "lang", "said")
LANGUAGES = ("ja", "ja-easy", "en", "zh", "ko")


@dataclass(frozen=True, slots=True)
class Description:
    """``said`` in ``lang`` means the Object ``object_id``, without naming it."""

    object_id: str
    lang: str
    said: str


def read_descriptions(
    folder: Path, objects: Collection[str], problems: list[Problem]
) -> tuple[Description, ...]:
    """All rows of all files. Faults go to ``problems``; faulty rows are left out."""
    found: dict[str, Description] = {}
    for path in sorted(folder.glob("*.csv")):
        for row in read_table(path, COLUMNS, problems):
            key = fold(row["said"])
            if row["id"] not in objects:
                problems.append(row.problem("id", f"{row['id']} という Object がない", "id を直す"))
            elif row["lang"] not in LANGUAGES:
                remedy = f"{'・'.join(LANGUAGES)} のどれかにする"
                problems.append(row.problem("lang", f"「{row['lang']}」は言語ではない", remedy))
            elif not key:
                problems.append(row.problem("said", "言い方が空です", "書くか、行を消す"))
            elif key in found:
                other = found[key].object_id
                message = f"「{row['said']}」は {other} にもある"
                problems.append(row.problem("said", message, "どちらかを消すか、言い分ける"))
            else:
                found[key] = Description(row["id"], row["lang"], row["said"])
    return tuple(found.values())
