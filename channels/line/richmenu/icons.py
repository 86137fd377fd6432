"""Six drawings of few strokes, made for this menu. Each stands around the middle of its brush."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL.ImageDraw import ImageDraw

BRAND, WARM, PALE = "#27406B", "#E0A92E", "#DFE8F7"
STROKE = 22


@dataclass(frozen=True)
class Brush:
    """A pen whose 0, 0 is the middle of the icon; lengths in pixels of the finished picture."""

    pen: ImageDraw
    x: float
    y: float
    scale: int

    def box(self, *corners: float, fill: str, outline: str | None = None, radius: int = 26) -> None:
        """A rectangle from left, top to right, bottom with round corners."""
        width, round_ = STROKE * self.scale, radius * self.scale
        self.pen.rounded_rectangle(self._at(*corners), round_, fill, outline, width)

    def round(self, *corners: float, fill: str, outline: str | None = None) -> None:
        """An ellipse between left, top and right, bottom."""
        self.pen.ellipse(self._at(*corners), fill, outline, STROKE * self.scale)

    def line(self, *points: float, colour: str = BRAND, width: int = STROKE) -> None:
        """A line through x, y, x, y, … with round ends."""
        at = self._at(*points)
        self.pen.line(at, fill=colour, width=width * self.scale, joint="curve")
        end = width * self.scale / 2
        for x, y in (at[:2], at[-2:]):
            self.pen.ellipse((x - end, y - end, x + end, y + end), fill=colour)

    def shape(self, *points: float, colour: str) -> None:
        """A filled polygon."""
        self.pen.polygon(self._at(*points), fill=colour)

    def _at(self, *points: float) -> list[float]:
        return [
            (self.y if at % 2 else self.x) + point * self.scale for at, point in enumerate(points)
        ]


def search(brush: Brush) -> None:
    """A magnifying glass."""
    brush.line(50, 50, 128, 128, width=40)
    brush.round(-120, -120, 80, 80, fill=PALE, outline=BRAND)
    brush.line(-70, -20, -70, -21, colour=WARM)
    brush.line(-62, -52, -40, -70, colour=WARM)


def calendar(brush: Brush) -> None:
    """A leaf of a calendar with one day marked."""
    brush.box(-130, -105, 130, 130, fill=PALE, outline=BRAND)
    brush.box(-130, -105, 130, -40, fill=BRAND, outline=BRAND)
    for x in (-65, 65):
        brush.line(x, -130, x, -90)
    for y in (5, 75):
        for x in (-75, 0, 75):
            is_marked = (x, y) == (0, 75)
            brush.box(x - 22, y - 22, x + 22, y + 22, fill=WARM if is_marked else BRAND, radius=10)


def sofa(brush: Brush) -> None:
    """A sofa."""
    brush.line(-95, 100, -95, 130)
    brush.line(95, 100, 95, 130)
    brush.box(-105, -110, 105, 40, fill=PALE, outline=BRAND, radius=40)
    brush.box(-100, 0, 100, 80, fill=WARM, outline=BRAND, radius=20)
    brush.box(-155, -40, -85, 105, fill=PALE, outline=BRAND, radius=34)
    brush.box(85, -40, 155, 105, fill=PALE, outline=BRAND, radius=34)


def battery(brush: Brush) -> None:
    """A battery with a flash."""
    brush.box(-50, -140, 50, -80, fill=BRAND, radius=14)
    brush.box(-90, -110, 90, 135, fill=PALE, outline=BRAND, radius=34)
    brush.shape(22, -70, -52, 34, -6, 34, -24, 100, 54, -14, 6, -14, colour=WARM)


def pin(brush: Brush) -> None:
    """A pin on a map."""
    brush.round(-90, 100, 90, 146, fill=PALE)
    brush.shape(-96, 0, 96, 0, 0, 130, colour=BRAND)
    brush.round(-110, -138, 110, 72, fill=BRAND)
    brush.round(-46, -80, 46, 12, fill=WARM)


def phone(brush: Brush) -> None:
    """A telephone with its handset on."""
    brush.shape(-62, -60, 62, -60, 128, 130, -128, 130, colour=BRAND)
    brush.shape(-48, -40, 48, -40, 98, 108, -98, 108, colour=PALE)
    brush.round(-42, -6, 42, 78, fill=WARM)
    brush.box(-152, -128, 152, -62, fill=BRAND, radius=32)
    brush.box(-152, -128, -76, -14, fill=BRAND, radius=24)
    brush.box(76, -128, 152, -14, fill=BRAND, radius=24)


ICONS: Mapping[str, Callable[[Brush], None]] = {
    "search": search,
    "calendar": calendar,
    "sofa": sofa,
    "battery": battery,
    "pin": pin,
    "phone": phone,
}
