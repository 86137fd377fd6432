"""The locks in the repository are fit to share."""

from __future__ import annotations

from pathlib import Path

import pytest

from environments.plan import ROOT, houses, tools
from environments.relock import faults

LOCKS = [environment.lock for environment in (tools(ROOT), *houses(ROOT))]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_holds_an_address_a_path_or_torch(lock: Path) -> None:
    assert faults(lock.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_in_a_lock_has_hashes(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    without = [line for line in text.splitlines() if "==" in line and "--hash=sha256:" not in line]
    assert without == []


@pytest.mark.parametrize(
    "line",
    [
        "torch==2.13.0 \\",
        "nvidia-cublas-cu12==12.8 ; sys_platform == 'linux' \\",
        "triton==3.4.0 \\",
        "--index-url http://registry/simple",
        "uv @ file:///srv/uv.whl",
        "#    uv pip compile /home/somebody/web.in",
    ],
)
def test_what_must_not_be_in_a_lock_is_found(line: str) -> None:
    assert len(faults(f"fastapi==1.0\n{line}\n")) == 1
