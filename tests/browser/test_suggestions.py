"""Names are offered while typing, and never get in the way."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.canned import Canned
from tests.browser.talk import offered


def test_names_appear_after_a_pause_with_one_request(page: Page, canned: Canned) -> None:
    box = page.locator("#text")
    box.press_sequentially("電動", delay=20)
    expect(page.get_by_role("listbox", name="名前の候補")).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(offered(page)).to_have_text(["電動歯ブラシ"])
    assert canned.suggested == ["電動"]


def test_at_most_five_are_offered(page: Page) -> None:
    page.locator("#text").press_sequentially("電")
    expect(offered(page)).to_have_count(5)


def test_arrows_walk_the_list_and_enter_asks(page: Page, canned: Canned) -> None:
    box = page.locator("#text")
    box.press_sequentially("電")
    offered(page).first.wait_for()
    for key in ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
    expect(offered(page).and_(page.locator("[aria-selected=true]"))).to_have_text("電卓")
    expect(box).to_have_attribute("aria-activedescendant", "suggestion-3")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).to_have_count(2)
    assert [body["text"] for body in canned.asked] == ["電卓"]
    expect(box).to_have_value("")


def test_a_tap_asks(page: Page, canned: Canned) -> None:
    page.locator("#text").press_sequentially("電")
    offered(page).filter(has_text="電球").click()
    expect(page.locator(".reply")).to_have_count(2)
    assert canned.asked[0]["text"] == "電球"


def test_enter_without_a_choice_sends_what_was_typed(page: Page, canned: Canned) -> None:
    page.locator("#text").press_sequentially("電")
    offered(page).first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).to_have_count(2)
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert canned.asked[0]["text"] == "電"


def test_escape_closes_and_keeps_the_words(page: Page) -> None:
    box = page.locator("#text")
    box.press_sequentially("電")
    offered(page).first.wait_for()
    page.keyboard.press("Escape")
    expect(offered(page)).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("電")


def test_the_input_methods_own_enter_picks_nothing(page: Page, canned: Canned) -> None:
    page.locator("#text").press_sequentially("電")
    offered(page).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.locator("#text").dispatch_event(
        "keydown", {"key": "Enter", "isComposing": True, "bubbles": True}
    )
    expect(offered(page).and_(page.locator("[aria-selected=true]"))).to_have_count(1)
    assert canned.asked == []


def test_without_suggestions_typing_works_as_before(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("ERR_FAILED")
    page.route("**/api/v1/suggest*", lambda route: route.abort())
    page.locator("#text").press_sequentially("電")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).to_have_count(2)
    expect(page.locator(".trouble")).to_have_count(0)
