"""Where torch comes from. The lock leaves it out, so that it forces CUDA on nobody.

In order: a CPU build in pip's or uv's find-links, PyTorch's own CPU index, the registry.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from environments.problem import BuildProblem

VERSION = "2.13.0"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
WISH = "GOMI_TORCH"


@dataclass(frozen=True)
class Source:
    """``arguments`` are for ``uv pip install``; a ``sure`` one need not be asked for torch."""

    kind: str
    arguments: tuple[str, ...]
    sentence: str
    sure: bool = False


def candidates(
    pip: Mapping[str, str], env: Mapping[str, str], platform: str = sys.platform
) -> list[Source]:
    """All places to look at, best first. macOS has no build but the CPU's, under the plain name."""
    cpu = f"torch=={VERSION}" if platform == "darwin" else f"torch=={VERSION}+cpu"
    places = [
        *pip.get("find-links", "").split(),
        *env.get("UV_FIND_LINKS", "").replace(",", " ").split(),
    ]
    # The lock already holds what a CPU build needs; only the registry's build brings more along.
    found = [
        Source(
            "find-links",
            ("--no-deps", "--no-index", "--find-links", place, cpu),
            f"torch {VERSION}: the CPU build in the find-links",
        )
        for place in dict.fromkeys(places)
    ]
    found.append(
        Source(
            "pytorch",
            ("--no-deps", "--default-index", CPU_INDEX, cpu),
            f"torch {VERSION}: the CPU build of PyTorch's own index",
        )
    )
    found.append(
        Source(
            "registry",
            (f"torch=={VERSION}",),
            f"torch {VERSION}: no CPU build can be reached, so the registry's build is taken. "
            "It is LARGE on Linux (several GB with CUDA); find-links with a CPU build avoid it",
            sure=True,
        )
    )
    return found


def choose(found: Iterable[Source], offers: Callable[[Source], bool], wish: str = "") -> Source:
    """The first that offers torch; ``wish`` names the only kind to take.

    Raises BuildProblem when the wish is unknown or cannot be met.
    """
    wanted = [source for source in found if wish in ("", source.kind)]
    for source in wanted:
        if source.sure or offers(source):
            return source
    raise BuildProblem(
        f"{WISH}={wish}: no torch {VERSION} to be had there.",
        f"set {WISH} to find-links, pytorch or registry, or leave it out to let the build choose.",
    )
