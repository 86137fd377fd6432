"""When a process counts as well, told with a clock of our own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from supervisor.health import Pulse, answers
from supervisor.ports import free_port
from supervisor.service import Health

HEALTH = Health("http://127.0.0.1:1/", every_s=5, failures=3, start_limit_s=60)


@contextlib.asynccontextmanager
async def server(answer: bytes) -> AsyncIterator[str]:
    async def reply(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer)
        await writer.drain()
        if answer:
            writer.close()

    listening = await asyncio.start_server(reply, "127.0.0.1", 0)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/readyz"


@pytest.mark.parametrize(
    ("answer", "well"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n", True),
        (b"HTTP/1.1 503 Service Unavailable\r\n\r\n", False),
        (b"garbage\r\n", False),
        (b"HTTP/1.1 200", False),
        (b"", False),
    ],
)
def test_only_a_200_in_time_is_well(answer: bytes, well: bool) -> None:
    async def ask() -> bool:
        async with server(answer) as url:
            return await answers(url, timeout_s=0.3)

    assert asyncio.run(ask()) is well


def test_nobody_listening_is_not_well() -> None:
    assert not asyncio.run(answers(f"http://127.0.0.1:{free_port()}/", timeout_s=1))


def test_while_it_starts_bad_checks_are_patience_up_to_the_limit() -> None:
    pulse = Pulse(HEALTH)
    assert pulse.note(1, well=False) is None
    assert pulse.note(59, well=False) is None
    assert pulse.note(61, well=False) == "did not answer within 60 s of its start"


def test_once_well_three_bad_checks_in_a_row_end_it() -> None:
    pulse = Pulse(HEALTH)
    said = [pulse.note(t, well) for t, well in [(1, True), (6, False), (11, False), (16, True)]]
    assert said == [None] * 4
    assert [pulse.note(t, well=False) for t in (21, 26)] == [None, None]
    assert pulse.note(31, well=False) == "did not answer 3 checks in a row"


def test_it_is_checked_often_while_it_starts_and_calmly_afterwards() -> None:
    pulse = Pulse(HEALTH)
    assert pulse.due(0)
    pulse.note(0, well=False)
    assert not pulse.due(0.2)
    assert pulse.due(0.25)
    pulse.note(0.25, well=True)
    assert not pulse.due(5.2)
    assert pulse.due(5.25)
