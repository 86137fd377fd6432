"""The inbox: events accepted from LINE until they are answered. SQLite, shared by all workers.

What holds, also across processes and a crash:

- An event is here before LINE hears 200, and a ``webhookEventId`` is taken once.
- Events of one talk come out in the order of their timestamps, one at a time.
- One process answers (it holds the lease); another takes over when the lease runs out.
- Every step is written down before it is done: ``new`` ▸ ``sending`` (the reply token may be spent
  from here on) ▸ ``pushing`` (with its retry key) ▸ ``done``. A step counts only for the holder of
  the lease, so a process that was thought dead cannot send after another took over.
- When done, everything personal is wiped; the bare event id stays to know a redelivery by.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from channels.database import open_shared
from channels.line.heard import Event, Heard, Ignored, Unsent

State = Literal["new", "sending", "pushing"]
KEPT_S = 7 * 24 * 3600
"""How long an event id is remembered against redelivery."""
PATIENCE_S = 2.0
"""A talk in which events keep coming waits no longer than this to settle."""
_TABLES = """
CREATE TABLE IF NOT EXISTS event (id TEXT PRIMARY KEY, at INTEGER NOT NULL, received REAL NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, outcome TEXT, talk TEXT, message TEXT, heard TEXT,
  retry_key TEXT);
CREATE INDEX IF NOT EXISTS open_events ON event (talk, at) WHERE state <> 'done';
CREATE INDEX IF NOT EXISTS messages ON event (message) WHERE message IS NOT NULL;
CREATE TABLE IF NOT EXISTS lease (one INTEGER PRIMARY KEY CHECK (one = 1), holder TEXT, until REAL);
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event whose turn it is. ``state`` tells how far an earlier try came."""

    id: str
    kind: str
    received: float
    state: State
    heard: Heard
    retry_key: str | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of the events of one webhook."""

    new: int = 0
    known: int = 0
    unsent: int = 0


