"""A question goes out, the right reply appears, and every button does what it says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.canned import Canned, golden
from tests.browser.talk import ask


def test_the_greeting_offers_three_examples_and_asks_for_no_personal_data(page: Page) -> None:
    greeting = page.locator(".greeting")
    expect(greeting.get_by_role("button")).to_have_count(3)
    expect(greeting).to_contain_text("個人情報は書かないでください")
    expect(page.get_by_role("heading", level=1)).to_have_text("すみだ ごみ分別案内")
    expect(page.get_by_role("banner")).to_contain_text("試行版")


def test_a_question_becomes_a_card(page: Page, canned: Canned) -> None:
    canned.will_answer("answered")
    ask(page, "両国でペットボトルのキャップを捨てたい")
    card = page.get_by_role("article", name="ペットボトルのキャップ")
    expect(card.locator(".verdict .badge")).to_have_text("プラスチック")
    expect(card.get_by_role("list").first).to_contain_text("汚れを軽く落とす")
    expect(card).to_contain_text("拠点回収")
    expect(card).to_contain_text("資源（ペットボトル）")
    expect(card).to_contain_text("両国：11月25日（水）")
    assert canned.asked == [{"text": "両国でペットボトルのキャップを捨てたい", "channel": "web"}]


def test_the_why_opens_on_request(page: Page, canned: Canned) -> None:
    canned.will_answer("answered")
    reply = ask(page, "キャップ")
    why = reply.get_by_text("2024年4月から")
    expect(why).to_be_hidden()
    reply.get_by_text("なぜ？").click()
    expect(why).to_be_visible()


def test_a_hazard_is_announced_before_all_else(page: Page, canned: Canned) -> None:
    canned.will_answer("answered_hazard")
    reply = ask(page, "モバイルバッテリー")
    words = reply.get_by_role("article").inner_text()
    assert words.startswith("ご注意ください")
    assert words.index("発火します") < words.index("燃やさないごみ")
    expect(reply.locator(".hazards .icon-warning")).to_be_visible()
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")


def test_danger_to_people_comes_first_whatever_its_place_in_the_reply(
    page: Page, canned: Canned
) -> None:
    reply = golden("declined")
    reply["blocks"].append({"type": "alert", "text": "すぐに119へ電話してください。"})
    canned.replies.append(reply)
    blocks = ask(page, "電池を飲み込んだ").locator(".speaker ~ *")
    expect(blocks.first).to_have_role("alert")
    expect(blocks.first).to_contain_text("すぐに119へ")


def test_a_thing_with_no_usual_form_shows_its_cases(page: Page, canned: Canned) -> None:
    canned.will_answer("answered_null")
    reply = ask(page, "ハンガー")
    expect(reply.locator(".verdict")).to_contain_text("素材や大きさで変わります")
    expect(reply.locator(".cases li")).to_have_count(3)


def test_a_choice_posts_its_number_and_earlier_numbers_stop_answering(
    page: Page, canned: Canned
) -> None:
    canned.will_answer("choose", "answered")
    ask(page, "電池")
    choice = page.get_by_role("button", name="乾電池")
    choice.click()
    page.locator(".reply").nth(2).wait_for()
    assert canned.asked[1]["text"] == "1"
    expect(page.locator(".utterance").last).to_contain_text("1. 乾電池")
    expect(choice).to_have_attribute("aria-disabled", "true")
    choice.click(force=True)
    assert len(canned.asked) == 2


def test_a_chip_posts_what_it_promises(page: Page, canned: Canned) -> None:
    canned.will_answer("ask", "schedule")
    ask(page, "本所のごみの日は？")
    page.get_by_role("button", name="本所3・4丁目").click()
    table = page.get_by_role("table", name="両国の収集日")
    expect(table.get_by_role("rowheader")).to_have_text("プラスチック")
    assert canned.asked[1]["text"] == "本所3丁目"


def test_links_open_beside_the_conversation_and_only_lead_to_the_web(
    page: Page, canned: Canned
) -> None:
    reply = golden("faq")
    reply["blocks"][1]["links"].append({"label": "わな", "url": "javascript:alert(1)"})
    canned.replies.append(reply)
    shown = ask(page, "粗大ごみの申し込み")
    link = shown.get_by_role("link")
    expect(link).to_have_count(1)
    expect(link).to_have_attribute("target", "_blank")
    expect(shown.get_by_text("わな")).to_be_visible()


def test_a_reply_is_never_read_as_markup(page: Page, canned: Canned) -> None:
    trap = "<img src=x onerror=alert(1)>"
    reply = golden("answered")
    reply["blocks"] = [{"type": "text", "text": trap}, {**reply["blocks"][0], "title": trap}]
    canned.replies.append(reply)
    shown = ask(page, trap)
    expect(shown.get_by_text(trap)).to_have_count(2)
    expect(page.locator("#log img[src=x]")).to_have_count(0)


@pytest.mark.parametrize("name", ["miss", "smalltalk", "declined", "faq", "schedule", "ask"])
def test_every_status_has_words_on_the_page(page: Page, canned: Canned, name: str) -> None:
    canned.will_answer(name)
    expect(ask(page, "質問").locator(".words").first).not_to_be_empty()


def test_without_blocks_the_text_says_it_all(page: Page, canned: Canned) -> None:
    canned.replies.append({**golden("smalltalk"), "blocks": []})
    expect(ask(page, "こんにちは")).to_contain_text("捨てたい物の名前を入れてください")


def test_the_conversation_is_kept_until_started_afresh(page: Page, canned: Canned) -> None:
    ask(page, "一")
    ask(page, "二")
    page.get_by_role("button", name="はじめから").click()
    expect(page.locator(".utterance")).to_have_count(0)
    expect(page.locator(".greeting")).to_be_visible()
    ask(page, "三")
    assert [body.get("session_id") for body in canned.asked] == [None, "golden-0001", None]


def test_a_late_reply_to_an_ended_conversation_is_dropped(page: Page, canned: Canned) -> None:
    canned.delay_s = 0.4
    page.locator("#text").fill("電池")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="はじめから").click()
    page.wait_for_timeout(700)
    expect(page.locator(".reply")).to_have_count(1)
    assert page.evaluate("sessionStorage.getItem('conversation')") is None


@pytest.mark.parametrize(("button", "helpful"), [("はい", True), ("いいえ", False)])
def test_feedback_is_posted_once_and_thanked(
    page: Page, canned: Canned, button: str, helpful: bool
) -> None:
    canned.will_answer("answered")
    reply = ask(page, "キャップ")
    thumb = reply.get_by_role("group", name="役に立ちましたか").get_by_role("button", name=button)
    thumb.click()
    expect(reply).to_contain_text("ありがとうございます。")
    expect(thumb).to_have_attribute("aria-pressed", "true")
    thumb.click(force=True)
    assert canned.feedback == [("m-0001", helpful)]


def test_feedback_that_fails_says_so_and_may_be_sent_again(
    page: Page, canned: Canned, complaints: list[str]
) -> None:
    complaints.append("500")
    reply = ask(page, "ほにゃらら")
    canned.feedback_status = 500
    reply.get_by_role("button", name="はい").click()
    expect(reply).to_contain_text("送れませんでした")
    canned.feedback_status = 204
    reply.get_by_role("button", name="はい").click()
    expect(reply).to_contain_text("ありがとうございます。")


def test_the_cat_can_be_sent_home(page: Page) -> None:
    expect(page.locator("header .cat")).to_be_visible()
    page.goto("/?persona=off")
    page.locator(".greeting").wait_for()
    for cat in page.locator(".cat").all():
        expect(cat).to_be_hidden()
