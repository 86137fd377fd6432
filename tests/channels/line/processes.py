"""Our server as real processes, over the Release that the tests have built."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from knowledge.release.store import Store
from tests.channels.line.fake_line import ACCESS_TOKEN, FakeLine
from tests.channels.line.speaking import SECRET

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Serving:
    """A running server and its address."""

    url: str
    process: subprocess.Popen[bytes]


def lean(store: Store, folder: Path) -> Path:
    """A data folder of its own over the Release that is already built."""
    for part in ("parts", "releases", "current"):
        (folder / part).symlink_to(store.root / part)
    return folder


@contextmanager
def serving(line: FakeLine, folder: Path, workers: int = 1) -> Iterator[Serving]:
    """The web side as processes, without the bot, once it is ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {
        **os.environ,
        "GOMI_VAR": str(folder),
        "GOMI_LOG_LEVEL": "INFO",
        "GOMI_LINE_CHANNEL_SECRET": SECRET,
        "GOMI_LINE_CHANNEL_ACCESS_TOKEN": ACCESS_TOKEN,
        "GOMI_LINE_API_URL": line.url,
    }
    command = [sys.executable, "-m", "uvicorn", "channels.app:create_app", "--factory"]
    command += ["--port", str(port), "--workers", str(workers), "--no-access-log"]
    log = (folder / "web.log").open("w", encoding="utf-8")
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 120
        while not _ready(url):
            assert process.poll() is None, (folder / "web.log").read_text("utf-8")
            assert time.monotonic() < until
            time.sleep(0.2)
        yield Serving(url, process)
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()


def _ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/readyz", timeout=5, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False
