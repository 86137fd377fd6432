"""A failed command is explained; a good one shows its lines."""

from __future__ import annotations

import os
import sys

import pytest

from environments import shell
from environments.problem import BuildProblem


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("error: No space left on device (os error 28)", "disk is full"),
        ("error: Failed to fetch: `…`\n  Caused by: dns error", "registry cannot be reached"),
        ("ERROR: No matching distribution found for uv==0.13.9", "registry cannot be reached"),
        ("invalid peer certificate: UnknownIssuer", "registry cannot be reached"),
        ("× Failed to download\n  ╰─▶ Hash mismatch for `rasa==3.6.21`", "not the file"),
        ("OSError: [Errno 13] Permission denied: '.venv'", "may not be written"),
        ("something nobody has seen before", "make clean"),
    ],
)
def test_known_failures_are_told_in_plain_words(output: str, said: str) -> None:
    assert said in str(shell.explain("Installing", output))


def test_its_lines_are_passed_on_without_the_long_list_of_packages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = "print('Downloading numpy'); print(' + numpy==1.0')"
    shell.run([sys.executable, "-c", code], "Installing", os.environ)
    assert capsys.readouterr().out == "  Downloading numpy\n"


def test_a_quiet_command_is_heard_only_when_it_fails(capsys: pytest.CaptureFixture[str]) -> None:
    shell.run([sys.executable, "-c", "print('chatter')"], "The first start", os.environ, quiet=True)
    assert not capsys.readouterr().out
    with pytest.raises(BuildProblem, match="The first start failed"):
        shell.run([sys.executable, "-c", "import gone"], "The first start", os.environ, quiet=True)
    assert "No module named 'gone'" in capsys.readouterr().out
