"""Accessibility checks computed in the page: each returns what is wrong, so [] is a pass."""

from __future__ import annotations

import re

from playwright.sync_api import Page

NEEDS_A_NAME = "button|link|combobox|textbox|option|checkbox|listbox|log|region|article|table"

CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = (css) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement)
      layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const luminance = (colour) => colour.map((channel) => channel / 255)
    .map((s) => s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4)
    .reduce((sum, s, i) => sum + s * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const faint = [];
  const judge = (element, colour, words) => {
    const back = behind(element);
    const found = ratio(over(rgba(colour), back), back);
    if (found < 4.5) faint.push(`${words.slice(0, 30)}: ${found.toFixed(2)}`);
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    const hidden = element.closest('noscript, option, .unseen') || !element.getClientRects().length;
    if (node.textContent.trim() && !hidden)
      judge(element, getComputedStyle(element).color, node.textContent.trim());
  }
  for (const input of document.querySelectorAll('input'))
    judge(input, getComputedStyle(input, '::placeholder').color, input.placeholder);
  return faint;
}"""

TARGETS = """() => [...document.querySelectorAll(
    'button, select, input, summary, .links a, [role=option]')]
  .filter((element) => element.getClientRects().length)
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.width < 43.9 || box.height < 43.9)
  .map(([element, box]) => `${element.textContent.trim() || element.id}: `
    + `${box.width.toFixed(0)} x ${box.height.toFixed(0)}`)"""

TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth > room ? ['the page scrolls sideways'] : [];
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.unseen, .skip, .table-frame')) continue;
    if (element.getBoundingClientRect().right > room + 0.5)
      wide.push(element.outerHTML.slice(0, 80));
  }
  return wide;
}"""


def faint_words(page: Page) -> list[str]:
    """Texts (placeholders too) whose contrast with what lies behind them is under 4.5:1."""
    found: list[str] = page.evaluate(CONTRAST)
    return found


def small_targets(page: Page) -> list[str]:
    """Things to press that are under 44 px in either direction."""
    found: list[str] = page.evaluate(TARGETS)
    return found


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways or stands beyond its right edge."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found


def nameless(page: Page) -> list[str]:
    """Roles of the accessibility tree that need a name and have none."""
    lines = page.locator("body").aria_snapshot().splitlines()
    bare = re.compile(rf"^\s*- ({NEEDS_A_NAME})( \[[^\]]*\])*:?$")
    return [line.strip() for line in lines if bare.match(line)]
