"""Readings: what residents say aloud must lead to the thing, so a wrong reading loses them."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.text.normalise import fold, sound
from knowledge.text.tokens import reading_of
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding


def doubtful_readings(catalogue: Catalogue) -> Iterator[Finding]:
    """The reading differs in sound from the one that SudachiPy's dictionary gives."""
    for thing in catalogue.edition.objects.values():
        guessed = fold(reading_of(thing.name))
        if sound(guessed) != sound(thing.reading):
            yield Finding(
                "doubtful_reading",
                thing.id,
                catalogue.places[thing.id],
                f"「{thing.name}」の読み「{thing.reading}」が辞書の読み「{guessed}」と違います",
                "読みを直す。正しければ accepted.csv に書く",
            )
