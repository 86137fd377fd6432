"""The list of everything ``make test`` runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from environments.plan import ROOT, houses

WEB, BOT = houses(ROOT)
# The browser tests start exactly this one; Debian's package `chromium` puts it there.
CHROMIUM = Path("/usr/bin/chromium")


def nothing_missing() -> str | None:
    """For suites that need no more than their environment."""
    return None


def no_chromium() -> str | None:
    """Why the browser suite cannot run, if so."""
    return None if CHROMIUM.exists() else f"no Chromium at {CHROMIUM} (Debian package: chromium)"


@dataclass(frozen=True)
class Suite:
    """One command. A ``counted`` one is pytest; the others count as one test, passed or failed.

    ``missing`` says, before it starts, which tool this machine lacks for it.
    """

    name: str
    command: tuple[str, ...]
    counted: bool = False
    missing: Callable[[], str | None] = nothing_missing


def pytest(python: Path, *arguments: str) -> tuple[str, ...]:
    """A pytest run whose numbers are written down by counting.py."""
    return (str(python), "-m", "pytest", "-q", "-p", "tests.runner.counting", *arguments)


SUITES = (
    Suite("lint", (str(WEB.python), "-m", "ruff", "check", ".")),
    Suite("types", (str(WEB.python), "-m", "mypy")),
    Suite("train", (str(WEB.python), "train.py")),
    Suite(
        "web",
        pytest(
            WEB.python, "tests", "--ignore=tests/bot", "--ignore=tests/browser", "--timeout=300"
        ),
        counted=True,
    ),
    Suite(
        "browser",
        pytest(WEB.python, "tests/browser", "--timeout=120"),
        counted=True,
        missing=no_chromium,
    ),
    Suite("bot", pytest(BOT.python, "tests/bot"), counted=True),
)
