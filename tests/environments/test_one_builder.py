"""Two builds never run at once, and a killed builder's orphans still count."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from environments.one_builder import one_builder
from environments.problem import BuildProblem


def test_a_second_builder_says_so_waits_and_gives_up_with_a_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "run" / "build.lock"
    with (
        one_builder(lock),
        pytest.raises(BuildProblem, match="Another build"),
        one_builder(lock, wait_s=0.3),
    ):
        pass
    assert "waiting for it" in capsys.readouterr().out


def test_the_lock_is_free_after_the_build(tmp_path: Path) -> None:
    for _ in range(2):
        with one_builder(tmp_path / "build.lock", wait_s=0):
            pass


def test_a_child_that_outlives_its_builder_keeps_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "build.lock"
    with one_builder(lock) as hold:
        command = [sys.executable, "-c", "input()"]
        child = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=(hold,))
    with pytest.raises(BuildProblem), one_builder(lock, wait_s=0):
        pass
    child.communicate(os.linesep.encode())
    with one_builder(lock, wait_s=0):
        pass