class Inbox:
    """Safe for threads; ``holder`` names this process among those that share the file."""

    def __init__(self, path: Path, holder: str, clock: Callable[[], float] = time.time) -> None:
        self._holder, self._clock = holder, clock
        self._db = open_shared(path, _TABLES, wait_s=5, wipes=True)
        self._lock = threading.Lock()

    def accept(self, events: Sequence[Event]) -> Accepted:
        """Take in the events of one webhook, all or none. Raises ``sqlite3.Error``."""
        events = [event for event in events if not isinstance(event.means, Ignored)]
        new = known = unsent = 0
        with self._transaction():
            for event in events:
                if not self._insert(event):
                    known += 1
                elif isinstance(event.means, Unsent):
                    unsent += self._take_back(event.means.message)
                else:
                    new += 1
        return Accepted(new, known, unsent)

    def lead(self, seconds: float) -> bool:
        """Take or renew the lease: True where this process is the one that answers."""
        now = self._clock()
        return self._change(
            "INSERT INTO lease VALUES (1, :holder, :until) ON CONFLICT (one) DO UPDATE SET"
            " holder = excluded.holder, until = excluded.until"
            " WHERE lease.holder = excluded.holder OR lease.until <= :now",
            holder=self._holder,
            now=now,
            until=now + seconds,
        )

    def step_back(self) -> None:
        """Give the lease up, so that another process takes over at once."""
        self._change("UPDATE lease SET until = 0 WHERE holder = :holder", holder=self._holder)

    def ready(self, busy: Collection[str], settle_s: float, most: int) -> list[Waiting]:
        """The first event of each talk that has settled and is not ``busy``, oldest first."""
        now = self._clock()
        with self._lock:
            talks = self._db.execute(
                "SELECT talk FROM event WHERE state <> 'done' GROUP BY talk"
                " HAVING max(received) <= ? OR min(received) <= ? ORDER BY min(at)",
                (now - settle_s, now - PATIENCE_S),
            ).fetchall()
            chosen = [talk for (talk,) in talks if talk not in busy][:most]
            return [self._first(talk) for talk in chosen]

    def sending(self, event: Waiting) -> bool:
        """Note that the reply goes out now. False where it must not: unsent, or not ours."""
        return self._step(
            "UPDATE event SET state = 'sending' WHERE id = :id AND state = :was",
            id=event.id,
            was=event.state,
        )

    def pushing(self, event: Waiting, retry_key: str) -> bool:
        """Note that a push with this key goes out now. False where it must not."""
        return self._step(
            "UPDATE event SET state = 'pushing', retry_key = :key"
            " WHERE id = :id AND state <> 'done'",
            id=event.id,
            key=retry_key,
        )

    def done(self, event: Waiting, outcome: str) -> bool:
        """Close an event and wipe all of it but its id. False where it was closed already."""
        return self._step(
            "UPDATE event SET state = 'done', outcome = :outcome, talk = NULL, message = NULL,"
            " heard = NULL, retry_key = NULL WHERE id = :id AND state <> 'done'",
            id=event.id,
            outcome=outcome,
        )

    def tidy(self) -> int:
        """Forget the ids of events too old to come again, and what is wiped in the log of changes.

        How many ids.
        """
        with self._lock:
            gone = self._db.execute(
                "DELETE FROM event WHERE state = 'done' AND received < ?",
                (self._clock() - KEPT_S,),
            )
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return gone.rowcount

    def outcomes(self) -> dict[str, int]:
        """How the events of the last days ended; ``open`` counts those still waiting."""
        with self._lock:
            rows = self._db.execute(
                "SELECT coalesce(outcome, 'open'), count(*) FROM event GROUP BY 1"
            ).fetchall()
        return dict(rows)

    def close(self) -> None:
        with self._lock:
            self._db.close()

    def _insert(self, event: Event) -> bool:
        means = event.means
        row: tuple[str | None, ...]
        if isinstance(means, Unsent):
            row = ("done", "unsend", None, means.message, None)
        elif isinstance(means, Ignored) or self._was_unsent(event.message):
            row = ("done", "unsent", None, None, None)
        else:
            row = ("new", None, means.talk, event.message, means.to_json())
        values = (event.id, event.at, self._clock(), event.kind, *row)
        done = self._db.execute(
            "INSERT INTO event (id, at, received, kind, state, outcome, talk, message, heard)"
            " VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING",
            values,
        )
        return done.rowcount == 1

    def _was_unsent(self, message: str | None) -> bool:
        """The news of its being taken back may come first."""
        query = "SELECT 1 FROM event WHERE message = ? AND kind = 'unsend'"
        return bool(message) and self._db.execute(query, (message,)).fetchone() is not None

    def _take_back(self, message: str) -> int:
        done = self._db.execute(
            "UPDATE event SET state = 'done', outcome = 'unsent', talk = NULL, message = NULL,"
            " heard = NULL WHERE message = ? AND state = 'new'",
            (message,),
        )
        return done.rowcount

    def _first(self, talk: str) -> Waiting:
        row = self._db.execute(
            "SELECT id, kind, received, state, heard, retry_key FROM event"
            " WHERE talk = ? AND state <> 'done' ORDER BY at, rowid LIMIT 1",
            (talk,),
        ).fetchone()
        id_, kind, received, state, heard, retry_key = row
        return Waiting(id_, kind, received, state, Heard.from_json(heard), retry_key)

    def _change(self, statement: str, **values: object) -> bool:
        with self._lock:
            return self._db.execute(statement, values).rowcount == 1

    def _step(self, statement: str, **values: object) -> bool:
        """A change that only the holder of the lease may make."""
        held = "SELECT 1 FROM lease WHERE holder = ? AND until > ?"
        with self._transaction():
            if not self._db.execute(held, (self._holder, self._clock())).fetchone():
                return False
            return self._db.execute(statement, values).rowcount == 1

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
