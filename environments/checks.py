"""What must hold before building starts; each check stops with a remedy."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from environments.problem import BuildProblem

PYTHON = (3, 11)


def require_python(version: tuple[int, ...] = sys.version_info[:3]) -> None:
    """Rasa 3.6 has no wheels above 3.11, the web side needs 3.11: one version serves both."""
    if version[:2] != PYTHON:
        raise BuildProblem(
            f"Python 3.11 is needed; this is Python {'.'.join(map(str, version[:3]))}.",
            "install python3.11 (Debian: apt-get install python3.11 python3.11-venv; "
            "elsewhere: pyenv install 3.11), then run the same command again.",
        )


def require_venv_module(
    has: Callable[[str], bool] = lambda module: importlib.util.find_spec(module) is not None,
) -> None:
    """Debian ships Python without the parts that make virtual environments."""
    missing = [module for module in ("venv", "ensurepip") if not has(module)]
    if missing:
        raise BuildProblem(
            f"This Python 3.11 cannot make virtual environments (no {' and no '.join(missing)}).",
            "install the missing part (Debian: apt-get install python3.11-venv), then run again.",
        )


def require_space(
    folders: Iterable[Path],
    gigabytes: float,
    free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
) -> None:
    """``folders`` are every place written to: the checkout and uv's cache may be on two disks."""
    for folder in folders:
        there = _nearest_existing(folder)
        free = free_bytes(there) / 1e9
        if free < gigabytes:
            raise BuildProblem(
                f"The disk is nearly full: {free:.1f} GB free at {there}, "
                f"about {gigabytes:.1f} GB needed to build the environments.",
                "free some space there, then run again; what is already downloaded is kept.",
            )


def _nearest_existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())
