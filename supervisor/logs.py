"""The log files of the processes: rotated at start, shown when something goes wrong."""

from __future__ import annotations

from pathlib import Path

KEPT = 3


def rotate(log: Path, kept: int = KEPT) -> None:
    """Make room for a fresh file: ``x.log`` becomes ``x.log.1``, and so on up to ``kept``."""
    if not log.exists():
        return
    for number in range(kept - 1, 0, -1):
        older = log.with_name(f"{log.name}.{number}")
        if older.exists():
            older.replace(log.with_name(f"{log.name}.{number + 1}"))
    log.replace(log.with_name(f"{log.name}.1"))


def tail(log: Path, lines: int = 20) -> str:
    """The last lines, indented; a sentence when there are none."""
    try:
        with log.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - 200 * lines))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return f"  (no log at {log})"
    return "\n".join(f"  | {line}" for line in text.splitlines()[-lines:])
