"""How long to wait before starting a process again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Backoff:
    """Doubles from ``first_s`` to ``most_s``; a run of ``calm_s`` seconds starts over."""

    first_s: float = 0.5
    most_s: float = 10.0
    calm_s: float = 60.0
    _next_s: float = 0.0

    def after(self, lived_s: float) -> float:
        """Seconds to wait now that a process ended which had lived ``lived_s``."""
        if lived_s >= self.calm_s or not self._next_s:
            self._next_s = self.first_s
        wait = self._next_s
        self._next_s = min(wait * 2, self.most_s)
        return wait
