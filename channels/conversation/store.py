"""Where Conversations are kept between turns. Small, expiring, owned by the web side."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from knowledge.shape.conversation import Conversation


class ConversationStore(Protocol):
    """Another store (shared by several workers) only has to do these two things."""

    def get(self, session_id: str) -> Conversation: ...

    def save(self, conversation: Conversation) -> None: ...


class MemoryStore:
    """For one web process. The oldest are dropped when full; all expire ``ttl_s`` after use."""

    def __init__(
        self, ttl_s: float, size: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._ttl, self._size, self._clock = ttl_s, size, clock
        self._kept: OrderedDict[str, tuple[float, Conversation]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, session_id: str) -> Conversation:
        """The Conversation of a session; a fresh one if unknown or expired."""
        with self._lock:
            at, kept = self._kept.get(session_id, (0.0, None))
        if kept is None or self._clock() - at > self._ttl:
            return Conversation(session_id)
        return kept

    def save(self, conversation: Conversation) -> None:
        """Keep the newest state and forget what has expired."""
        now = self._clock()
        with self._lock:
            self._kept.pop(conversation.session_id, None)
            self._kept[conversation.session_id] = (now, conversation)
            while self._kept:
                oldest, (at, _) = next(iter(self._kept.items()))
                if len(self._kept) <= self._size and now - at <= self._ttl:
                    break
                del self._kept[oldest]
