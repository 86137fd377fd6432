"""When something goes wrong: a sentence that says what, and a button that keeps the words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.canned import Canned
from tests.browser.talk import ask


def send(page: Page, text: str = "電池") -> None:
    page.locator("#text").fill(text)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(500, "不具合"), (503, "不具合"), (422, "短い言葉に変えて"), (429, "混み合っています")],
)
def test_each_refusal_has_its_sentence_and_the_text_can_be_sent_again(
    page: Page, canned: Canned, complaints: list[str], status: int, sentence: str
) -> None:
    complaints.append(str(status))
    canned.will_fail(status)
    canned.will_answer("choose")
    send(page)
    expect(page.locator(".trouble")).to_contain_text(sentence)
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.get_by_role("button", name="乾電池")).to_be_visible()
    expect(page.locator(".trouble")).to_have_count(0)
    expect(page.locator(".utterance")).to_have_count(1)
    assert [body["text"] for body in canned.asked] == ["電池", "電池"]


def test_a_busy_server_names_the_pause_and_the_button_waits_for_it(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("429")
    page.clock.install()
    canned.will_fail(429, Retry_After="20")
    send(page)
    again = page.get_by_role("button", name="もう一度送る")
    expect(page.locator(".trouble")).to_contain_text("20秒待ってから")
    expect(again).to_be_disabled()
    page.clock.fast_forward(20_000)
    expect(again).to_be_enabled()


def test_a_pause_given_as_a_date_becomes_seconds(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("429")
    canned.will_fail(429, Retry_After="Mon, 23 Nov 2099 01:00:00 GMT")
    send(page)
    expect(page.locator(".trouble")).to_contain_text(re.compile("120秒待って"))


def test_no_connection_is_said_and_mended(
    page: Page, context: BrowserContext, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("ERR_INTERNET_DISCONNECTED")
    context.set_offline(True)
    send(page)
    expect(page.locator(".trouble")).to_contain_text("つながりませんでした")
    context.set_offline(False)
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.locator(".reply")).to_have_count(2)


def test_a_server_that_does_not_answer_is_given_up_after_a_while(
    page: Page, canned: Canned
) -> None:
    page.clock.install()
    canned.delay_s = 1.5
    send(page)
    expect(page.get_by_role("status")).to_contain_text("調べています")
    page.clock.fast_forward(16_000)
    expect(page.locator(".trouble")).to_contain_text("時間がかかっています")


def test_waiting_is_shown_and_words_typed_meanwhile_stay(page: Page, canned: Canned) -> None:
    canned.delay_s = 0.6
    send(page)
    expect(page.get_by_role("status")).to_contain_text("調べています")
    send(page, "次の質問")
    expect(page.locator("#text")).to_have_value("次の質問")
    expect(page.locator(".reply")).to_have_count(2)
    expect(page.get_by_role("status")).to_be_empty()
    assert len(canned.asked) == 1


def test_the_reply_to_a_retry_stands_under_its_question(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("500")
    canned.will_fail(500)
    send(page, "一")
    page.locator(".trouble").wait_for()
    ask(page, "二")
    page.get_by_role("button", name="もう一度送る").click()
    expect(page.locator(".reply")).to_have_count(3)
    assert [words.strip() for words in page.locator(".utterance p").all_inner_texts()] == [
        "二",
        "一",
    ]
