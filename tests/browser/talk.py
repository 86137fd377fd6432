"""What a resident does on the page, as one-line steps."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def ask(page: Page, text: str) -> Locator:
    """Type ``text``, press Enter, wait for the reply and return it."""
    before = page.locator(".reply").count()
    page.get_by_role("combobox", name="捨てたい物").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).to_have_count(before + 1)
    return page.locator(".reply").last


def offered(page: Page) -> Locator:
    """The names offered under the input (the language switch has options of its own)."""
    return page.locator("#suggestions").get_by_role("option", include_hidden=True)
