"""What a process to be kept alive is: a list of facts, no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Health:
    """How to see that a process is well: ``url`` answers 200.

    It has ``start_limit_s`` for its first answer; afterwards ``failures`` bad checks in a row,
    ``every_s`` apart, mean it hangs. A check may take ``timeout_s``.
    """

    url: str
    every_s: float = 5.0
    failures: int = 3
    timeout_s: float = 4.0
    start_limit_s: float = 180.0


@dataclass(frozen=True, slots=True)
class Service:
    """One process: its ``command`` run in ``folder`` with exactly ``env``, output to ``log``."""

    name: str
    command: tuple[str, ...]
    folder: Path
    env: Mapping[str, str]
    log: Path
    health: Health
    facts: Mapping[str, str] = field(default_factory=dict)
    """Told to readers of processes.json, such as the address it listens on."""
