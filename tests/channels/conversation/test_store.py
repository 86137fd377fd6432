"""Conversations are kept a while, and not for ever."""

from __future__ import annotations

from dataclasses import replace

from channels.conversation.store import MemoryStore
from knowledge.shape.conversation import Conversation


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_was_said_is_there_the_next_turn() -> None:
    store = MemoryStore(ttl_s=60, size=10, clock=Clock())
    store.save(replace(Conversation("session-1"), town="両国"))
    assert store.get("session-1").town == "両国"


def test_it_expires_after_its_time() -> None:
    clock = Clock()
    store = MemoryStore(ttl_s=60, size=10, clock=clock)
    store.save(replace(Conversation("session-1"), town="両国"))
    clock.now = 61
    assert store.get("session-1").town is None


def test_the_oldest_make_room() -> None:
    store = MemoryStore(ttl_s=60, size=2, clock=Clock())
    for n in range(3):
        store.save(replace(Conversation(f"session-{n}"), town="両国"))
    assert [store.get(f"session-{n}").town for n in range(3)] == [None, "両国", "両国"]
