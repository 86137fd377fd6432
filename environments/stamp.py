"""The mark of a finished environment. It is written last, so a half-built one has none."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from pathlib import Path

from environments import torch_source
from environments.plan import Environment

NAME = "complete.json"


def fingerprint(environment: Environment, torch_wish: str = "") -> str:
    """Everything that makes an environment what it is; any change means building it anew.

    The folder counts too: scripts inside a virtual environment hold its address, so a moved or
    copied one is broken. Where torch was found does not count, only where the operator wished it
    from: a registry that is down today must not undo yesterday's build.
    """
    parts = [
        hashlib.sha256(environment.lock.read_bytes()).hexdigest(),
        platform.python_version(),
        str(environment.folder.resolve()),
    ]
    if environment.with_torch:
        parts += [torch_source.VERSION, torch_wish]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def write(environment: Environment, torch_wish: str = "", torch_from: str = "") -> None:
    """Mark it complete. ``torch_from`` is kept for the reader only."""
    facts = {"fingerprint": fingerprint(environment, torch_wish), "torch_from": torch_from}
    path = _path(environment)
    half = path.with_suffix(".half")
    half.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    os.replace(half, path)


def remove(environment: Environment) -> None:
    """Unmark it, before the first change: from here on it counts as half built."""
    _path(environment).unlink(missing_ok=True)


def fault(environment: Environment, torch_wish: str = "") -> str | None:
    """Why it has to be built, in a few words; None when it is complete and its Python starts."""
    if not environment.folder.exists():
        return "not built yet"
    try:
        facts = json.loads(_path(environment).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "half built"
    if facts.get("fingerprint") != fingerprint(environment, torch_wish):
        return "built from other locks, another Python or another place"
    if not _starts(environment.python):
        return "broken, its Python does not start"
    return None


def _path(environment: Environment) -> Path:
    return environment.folder / NAME


def _starts(python: Path) -> bool:
    try:
        answer = subprocess.run(
            [str(python), "-c", ""], check=False, capture_output=True, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0
