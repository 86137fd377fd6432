"""Flex components as HTML, by the rules of LINE's "Flex Message layout". Only what our cards use."""

from __future__ import annotations

from html import escape
from typing import Any

FONT = {"xxs": 11, "xs": 13, "sm": 14, "md": 16, "lg": 19, "xl": 22, "xxl": 29}
SPACE = {"none": 0, "xs": 2, "sm": 4, "md": 8, "lg": 12, "xl": 16, "xxl": 20}
WIDTH = {"nano": 120, "micro": 160, "kilo": 260, "mega": 300, "giga": 400}
STYLES = {
    "color": "color",
    "weight": "font-weight",
    "decoration": "text-decoration",
    "align": "text-align",
    "backgroundColor": "background",
    "cornerRadius": "border-radius",
    "borderColor": "border-color",
    "width": "width",
    "height": "height",
    "justifyContent": "justify-content",
    "alignItems": "align-items",
    "spacing": "gap",
    "paddingAll": "padding",
    "paddingTop": "padding-top",
    "paddingBottom": "padding-bottom",
    "paddingStart": "padding-left",
    "paddingEnd": "padding-right",
}


def container(shape: dict[str, Any]) -> str:
    """A bubble, or a carousel to be pushed sideways."""
    if shape["type"] == "carousel":
        return f'<div class="carousel">{"".join(container(b) for b in shape["contents"])}</div>'
    width = WIDTH[shape.get("size", "mega")]
    return (
        f'<div class="bubble" style="width:{width}px">{component(shape["body"], "vertical")}</div>'
    )


def component(shape: dict[str, Any], within: str) -> str:
    """One component in a box whose layout is ``within``."""
    style = ";".join(f"{name}:{value}" for name, value in _style(shape, within).items())
    if shape["type"] == "separator":
        return f'<div style="{style};border-top:1px solid {shape.get("color", "#d4d6da")}"></div>'
    if shape["type"] == "text":
        return f'<div class="text" style="{style}">{escape(shape["text"])}</div>'
    inner = "".join(component(part, shape["layout"]) for part in shape["contents"])
    pressed = ' class="pressed"' if "action" in shape else ""
    return f'<div{pressed} style="{style}">{inner}</div>'


def _style(shape: dict[str, Any], within: str) -> dict[str, str]:
    found = {STYLES[n]: _length(v) for n, v in shape.items() if n in STYLES and n != "size"}
    if shape["type"] == "box":
        found["display"] = "flex"
        found["flex-direction"] = "column" if shape["layout"] == "vertical" else "row"
    if shape["type"] == "text":
        found["font-size"] = f"{FONT.get(shape.get('size', 'md'), 16)}px"
    if "margin" in shape:
        side = "top" if within == "vertical" else "left"
        found[f"margin-{side}"] = _length(shape["margin"])
    if shape["type"] != "separator":
        found["flex"] = _flex(shape, within)
    return found


def _flex(shape: dict[str, Any], within: str) -> str:
    if within == "vertical" or "width" in shape or shape.get("flex") == 0:
        return "0 0 auto"
    return f"{shape.get('flex', 1)} 1 0"


def _length(value: Any) -> str:
    return f"{SPACE[value]}px" if value in SPACE else str(value)
