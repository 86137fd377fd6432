"""Ports: one that is free, and whether a wanted one is."""

from __future__ import annotations

import errno
import socket


class PortProblem(Exception):  # noqa: N818 - a message to the operator
    """The wanted port cannot be had; the text names it and the remedy."""


def free_port() -> int:
    """A loopback port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wanted_port(text: str) -> int:
    """The number in ``text``; raises PortProblem unless it is a port one can choose."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 65535:
        return int(text)
    raise PortProblem(
        f"PORT={text} is not a port. Choose a number from 1 to 65535: PORT=8000 make serve"
    )


def require_free(host: str, port: int) -> None:
    """Raises PortProblem when ``port`` cannot be listened on at ``host``."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        raise PortProblem(
            f"HOST={host} is not an address of this machine. Try HOST=0.0.0.0"
        ) from None
    with socket.socket(family, kind) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise _explain(host, port, error) from None


def _explain(host: str, port: int, error: OSError) -> PortProblem:
    other = port + 1 if port < 65535 else port - 1
    if error.errno == errno.EADDRINUSE:
        return PortProblem(
            f"Port {port} is in use by another program (perhaps this service, already running). "
            f"Stop that one, or choose another port: PORT={other} make serve"
        )
    if error.errno == errno.EACCES:
        return PortProblem(
            f"Port {port} needs special rights. Choose one from 1024 up: PORT=8000 make serve"
        )
    return PortProblem(
        f"Cannot listen on {host} port {port}: {error.strerror}. Check HOST and PORT."
    )
