"""The menus are fit for LINE. What a press on them says is tried in tests/journeys."""

from __future__ import annotations

import pytest

from channels.line.richmenu.check import menu_problems
from channels.line.richmenu.menu import (
    HEIGHT,
    WIDTH,
    image,
    languages,
    menu,
    tab_bounds,
    tile_bounds,
)

every_language = pytest.mark.parametrize("lang", languages())


@every_language
def test_line_would_take_the_menu(lang: str) -> None:
    assert menu_problems(menu(lang), image(lang).read_bytes()) == []


def test_what_line_refuses_is_found() -> None:
    bad = menu("ja").copy(deep=True)
    bad.areas[0].bounds.x = WIDTH
    bad.areas[1].action.data = ""
    found = menu_problems(bad, image("ja").read_bytes() + b" " * 1024 * 1024)
    assert len(found) == 3, found


def test_the_areas_cover_the_picture_and_do_not_overlap() -> None:
    count = len(languages())
    bounds = [*(tab_bounds(n, count) for n in range(count)), *(tile_bounds(n) for n in range(6))]
    assert sum(width * height for _, _, width, height in bounds) == WIDTH * HEIGHT
