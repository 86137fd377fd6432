"""A port in use is said with its number and the remedy."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from supervisor.ports import PortProblem, free_port, require_free, wanted_port


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_a_port_in_use_names_itself_and_the_way_out(taken: int, host: str) -> None:
    with pytest.raises(PortProblem, match=rf"Port {taken} is in use.*PORT=\d+ make serve"):
        require_free(host, taken)


def test_a_free_port_is_free() -> None:
    require_free("0.0.0.0", free_port())


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "eighty", "８０００"])
def test_what_is_no_port_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(PortProblem, match="PORT=8000 make serve"):
        wanted_port(text)


def test_a_port_is_read_as_a_number() -> None:
    assert wanted_port("8080") == 8080


def test_a_host_that_is_not_ours_is_said() -> None:
    with pytest.raises(PortProblem, match="HOST"):
        require_free("192.0.2.1", free_port())
