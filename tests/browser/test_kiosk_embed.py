"""The kiosk forgets the person before; the widget opens and closes by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.canned import Canned
from tests.browser.talk import ask


def test_the_kiosk_says_that_it_is_one(page: Page, canned: Canned) -> None:
    page.goto("/kiosk")
    canned.will_answer("answered")
    ask(page, "キャップ")
    assert canned.asked[-1]["channel"] == "kiosk"


def test_the_kiosk_starts_afresh_when_left_alone(page: Page, canned: Canned) -> None:
    page.goto("/kiosk?idle=2")
    canned.will_answer("answered")
    ask(page, "キャップ")
    expect(page.get_by_role("article", name="ペットボトルのキャップ")).to_have_count(0, timeout=8000)
    expect(page.locator(".greeting")).to_be_visible()


def test_the_widget_opens_and_closes_by_keyboard(page: Page) -> None:
    host = '<!doctype html><html lang="ja"><body><script src="/embed.js"></script></body></html>'
    page.route("**/host", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.goto("/host")
    button = page.get_by_role("button", name="ごみ分別案内", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.focus()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
