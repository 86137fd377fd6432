"""Where the Releases of this checkout are kept."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def var_folder() -> Path:
    """``GOMI_VAR`` or ``var/`` in the checkout."""
    return Path(os.environ.get("GOMI_VAR") or ROOT / "var")
