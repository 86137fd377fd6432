"""A small SQLite file that threads and processes share."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def open_shared(
    path: Path, tables: str, *, wait_s: float, wipes: bool = False
) -> sqlite3.Connection:
    """Open ``path``, made where it is missing, with ``tables`` in it.

    Each statement is its own transaction; one that meets a writer waits ``wait_s`` seconds, then
    raises ``sqlite3.OperationalError``. ``wipes``: what is deleted is overwritten. A power cut may
    cost the last moments, a crash of ours nothing. The caller keeps its threads apart.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=wait_s)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=NORMAL")
    if wipes:
        db.execute("PRAGMA secure_delete=ON")
    db.executescript(tables)
    return db
