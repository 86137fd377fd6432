"""Before building: what is missing is named, with its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from environments import checks
from environments.problem import BuildProblem


@pytest.mark.parametrize("version", [(3, 10, 12), (3, 12, 1), (3, 13, 0)])
def test_another_python_is_refused_and_says_what_to_install(version: tuple[int, ...]) -> None:
    with pytest.raises(
        BuildProblem, match=r"(?s)Python 3\.11 is needed.*install python3\.11"
    ) as raised:
        checks.require_python(version)
    assert ".".join(map(str, version)) in str(raised.value)


def test_python_3_11_is_accepted() -> None:
    checks.require_python((3, 11, 0))


def test_missing_ensurepip_names_the_debian_package() -> None:
    with pytest.raises(BuildProblem, match="no ensurepip") as raised:
        checks.require_venv_module(has=lambda module: module != "ensurepip")
    assert "python3.11-venv" in raised.value.remedy


def test_a_nearly_full_disk_stops_the_build_with_both_numbers(tmp_path: Path) -> None:
    with pytest.raises(BuildProblem, match=r"1\.2 GB free.*5\.0 GB needed"):
        checks.require_space([tmp_path], 5.0, free_bytes=lambda _: int(1.2e9))


def test_every_folder_written_to_is_asked_even_one_that_is_not_there_yet(tmp_path: Path) -> None:
    asked: list[Path] = []

    def free(folder: Path) -> int:
        asked.append(folder)
        return int(9e9)

    checks.require_space([tmp_path, tmp_path / "cache" / "uv"], 5.0, free_bytes=free)
    assert asked == [tmp_path, tmp_path]
