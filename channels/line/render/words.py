"""The fixed words of this door.

They are those of the chat page, so that both doors say the same, and a few that only LINE needs.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import yaml

from channels.web.page import STATIC

_FURIGANA = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
OURS = Path(__file__).with_name("words.yaml")


def bracketed(text: str) -> str:
    """{漢字|かんじ} as 漢字(かんじ): LINE has no furigana."""
    return _FURIGANA.sub(r"\1(\2)", text)


@cache
def words(lang: str) -> dict[str, str]:
    """Every fixed word in one language, by key. KeyError for a language that is none of ours."""
    page = json.loads((STATIC / "i18n" / f"{lang}.json").read_text("utf-8"))
    ours = yaml.safe_load(OURS.read_text("utf-8"))
    known = page | {key: wording[lang] for key, wording in ours.items()}
    return {key: bracketed(text) for key, text in known.items()}
