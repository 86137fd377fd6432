"""Draw the menus. Needs Pillow and Debian's fonts-noto-cjk; the pictures are committed."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from channels.line.richmenu.icons import ICONS, Brush
from channels.line.richmenu.menu import (
    HEIGHT,
    WIDTH,
    Tile,
    image,
    languages,
    tab_bounds,
    tile_bounds,
    tiles,
    told,
)

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc")
FACES = {"ja": 0, "ja-easy": 0, "en": 0, "ko": 1, "zh": 2}
"""Which face of the collection draws a language: the same kanji differ from country to country."""
SCALE = 2
"""Drawn larger and shrunk: smooth edges."""
PAPER, CARD, INK, SOFT, BRAND, WHITE = (
    "#EFE9DB",
    "#FFFFFF",
    "#1F2430",
    "#565A64",
    "#27406B",
    "#FFFFFF",
)
GAP, ROUND, COLOURS = 16, 44, 64
Bounds = tuple[int, int, int, int]


class MissingFontError(RuntimeError):
    """The fonts are not installed; the message says which package brings them."""


def draw_all() -> list[Path]:
    """Draw every language into its file."""
    if not FONT.exists():
        raise MissingFontError(f"{FONT} is missing: install the package fonts-noto-cjk")
    return [_draw(lang) for lang in languages()]


def _draw(lang: str) -> Path:
    picture = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
    pen = ImageDraw.Draw(picture)
    for at, (other, tab) in enumerate(told()["tabs"].items()):
        _tab(pen, tab_bounds(at, len(languages())), other, tab["name"], is_on=other == lang)
    for at, tile in enumerate(tiles(lang)):
        _tile(pen, tile_bounds(at), lang, tile)
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    path = image(lang)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def _tab(pen: ImageDraw.ImageDraw, bounds: Bounds, lang: str, name: str, *, is_on: bool) -> None:
    box = _inside(bounds, GAP)
    pen.rounded_rectangle(box, ROUND * SCALE, fill=BRAND if is_on else CARD)
    x, y, width, height = bounds
    _words(pen, name, lang, (x + width / 2, y + height / 2), 62, WHITE if is_on else BRAND, width)


def _tile(pen: ImageDraw.ImageDraw, bounds: Bounds, lang: str, tile: Tile) -> None:
    pen.rounded_rectangle(_inside(bounds, GAP), ROUND * SCALE, fill=CARD)
    x, y, width, height = bounds
    middle = x + width / 2
    ICONS[tile.icon](Brush(pen, middle * SCALE, (y + height * 0.34) * SCALE, SCALE))
    _words(pen, tile.title, lang, (middle, y + height * 0.69), 100, INK, width)
    _words(pen, tile.under, lang, (middle, y + height * 0.85), 58, SOFT, width)


def _words(
    pen: ImageDraw.ImageDraw,
    words: str,
    lang: str,
    middle: tuple[float, float],
    size: int,
    colour: str,
    width: int,
) -> None:
    """Words around ``middle``, smaller where they would not fit ``width``."""
    room = (width - 5 * GAP) * SCALE
    font = ImageFont.truetype(str(FONT), size * SCALE, index=FACES[lang])
    while font.getlength(words) > room:
        font = font.font_variant(size=int(font.size) - 2)
    at = (middle[0] * SCALE, middle[1] * SCALE)
    pen.text(at, words, font=font, fill=colour, anchor="mm")


def _inside(bounds: Bounds, gap: int) -> Bounds:
    x, y, width, height = bounds
    return (
        (x + gap) * SCALE,
        (y + gap) * SCALE,
        (x + width - gap) * SCALE,
        (y + height - gap) * SCALE,
    )
