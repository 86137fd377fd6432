"""Examples for the API pages: a request and its reply for the commonest statuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

STATUSES = ("answered", "schedule", "choose")


def examples(side: str) -> dict[str, Any]:
    """OpenAPI examples; ``side`` is ``request`` or ``response``."""
    folder = Path(__file__).parent
    return {
        status: {
            "summary": status,
            "value": json.loads((folder / f"{status}.json").read_text("utf-8"))[side],
        }
        for status in STATUSES
    }
