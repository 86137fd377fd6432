"""Every press on LINE's rich menu leads somewhere, in the language of the menu."""

from __future__ import annotations

import pytest

from channels.api.contract import MessageRequest
from channels.journey import Journey
from channels.line.richmenu.menu import languages, tiles, told

every_language = pytest.mark.parametrize("lang", languages())


@every_language
def test_a_tab_brings_its_language(lang: str, journey: Journey) -> None:
    say = told()["tabs"][lang]["say"]
    response = journey.take(MessageRequest(text=say, session_id="menu-0001"))
    assert (response.lang, response.status) == (lang, "smalltalk")


@every_language
def test_every_tile_is_understood_in_its_language(lang: str, journey: Journey) -> None:
    session = "menu-0002"
    journey.take(MessageRequest(text=told()["tabs"][lang]["say"], session_id=session))
    for tile in tiles(lang):
        response = journey.take(MessageRequest(text=tile.say, session_id=session))
        assert response.lang == lang, tile
        assert response.status in ("faq", "choose", "ask", "schedule", "smalltalk"), tile
