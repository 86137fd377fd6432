"""Traffic at the door: LINE's webhooks go first, thinking comes after."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType

QUIET_S = 0.03
PATIENCE_S = 3.0
"""In a stream that does not end, answers wait no longer than this."""


class Traffic:
    """``with traffic:`` around a webhook; ``calm()`` tells whether there is time for the rest.

    A process can do one thing at a time: answers computed during a burst would keep LINE waiting
    for its 200. So they wait until the burst is in, or until patience ends.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._inside = 0
        self._last = self._since = clock() - PATIENCE_S

    def __enter__(self) -> None:
        now = self._clock()
        if self._quiet(now):
            self._since = now
        self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._inside -= 1
        self._last = self._clock()

    def calm(self) -> bool:
        """No webhook just now, or too many for too long."""
        now = self._clock()
        return self._quiet(now) or now - self._since > PATIENCE_S

    def _quiet(self, now: float) -> bool:
        return self._inside == 0 and now - self._last >= QUIET_S
