"""The journal: what was decided, whether it helped, and what we did not know.

Of what a resident wrote only the words for a thing that we missed are kept, masked, by the day and
without a link to the message. Comments on feedback are masked before they come here. SQLite in
WAL mode, one file.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from channels.database import open_shared

TOKYO = ZoneInfo("Asia/Tokyo")
_TABLES = """
CREATE TABLE IF NOT EXISTS turn (message_id TEXT PRIMARY KEY, at REAL, channel TEXT, lang TEXT,
  status TEXT, act TEXT, decided_by TEXT, items TEXT, release TEXT);
CREATE TABLE IF NOT EXISTS feedback (message_id TEXT PRIMARY KEY REFERENCES turn, at REAL,
  helpful INTEGER, comment TEXT);
CREATE TABLE IF NOT EXISTS gap (said TEXT, lang TEXT, day TEXT, times INTEGER,
  PRIMARY KEY (said, lang, day));
"""
LONGEST_GAP = 40


@dataclass(frozen=True, slots=True)
class Gap:
    """Words for a thing that we did not know, and how often they were said."""

    said: str
    lang: str
    times: int
    last_day: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One answered message, without its words."""

    message_id: str
    channel: str
    lang: str
    status: str
    act: str
    decided_by: str
    items: tuple[str, ...]
    release: str


class Journal:
    """Safe for threads of one process; several processes may share the file."""

    def __init__(self, path: Path) -> None:
        self._db = open_shared(path, _TABLES, wait_s=3)
        self._lock = threading.Lock()

    def record(self, turn: Turn) -> None:
        """Note one turn."""
        row = (turn.message_id, time.time(), turn.channel, turn.lang, turn.status, turn.act,
               turn.decided_by, " ".join(turn.items), turn.release)  # fmt: skip
        with self._lock:
            self._db.execute("INSERT INTO turn VALUES (?,?,?,?,?,?,?,?,?)", row)

    def feedback(self, message_id: str, helpful: bool, comment: str | None) -> bool:
        """Note feedback (the last one counts). False where no such message was answered."""
        with self._lock:
            known = self._db.execute(
                "SELECT 1 FROM turn WHERE message_id=?", (message_id,)
            ).fetchone()
            if known is None:
                return False
            row = (message_id, time.time(), int(helpful), comment)
            self._db.execute("INSERT OR REPLACE INTO feedback VALUES (?,?,?,?)", row)
            return True

    def missed(self, said: str, lang: str) -> None:
        """Note masked words for a thing that we did not know, counted by the day."""
        day = dt.datetime.fromtimestamp(time.time(), TOKYO).date().isoformat()
        with self._lock:
            self._db.execute(
                "INSERT INTO gap VALUES (?,?,?,1) ON CONFLICT DO UPDATE SET times = times + 1",
                (said[:LONGEST_GAP], lang, day),
            )

    def gaps(self, limit: int = 50) -> list[Gap]:
        """What was missed, most often first: what the office may want to add."""
        with self._lock:
            rows = self._db.execute(
                "SELECT said, lang, sum(times), max(day) FROM gap GROUP BY said, lang"
                " ORDER BY sum(times) DESC, max(day) DESC, said LIMIT ?",
                (limit,),
            ).fetchall()
        return [Gap(*row) for row in rows]

    def close(self) -> None:
        self._db.close()
