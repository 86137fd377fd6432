"""``make clean``: take away what can be built again. Releases and people's data under var/ stay."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from environments.plan import ROOT, houses, tools

CACHES = (".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "bot/.rasa")
TRACES = ("var/log", "var/run", "var/test")


def clean(root: Path) -> list[str]:
    """Remove, and return what was removed, relative to ``root``."""
    folders = [place.folder for place in (tools(root), *houses(root))]
    folders += [root / name for name in (*CACHES, *TRACES)]
    removed = [folder for folder in folders if folder.exists()]
    for folder in removed:
        shutil.rmtree(folder)
    for cache in list(root.rglob("__pycache__")):
        shutil.rmtree(cache, ignore_errors=True)
    return [str(folder.relative_to(root)) for folder in removed]


def main() -> int:
    """Refuse while the service runs: it would lose the ground under its feet."""
    # Written by the supervisor while it runs, removed when it stops in good order.
    if (ROOT / "var" / "run" / "processes.json").exists():
        print(
            "The service seems to be running (var/run/processes.json is there). Stop it first; "
            "if it is not running, remove that file.",
            file=sys.stderr,
        )
        return 1
    print("Removed: " + (", ".join(clean(ROOT)) or "nothing, all clean already"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
