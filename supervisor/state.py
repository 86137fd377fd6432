"""``processes.json``: what runs at this moment, for operations and for tests."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write(path: Path, state: Mapping[str, Any]) -> None:
    """Replace the file in one step: a reader sees the old or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".half")
    half.write_text(json.dumps(state, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(half, path)


def remove(path: Path) -> None:
    """Nothing runs any more."""
    path.unlink(missing_ok=True)
