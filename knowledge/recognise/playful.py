"""Names of what is no thing: 「上司を捨てたい」. Looked up for a whole naming phrase only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.shape.persona import Persona
from knowledge.text.normalise import fold

_THROWN_ITSELF = re.compile(r"を(?:捨て|すて)")
"""「月曜日を捨てたい」 is play; 「月曜日は何ごみ」 and 「月曜に捨てたい」 ask for the day's garbage."""


@dataclass(frozen=True)
class Playful:
    """Folded words to ids of entries; empty where the persona is off."""

    ids: dict[str, str]

    @classmethod
    def of(cls, persona: Persona | None) -> Playful:
        """The lookup of a persona's entries."""
        entries = persona.play.values() if persona else ()
        return cls({fold(word): entry.id for entry in entries for word in entry.words})

    def named(self, said: str, phrases: Iterable[str], *, is_day: bool) -> str | None:
        """The entry that one of ``phrases`` names whole; a day only where it is itself thrown."""
        if is_day and not _THROWN_ITSELF.search(said):
            return None
        return next((self.ids[key] for p in phrases if (key := fold(p)) in self.ids), None)
