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

_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_WORD = re.compile(rf"(?:{_MARK.pattern})+")
_DIGITS = "0123456789０１２３４５６７８９"
OURS = Path(__file__).with_name("words.yaml")


def bracketed(text: str) -> str:
    """{漢字|かんじ} as 漢字(かんじ), for LINE has no furigana.

    Once for each word, at its end, and not for what stands with a number: 11月24日 stays readable.
    """
    read: set[str] = set()

    def word(match: re.Match[str]) -> str:
        marks = _MARK.findall(match.group())
        surface = "".join(s for s, _ in marks)
        counts = surface[0] in _DIGITS or text[: match.start()][-1:] in tuple(_DIGITS)
        if counts or surface in read:
            return surface
        read.add(surface)
        return f"{surface}({''.join(r for _, r in marks)})"

    return _WORD.sub(word, text)


@cache
def words(lang: str) -> dict[str, str]:
    """Every fixed word in one language, by key. KeyError for a language that is none of ours."""
    page = json.loads((STATIC / "i18n" / f"{lang}.json").read_text("utf-8"))
    ours = yaml.safe_load(OURS.read_text("utf-8"))
    known = page | {key: wording[lang] for key, wording in ours.items()}
    return {key: bracketed(text) for key, text in known.items()}
