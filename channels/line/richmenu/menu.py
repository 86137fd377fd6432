"""The menus as LINE takes them: tabs of languages above, tiles below."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from linebot.v3.messaging import (
    Action,
    PostbackAction,
    RichMenuArea,
    RichMenuBounds,
    RichMenuRequest,
    RichMenuSize,
    RichMenuSwitchAction,
)

FOLDER = Path(__file__).parent
WIDTH, HEIGHT, TABS_HEIGHT, COLUMNS = 2500, 1686, 246, 3
PREFIX = "gomi"
"""Menus and aliases whose names begin so are ours; others are left alone."""


@dataclass(frozen=True)
class Tile:
    """One thing to press, in one language."""

    icon: str
    title: str
    under: str
    say: str
    keyboard: bool
    """Whether a press also opens the keyboard, to type a name."""


@cache
def told() -> dict[str, Any]:
    """``menu.yaml``."""
    document: dict[str, Any] = yaml.safe_load((FOLDER / "menu.yaml").read_text("utf-8"))
    return document


def languages() -> tuple[str, ...]:
    """The five languages, in the order of the tabs."""
    return tuple(told()["tabs"])


def tiles(lang: str) -> list[Tile]:
    """The tiles of one language, row by row."""
    return [
        Tile(
            t["icon"], t["title"][lang], t["under"][lang], t["say"][lang], t.get("keyboard", False)
        )
        for t in told()["tiles"]
    ]


def image(lang: str) -> Path:
    """The drawn menu; committed, so that nothing needs fonts where the service runs."""
    return FOLDER / "images" / f"{lang}.png"


def alias(lang: str) -> str:
    """How the tabs of all menus name the menu of ``lang``; LINE allows a-z, 0-9, _ and -."""
    return f"{PREFIX}-{lang}"


def tab_bounds(number: int, of: int) -> tuple[int, int, int, int]:
    """x, y, width, height of one tab."""
    left, right = WIDTH * number // of, WIDTH * (number + 1) // of
    return left, 0, right - left, TABS_HEIGHT


def tile_bounds(number: int) -> tuple[int, int, int, int]:
    """x, y, width, height of one tile."""
    row, column = divmod(number, COLUMNS)
    rows = -(-len(told()["tiles"]) // COLUMNS)
    left, right = WIDTH * column // COLUMNS, WIDTH * (column + 1) // COLUMNS
    high = (HEIGHT - TABS_HEIGHT) // rows
    return left, TABS_HEIGHT + row * high, right - left, high


def menu(lang: str) -> RichMenuRequest:
    """The menu of one language. Its name changes with its words and its picture."""
    tabs = [
        _area(tab_bounds(at, len(languages())), _switch(other, tab))
        for at, (other, tab) in enumerate(told()["tabs"].items())
    ]
    pressed = [_area(tile_bounds(at), _say(tile)) for at, tile in enumerate(tiles(lang))]
    content = (FOLDER / "menu.yaml").read_bytes() + image(lang).read_bytes()
    return RichMenuRequest(
        size=RichMenuSize(width=WIDTH, height=HEIGHT),
        selected=True,
        name=f"{PREFIX} {lang} {hashlib.sha256(content).hexdigest()[:12]}",
        chatBarText=told()["bar"][lang],
        areas=[*tabs, *pressed],
    )


def _area(bounds: tuple[int, int, int, int], action: Action) -> RichMenuArea:
    x, y, width, height = bounds
    return RichMenuArea(bounds=RichMenuBounds(x=x, y=y, width=width, height=height), action=action)


def _switch(lang: str, tab: dict[str, str]) -> RichMenuSwitchAction:
    """The other menu, and the wish to be answered in its language."""
    return RichMenuSwitchAction(label=tab["name"], richMenuAliasId=alias(lang), data=tab["say"])


def _say(tile: Tile) -> PostbackAction:
    option = "openKeyboard" if tile.keyboard else None
    return PostbackAction(label=tile.title, data=tile.say, displayText=tile.say, inputOption=option)
