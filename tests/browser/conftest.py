"""A real browser against the page with canned replies: the golden files, and every trouble."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.canned import Canned, canned_app

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(f"browser tests need Chromium at {CHROMIUM}: install the package chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[str, Canned]]:
    """The page and canned API on a free loopback port: its address and its log of requests."""
    canned = Canned()
    config = uvicorn.Config(canned_app(canned), host="127.0.0.1", port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started:
        assert time.monotonic() < deadline, "the test server did not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}", canned
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture
def canned(served: tuple[str, Canned]) -> Canned:
    served[1].reset()
    return served[1]


@pytest.fixture
def context(browser: Browser, served: tuple[str, Canned]) -> Iterator[BrowserContext]:
    """A phone, 360 px wide, that speaks Japanese and prefers no motion."""
    phone = browser.new_context(
        base_url=served[0],
        locale="ja-JP",
        viewport={"width": 360, "height": 740},
        reduced_motion="reduce",
    )
    phone.set_default_timeout(5_000)
    yield phone
    phone.close()


@pytest.fixture
def complaints() -> list[str]:
    """Console errors and uncaught exceptions that a test expects; empty for most."""
    return []


@pytest.fixture
def page(context: BrowserContext, canned: Canned, complaints: list[str]) -> Iterator[Page]:
    """The open page. At the end, every console error must have been expected."""
    heard: list[str] = []
    tab = context.new_page()
    tab.on("console", lambda line: heard.append(line.text) if line.type == "error" else None)
    tab.on("pageerror", lambda error: heard.append(str(error)))
    tab.goto("/")
    tab.locator(".greeting").wait_for()
    yield tab
    unexpected = [line for line in heard if not any(known in line for known in complaints)]
    assert not unexpected
