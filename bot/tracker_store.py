"""A tracker store that keeps nothing: the web side owns the Conversation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker


class ForgetfulTrackerStore(TrackerStore):
    """Every turn starts with a new tracker, so any bot can serve any turn.

    Rasa's own stores grow with each message and slow the next one; this one stays level.
    """

    def __init__(
        self, domain: Domain | None, event_broker: EventBroker | None = None, **_: Any
    ) -> None:
        super().__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep nothing."""

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """There is never an earlier turn."""
        return None

    async def keys(self) -> Iterable[str]:
        """No sender is known."""
        return []
