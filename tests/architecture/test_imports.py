"""Who may import whom. Data flows one way; the two environments share messages, not imports."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    "knowledge": {"channels", "bot", "rasa", "fastapi", "evaluation", "linebot", "nlu_data"},
    "channels": {"rasa", "bot", "evaluation", "nlu_data"},
    "evaluation": {"knowledge", "channels", "rasa", "bot"},
    "bot": {"knowledge", "channels", "evaluation", "fastapi"},
    "supervisor": {"knowledge", "channels", "rasa", "bot"},
    "environments": {"knowledge", "channels", "rasa", "bot", "supervisor"},
}
ORDER = (
    "text",
    "shape",
    "read",
    "decide",
    "compile",
    "encoder",
    "index",
    "recognise",
    "answer",
    "release",
)
"""Inside knowledge, a folder imports only those before it."""


def imported(path: Path) -> set[str]:
    """Every module a file imports, by its full dotted name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def sources(folder: str) -> list[Path]:
    """The Python files of one room, environments left out."""
    return [p for p in sorted((ROOT / folder).rglob("*.py")) if ".venv" not in p.parts]


@pytest.mark.parametrize("room", FORBIDDEN)
def test_a_room_does_not_import_what_it_must_not_know(room: str) -> None:
    files = sources(room)
    assert files, f"{room}/ has no code: the test would pass by looking at nothing"
    offences = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in imported(path)
        if name.partition(".")[0] in FORBIDDEN[room]
    }
    assert not offences


def test_knowledge_flows_one_way() -> None:
    offences = set()
    for path in sources("knowledge"):
        here = path.relative_to(ROOT / "knowledge").parts[0]
        for name in imported(path):
            there = name.split(".")[1] if name.startswith("knowledge.") else None
            if here in ORDER and there in ORDER and ORDER.index(there) > ORDER.index(here):
                offences.add(f"{path.relative_to(ROOT)} imports {name}")
    assert not offences


def test_rasa_stays_in_the_bot() -> None:
    rooms = ("knowledge", "channels", "evaluation", "supervisor", "nlu_data", "environments")
    offences = [
        p
        for room in rooms
        for p in sources(room)
        if "rasa" in {n.partition(".")[0] for n in imported(p)}
    ]
    assert not offences


def test_line_only_renders() -> None:
    """What LINE would have to know about garbage or dialogue is a fault of Reply."""
    files = [*sources("channels/line/render"), *sources("channels/line/limits")]
    assert files
    offences = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in imported(path)
        if name.startswith(("knowledge", "channels.dialogue", "channels.journey"))
    ]
    assert not offences
