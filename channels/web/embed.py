"""The script with which another site offers the chat page in a corner of its own pages."""

from __future__ import annotations

import json
from pathlib import Path

LANGUAGES = ("ja", "en", "zh", "ko")  # what a page's ``lang`` may say; Easy Japanese is ``ja``
UNFILLED = "const NAMES = {};"


def embed_script(static: Path) -> bytes:
    """``embed.js`` with the guide's name in each language, from the page's own words.

    The script runs on another site, where it could not read the files of ``static/i18n``.
    Raises ValueError when the script has no place for the names.
    """
    code = (static / "embed.js").read_text(encoding="utf-8")
    if UNFILLED not in code:
        raise ValueError(f"embed.js needs the line {UNFILLED!r}: the names are put there")
    names = {
        lang: json.loads((static / "i18n" / f"{lang}.json").read_text(encoding="utf-8"))["guide"]
        for lang in LANGUAGES
    }
    return code.replace(UNFILLED, f"const NAMES = {json.dumps(names)};").encode()
