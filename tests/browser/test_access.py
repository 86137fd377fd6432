"""Everyone can use it: by keyboard, by ear, magnified, on a narrow phone, in the dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.canned import Canned
from tests.browser.checks import faint_words, nameless, small_targets, too_wide
from tests.browser.talk import ask, offered

EVERYTHING = ["answered", "answered_hazard", "answered_en", "answered_easy", "answered_null"]
EVERYTHING += ["schedule", "faq", "choose"]


@pytest.fixture
def full(page: Page, canned: Canned, complaints: list[str]) -> Page:
    """A page that shows every kind of block, a trouble and open suggestions."""
    complaints.append("500")
    canned.will_answer(*EVERYTHING[:-1])
    for number, _ in enumerate(EVERYTHING[:-1]):
        ask(page, f"質問{number}")
    for summary in page.locator("summary").all():
        summary.click()
    canned.will_fail(500)
    page.locator("#text").fill("こわれる")
    page.keyboard.press("Enter")
    page.locator(".trouble").wait_for()
    canned.will_answer(EVERYTHING[-1])
    ask(page, "最後の質問").get_by_role("button", name="はい").click()
    page.locator("#text").press_sequentially("電")
    offered(page).first.wait_for()
    return page


def test_all_words_can_be_read_in_light_and_in_dark(full: Page) -> None:
    assert faint_words(full) == []
    full.emulate_media(color_scheme="dark")
    assert faint_words(full) == []


def test_everything_to_press_is_large_enough(full: Page) -> None:
    assert small_targets(full) == []


def test_everything_has_a_name(full: Page) -> None:
    assert nameless(full) == []
    ids = full.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))
    pictures = full.locator("img:not([alt])")
    expect(pictures).to_have_count(0)


@pytest.mark.parametrize("width", [360, 320])
def test_nothing_scrolls_sideways_on_a_phone(full: Page, width: int) -> None:
    full.set_viewport_size({"width": width, "height": 640})
    assert too_wide(full) == []


def test_nothing_scrolls_sideways_with_text_twice_as_large(full: Page) -> None:
    full.set_viewport_size({"width": 1280, "height": 800})
    full.evaluate("document.documentElement.style.fontSize = '200%'")
    assert too_wide(full) == []
    full.set_viewport_size({"width": 360, "height": 740})
    assert too_wide(full) == []


def test_a_whole_conversation_works_by_keyboard_alone(page: Page, canned: Canned) -> None:
    canned.will_answer("choose", "answered")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="質問の入力へ移動")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.type("電池")
    page.keyboard.press("Enter")
    choice = page.get_by_role("button", name="乾電池")
    choice.wait_for()
    for _ in range(6):  # back from the input: two thumbs, then the choices from the last
        page.keyboard.press("Shift+Tab")
        if choice.evaluate("element => element === document.activeElement"):
            break
    expect(choice).to_be_focused()
    outline = choice.evaluate("element => getComputedStyle(element).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.get_by_role("article").wait_for()
    expect(choice).to_be_focused()
    summary = page.locator("summary")
    for _ in range(6):
        page.keyboard.press("Tab")
        if summary.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("根拠：")).to_be_visible()


def test_a_focused_control_is_not_hidden_by_the_input(full: Page) -> None:
    full.keyboard.press("Escape")
    for _ in range(25):
        full.keyboard.press("Shift+Tab")
        covered = full.evaluate(
            """() => {
              const focused = document.activeElement;
              const bottom = document.querySelector('.bottom').getBoundingClientRect().top;
              if (focused.closest('.bottom') || focused === document.body) return false;
              return focused.getBoundingClientRect().top >= bottom;
            }"""
        )
        assert not covered


def test_sending_again_does_not_lose_the_keyboard(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("500")
    canned.will_fail(500)
    page.locator("#text").fill("電池")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="もう一度送る").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".utterance").last).to_be_focused()


def test_those_who_want_no_motion_get_none(page: Page, canned: Canned) -> None:
    canned.delay_s = 0.5
    page.locator("#text").fill("電池")
    page.keyboard.press("Enter")
    dot = page.locator(".dots i").first
    assert dot.evaluate("element => getComputedStyle(element).animationName") == "none"


def test_furigana_stands_above_its_kanji_and_is_not_read_twice(page: Page, canned: Canned) -> None:
    canned.will_answer("answered_easy")
    reply = ask(page, "モバイルバッテリー")
    expect(reply.locator(".hazards li ruby").first).to_contain_text("ちゅうい")
    expect(reply.locator("rt:not([aria-hidden=true])")).to_have_count(0)
    expect(reply).not_to_contain_text("{")
    expect(reply).not_to_contain_text("|")


def test_colour_never_stands_alone(full: Page) -> None:
    for badge in full.locator(".badge").all():
        expect(badge).not_to_be_empty()


def test_any_badge_colour_gets_readable_ink(page: Page) -> None:
    worst = page.evaluate(
        """async () => {
          const { inkOn } = await import('/static/colour.js');
          const linear = (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          let worst = 21;
          for (let grey = 0; grey < 256; grey += 1) {
            const colour = '#' + grey.toString(16).padStart(2, '0').repeat(3);
            const back = linear(grey / 255) + 0.05;
            worst = Math.min(worst, inkOn(colour) === '#ffffff' ? 1.05 / back : back / 0.05);
          }
          return worst;
        }"""
    )
    assert worst >= 4.5


def test_without_scripts_the_page_says_what_it_needs(
    browser: Browser, served: tuple[str, Canned]
) -> None:
    plain = browser.new_context(base_url=served[0], java_script_enabled=False)
    tab = plain.new_page()
    tab.goto("/")
    expect(tab.locator(".noscript")).to_contain_text("JavaScript を有効に")
    plain.close()
