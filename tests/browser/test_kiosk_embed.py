"""Two other ways to the page: a touch screen in a public place, and a button on another site."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from playwright.sync_api import Page, expect

from channels.web.page import page_router
from tests.browser.canned import Canned, canned_app
from tests.browser.checks import faint_words, small_targets, too_wide
from tests.browser.talk import ask


def left_alone(page: Page, seconds: float) -> None:
    page.clock.fast_forward(int(seconds * 1000))
    page.clock.run_for(400)  # the page looks at the time every 200 ms


@pytest.fixture
def kiosk(page: Page) -> Page:
    """The kiosk page with a clock that the test may wind forward."""
    page.clock.install()
    page.goto("/kiosk")
    page.locator(".greeting").wait_for()
    return page


def test_a_kiosk_says_so_and_starts_afresh_by_itself(page: Page, canned: Canned) -> None:
    """In real time, with the shortest wait the address may ask for."""
    page.goto("/kiosk?idle=2")
    page.locator(".greeting").wait_for()
    page.locator("#text").fill("電池")
    page.keyboard.press("Enter")
    expect(page.locator(".countdown")).to_be_visible()
    expect(page.locator(".countdown")).to_be_hidden()
    expect(page.locator(".utterance")).to_have_count(0)
    assert canned.asked == [{"text": "電池", "channel": "kiosk"}]


def test_after_a_minute_nothing_of_the_visitor_is_left(kiosk: Page, canned: Canned) -> None:
    kiosk.locator("#language").select_option("en")
    expect(kiosk.get_by_role("button", name="Start over")).to_be_visible()
    kiosk.locator("#text").fill("battery")
    kiosk.keyboard.press("Enter")
    expect(kiosk.locator(".reply")).to_have_count(2)
    kiosk.locator("#text").fill("half a word")
    left_alone(kiosk, 40)
    expect(kiosk.locator(".countdown")).to_be_hidden()
    left_alone(kiosk, 10)
    expect(kiosk.locator(".countdown")).to_contain_text("Touch the screen to go on")
    expect(kiosk.locator(".bottom").get_by_role("status")).to_contain_text("Starting over in")
    left_alone(kiosk, 10)
    expect(kiosk.locator(".countdown")).to_be_hidden()
    expect(kiosk.locator(".utterance")).to_have_count(0)
    expect(kiosk.locator(".greeting")).to_contain_text("こんにちは")
    expect(kiosk.locator("#text")).to_have_value("")
    expect(kiosk.locator("#text")).not_to_be_focused()
    ask(kiosk, "電球")
    assert canned.asked[0]["lang"] == "en"
    assert canned.asked[1] == {"text": "電球", "channel": "kiosk"}


def test_a_touch_in_the_last_seconds_goes_on(kiosk: Page) -> None:
    ask(kiosk, "電池")
    left_alone(kiosk, 50)
    expect(kiosk.locator(".countdown")).to_be_visible()
    kiosk.locator("main").click(position={"x": 5, "y": 5})
    expect(kiosk.locator(".countdown")).to_be_hidden()
    left_alone(kiosk, 40)
    expect(kiosk.locator(".utterance")).to_have_count(1)


def test_a_screen_that_nobody_touched_shows_no_countdown(kiosk: Page) -> None:
    left_alone(kiosk, 50)
    expect(kiosk.locator(".countdown")).to_be_hidden()


@pytest.mark.parametrize("idle", ["1", "0", "-5", "601", "Infinity", "soon", ""])
def test_a_wait_out_of_bounds_is_a_minute(page: Page, idle: str) -> None:
    page.clock.install()
    page.goto(f"/kiosk?idle={idle}")
    page.locator(".greeting").wait_for()
    ask(page, "電池")
    left_alone(page, 50)
    expect(page.locator(".countdown")).to_be_visible()
    left_alone(page, 11)
    expect(page.locator(".utterance")).to_have_count(0)


def test_a_reload_does_not_bring_the_last_visitor_back(kiosk: Page, canned: Canned) -> None:
    ask(kiosk, "電池")
    kiosk.reload()
    ask(kiosk, "電球")
    assert "session_id" not in canned.asked[1]


def test_no_link_leaves_the_kiosk_but_its_address_can_be_read(kiosk: Page, canned: Canned) -> None:
    canned.will_answer("faq")
    reply = ask(kiosk, "粗大ごみ")
    expect(reply.locator(".links .address").first).to_contain_text("https://")
    expect(kiosk.locator("a:not([href^='#'])")).to_have_count(0)


def test_the_kiosk_is_larger_readable_and_still_when_asked(kiosk: Page, canned: Canned) -> None:
    kiosk.set_viewport_size({"width": 1080, "height": 1920})
    canned.will_answer("faq")
    ask(kiosk, "粗大ごみ")
    left_alone(kiosk, 50)
    countdown = kiosk.locator(".countdown")
    assert countdown.evaluate("element => getComputedStyle(element).animationName") == "none"
    assert countdown.evaluate("element => getComputedStyle(element).fontSize") == "20px"
    box = kiosk.locator("#afresh").bounding_box()
    assert box
    assert box["height"] >= 54
    assert (faint_words(kiosk), small_targets(kiosk), too_wide(kiosk)) == ([], [], [])


@pytest.fixture
def sites(canned: Canned) -> Iterator[str]:
    """Our page, which lets any port of localhost frame it, and a town's page at ``/town``.

    The town's page is opened as localhost and ours as 127.0.0.1: two origins on one port.
    """
    app = FastAPI()
    app.include_router(page_router(["http://localhost:*"]))

    @app.get("/town")
    def town_page(request: Request) -> HTMLResponse:
        ours = f"http://127.0.0.1:{request.url.port}"
        policy = f"default-src 'none'; script-src {ours}; img-src {ours}; frame-src {ours}"
        html = f'<!doctype html><html lang="en-GB"><link rel="icon" href="{ours}/static/cat.svg">'
        html += f'<script src="{ours}/embed.js" async></script><h1>Town</h1>'
        return HTMLResponse(html, headers={"Content-Security-Policy": policy})

    app.mount("/", canned_app(canned))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not server.started:
        assert time.monotonic() < deadline, "the test server did not start"
        time.sleep(0.02)
    yield f"http://localhost:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=5)


@pytest.fixture
def town(page: Page, sites: str) -> Page:
    """A page of another origin, with a strict policy of its own, that includes the script."""
    page.goto(f"{sites}/town")
    return page


def test_another_site_opens_and_closes_the_page_by_keyboard(town: Page, canned: Canned) -> None:
    button = town.get_by_role("button", name="Sorting guide")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(town.locator("iframe")).to_have_count(0)
    button.focus()
    town.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(town.locator("iframe")).to_have_attribute("title", "Sorting guide")
    chat = town.frame_locator("iframe")
    chat.locator(".greeting").wait_for()
    chat.locator("#text").fill("電池")
    chat.locator("#text").press("Enter")
    expect(chat.locator(".utterance")).to_have_count(1)
    chat.locator("#text").press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(town.locator("iframe")).to_be_hidden()
    town.keyboard.press("Enter")
    expect(chat.locator(".utterance")).to_have_count(1)  # the conversation is still there
    button.focus()
    town.keyboard.press("Escape")
    expect(town.locator("iframe")).to_be_hidden()
    expect(button).to_be_focused()
    assert canned.asked[0]["channel"] == "web"


def test_an_escape_that_closes_the_suggestions_leaves_the_frame_open(town: Page) -> None:
    button = town.get_by_role("button", name="Sorting guide")
    button.click()
    chat = town.frame_locator("iframe")
    chat.locator(".greeting").wait_for()
    chat.locator("#text").press_sequentially("電")
    chat.locator("#suggestions li").first.wait_for()
    chat.locator("#text").press("Escape")
    expect(chat.locator("#suggestions")).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_the_frame_fits_a_phone(town: Page) -> None:
    town.get_by_role("button", name="Sorting guide").click()
    town.frame_locator("iframe").locator(".greeting").wait_for()
    box = town.locator("iframe").bounding_box()
    assert box
    assert min(box["x"], box["y"]) >= 0
    assert box["x"] + box["width"] <= 360
