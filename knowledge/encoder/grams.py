"""Text as a bag of character n-grams and words: what the static encoder embeds.

A spelling mistake changes a few grams and leaves the rest, so the vector moves only a little.
"""

from __future__ import annotations

import re

from knowledge.text.normalise import fold, sound

_WORD = re.compile(r"[a-z0-9]+")


def grams(text: str) -> str:
    """Space-joined features of ``text``: spelling 1-3-grams, sound 2-grams, Latin words."""
    spelled = fold(text)
    heard = sound(spelled)
    features = [f"w:{w}" for w in _WORD.findall(text.lower())]
    for size in (1, 2, 3):
        padded = f"^{spelled}$" if size > 1 else spelled
        features += [padded[i : i + size] for i in range(len(padded) - size + 1)]
    features += [f"s:{heard[i : i + 2]}" for i in range(len(heard) - 1)]
    return " ".join(features)
