"""Profiles: town and language of those who agreed, under a keyed hash. SQLite, one file.

A row without ``agreed`` says only that we asked, so that nobody is asked twice.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from channels.database import open_shared

UNUSED_S = 400 * 24 * 3600
"""A profile nobody came back to is deleted after this."""
_TABLES = """
CREATE TABLE IF NOT EXISTS profile (talk TEXT PRIMARY KEY, seen REAL NOT NULL, agreed REAL,
  town TEXT, chome INTEGER, lang TEXT, wish TEXT);
"""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a resident let us remember."""

    town: str | None = None
    chome: int | None = None
    lang: str | None = None
    wish: str | None = None


class Profiles:
    """Safe for threads; several processes may share the file."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._db = open_shared(path, _TABLES, wait_s=5, wipes=True)
        self._lock = threading.Lock()

    def ask(self, talk: str) -> bool:
        """True the first time: then the resident is to be asked for consent."""
        return self._change(
            "INSERT INTO profile (talk, seen) VALUES (?, ?) ON CONFLICT (talk) DO NOTHING",
            (talk, self._clock()),
        )

    def agree(self, talk: str, what: Remembered) -> None:
        """The resident agreed: remember from now on, beginning with this."""
        now = self._clock()
        self._change(
            "INSERT OR REPLACE INTO profile VALUES (?, ?, ?, ?, ?, ?, ?)",
            (talk, now, now, what.town, what.chome, what.lang, what.wish),
        )

    def refuse(self, talk: str) -> None:
        """The resident does not agree: what was kept goes, that we asked stays."""
        self._change("INSERT OR REPLACE INTO profile (talk, seen) VALUES (?, ?)",
                     (talk, self._clock()))  # fmt: skip

    def of(self, talk: str) -> Remembered | None:
        """What we remember; None where the resident has not agreed."""
        query = "SELECT town, chome, lang, wish FROM profile WHERE talk = ? AND agreed IS NOT NULL"
        with self._lock:
            row = self._db.execute(query, (talk,)).fetchone()
        return Remembered(*row) if row else None

    def update(self, talk: str, what: Remembered) -> None:
        """Newer town and language, only of those who agreed."""
        self._change(
            "UPDATE profile SET seen = ?, town = ?, chome = ?, lang = ?, wish = ?"
            " WHERE talk = ? AND agreed IS NOT NULL",
            (self._clock(), what.town, what.chome, what.lang, what.wish, talk),
        )

    def forget(self, talk: str) -> bool:
        """Delete everything of this resident. False where there was nothing."""
        gone = self._change("DELETE FROM profile WHERE talk = ?", (talk,))
        self._empty_log()
        return gone

    def tidy(self) -> None:
        """Delete what nobody came back to."""
        self._change("DELETE FROM profile WHERE seen < ?", (self._clock() - UNUSED_S,))
        self._empty_log()

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def _empty_log(self) -> None:
        """What is deleted goes from the log of changes too."""
        with self._lock:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _change(self, statement: str, values: tuple[object, ...]) -> bool:
        with self._lock:
            return self._db.execute(statement, values).rowcount > 0
