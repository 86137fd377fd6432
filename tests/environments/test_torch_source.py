"""torch: find-links first, then PyTorch's CPU index, the registry only last and aloud."""

from __future__ import annotations

import pytest

from environments import torch_source
from environments.problem import BuildProblem
from environments.torch_source import CPU_INDEX, VERSION, Source, candidates, choose

LINUX = "linux"
CPU = f"torch=={VERSION}+cpu"


def kinds(found: list[Source]) -> list[str]:
    return [source.kind for source in found]


def test_without_find_links_the_cpu_index_comes_first() -> None:
    assert kinds(candidates({}, {}, LINUX)) == ["pytorch", "registry"]


def test_every_place_in_pips_and_uvs_find_links_is_asked_once_before_the_index() -> None:
    found = candidates(
        {"find-links": "/srv/wheels\n/srv/more"}, {"UV_FIND_LINKS": "/srv/more,/srv/uv"}, LINUX
    )
    places = [source.arguments[3] for source in found if source.kind == "find-links"]
    assert places == ["/srv/wheels", "/srv/more", "/srv/uv"]
    assert kinds(found)[3:] == ["pytorch", "registry"]


def test_find_links_and_the_cpu_index_are_asked_for_the_cpu_build_alone() -> None:
    find_links, pytorch, registry = candidates({"find-links": "/srv/wheels"}, {}, LINUX)
    assert find_links.arguments == ("--no-deps", "--no-index", "--find-links", "/srv/wheels", CPU)
    assert pytorch.arguments == ("--no-deps", "--default-index", CPU_INDEX, CPU)
    assert registry.arguments == (f"torch=={VERSION}",)


def test_macos_has_its_cpu_build_under_the_plain_name() -> None:
    pytorch, _ = candidates({}, {}, "darwin")
    assert pytorch.arguments[-1] == f"torch=={VERSION}"


@pytest.mark.parametrize(
    ("offering", "chosen"),
    [
        ({"find-links", "pytorch"}, "find-links"),
        ({"pytorch"}, "pytorch"),
        (set(), "registry"),
    ],
)
def test_the_first_place_that_offers_a_matching_build_is_taken(
    offering: set[str], chosen: str
) -> None:
    found = candidates({"find-links": "/srv/wheels"}, {}, LINUX)
    assert choose(found, lambda source: source.kind in offering).kind == chosen


def test_nothing_further_is_asked_once_find_links_offer_it() -> None:
    asked: list[str] = []

    def offers(source: Source) -> bool:
        asked.append(source.kind)
        return True

    choose(candidates({"find-links": "/srv/wheels"}, {}, LINUX), offers)
    assert asked == ["find-links"]


def test_the_registrys_build_is_called_large() -> None:
    assert "LARGE" in choose(candidates({}, {}, LINUX), lambda _: False).sentence


def test_a_wish_is_kept_or_refused_never_replaced() -> None:
    found = candidates({"find-links": "/srv/wheels"}, {}, LINUX)
    assert choose(found, lambda _: True, wish="registry").kind == "registry"
    with pytest.raises(BuildProblem, match=f"{torch_source.WISH}=pytorch"):
        choose(found, lambda _: False, wish="pytorch")
    with pytest.raises(BuildProblem, match=f"{torch_source.WISH}=gpu"):
        choose(found, lambda _: True, wish="gpu")
