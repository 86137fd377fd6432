"""Read ``knowledge/objects/*.csv`` strictly."""

from __future__ import annotations

import re
from pathlib import Path

from knowledge.read.problems import Problem
from knowledge.read.table import Row, read_table
from knowledge.read.vocabulary import Vocabulary
from knowledge.shape.object import Object, Size

COLUMNS = (
    "id", "name", "reading", "kind", "materials", "size_cm", "power", "contents", "hazards",
    "parts", "steps", "aliases", "en", "zh", "ko", "easy",
)  # fmt: skip
MAX_ROWS = 300
_ID = re.compile(r"[a-z][a-z0-9_]*")
_READING = re.compile(r"[ぁ-ゖー]+")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)")


def read_objects(
    folder: Path, vocabulary: Vocabulary, steps: frozenset[str], problems: list[Problem]
) -> dict[str, Object]:
    """Every Object by id. ``steps`` are the instruction codes that messages word."""
    objects: dict[str, Object] = {}
    places: dict[str, Row] = {}
    for path in sorted(folder.glob("*.csv")):
        rows = list(read_table(path, COLUMNS, problems))
        if len(rows) > MAX_ROWS:
            message = f"{len(rows)} 行あります（上限 {MAX_ROWS}）"
            problems.append(Problem(path.name, message, "分野ごとにファイルを分ける"))
        for row in rows:
            found = _object(row, vocabulary, steps, problems)
            if found.id in objects:
                other = places[found.id]
                where = f"{other.file} {other.number}行目"
                problems.append(
                    row.problem("id", f"{found.id} は {where} と同じ", "別の id にする")
                )
                continue
            objects[found.id], places[found.id] = found, row
    for found in objects.values():
        for label, part in found.parts:
            if part not in objects:
                row = places[found.id]
                message = f"部品「{label}」の {part} という Object がない"
                problems.append(row.problem("parts", message, "id を直すか Object を足す"))
    return objects


def _object(
    row: Row, vocabulary: Vocabulary, steps: frozenset[str], problems: list[Problem]
) -> Object:
    def check(column: str, values: tuple[str, ...], allowed: frozenset[str]) -> None:
        problems.extend(
            row.problem(column, f"知らない値「{value}」", "vocabulary にある値にする")
            for value in values
            if value not in allowed
        )

    problems += [
        row.problem(column, "空です", "値を書く")
        for column in ("id", "name", "reading", "kind", "materials", "en", "zh", "ko", "easy")
        if not row[column]
    ]
    if row["id"] and not _ID.fullmatch(row["id"]):
        problems.append(
            row.problem("id", f"「{row['id']}」は使えません", "英小文字・数字・_ にする")
        )
    if row["reading"] and not _READING.fullmatch(row["reading"]):
        problems.append(
            row.problem("reading", "ひらがな以外があります", "ひらがなと ー だけにする")
        )
    if "(" in row["name"] or "（" in row["name"]:
        problems.append(row.problem("name", "かっこがあります", "材質や大きさは別の列に書く"))
    materials = row.parts("materials")
    has_usual = not row["materials"].startswith("?")
    materials = tuple(m.lstrip("?") for m in materials)
    simple = tuple(s for m in materials for s in m.split("+"))
    powers = row.parts("power") or ("none",)
    check("kind", (row["kind"],) if row["kind"] else (), frozenset(vocabulary.kinds))
    check("materials", simple, frozenset(vocabulary.materials))
    check("power", powers, vocabulary.powers)
    check("contents", row.parts("contents"), vocabulary.contents)
    check("hazards", row.parts("hazards"), vocabulary.hazards)
    check("steps", row.parts("steps"), steps)
    return Object(
        id=row["id"],
        name=row["name"],
        reading=row["reading"],
        kind=row["kind"],
        materials=materials,
        size=_size(row, problems),
        powers=powers,
        contents=row.parts("contents"),
        hazards=row.parts("hazards"),
        parts=_parts(row, problems),
        steps=row.parts("steps"),
        aliases=row.parts("aliases"),
        names={
            "en": row.parts("en"),
            "zh": row.parts("zh"),
            "ko": row.parts("ko"),
            "ja-easy": (row["easy"],),
        },
        has_usual=has_usual,
    )


def _size(row: Row, problems: list[Problem]) -> Size | None:
    if not row["size_cm"]:
        return None
    match = _SIZE.fullmatch(row["size_cm"])
    low, usual, high = (float(g) for g in match.groups()) if match else (1.0, 0.0, 0.0)
    if not low <= usual <= high:
        problems.append(
            row.problem(
                "size_cm", f"「{row['size_cm']}」は読めません", "最小-ふつう-最大（cm）にする"
            )
        )
        return None
    return Size(low, usual, high)


def _parts(row: Row, problems: list[Problem]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for part in row.parts("parts"):
        label, sep, target = part.partition("=")
        if not (sep and label and target):
            problems.append(row.problem("parts", f"「{part}」は読めません", "名前=id の形にする"))
            continue
        pairs.append((label.strip(), target.strip()))
    return tuple(pairs)
