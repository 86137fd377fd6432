"""Five languages: the page's words follow the switch, the reply's words follow the reply."""

from __future__ import annotations

import json
import re
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, expect

import channels.web.page
from channels.api.contract import Lang
from tests.browser.canned import Canned
from tests.browser.talk import ask

WORDS = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((channels.web.page.STATIC / "i18n").glob("*.json"))
}
SCRIPTS = sorted(channels.web.page.STATIC.rglob("*.js"))


def test_there_is_one_file_for_each_language_of_the_contract() -> None:
    assert set(WORDS) == set(get_args(Lang))


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_every_language_is_complete(lang: str) -> None:
    japanese = WORDS["ja"]
    assert list(WORDS[lang]) == list(japanese)
    for key, text in WORDS[lang].items():
        assert text.strip(), key
        assert re.findall(r"\[\w+\]", text) == re.findall(r"\[\w+\]", japanese[key]), key
        assert "{" not in re.sub(r"\{[^{}|]+\|[^{}|]+\}", "", text), key


def test_furigana_stands_only_in_plain_japanese() -> None:
    for lang in set(WORDS) - {"ja-easy"}:
        assert not [text for text in WORDS[lang].values() if "|" in text]


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    """Keys appear in scripts as say("key") or `key_...` families, in the page as data-*."""
    html = (channels.web.page.STATIC / "index.html").read_text(encoding="utf-8")
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    named = set(re.findall(r'data-(?:words|label|placeholder)="(\w+)"', html))
    named |= set(re.findall(r'say\("(\w+)"', code))
    families = ("example_", "helpful_", "trouble_")
    assert named <= set(WORDS["ja"])
    assert {key for key in WORDS["ja"] if not key.startswith(families)} <= named


@pytest.mark.parametrize(
    ("lang", "html_lang", "greeting", "button"),
    [
        ("ja-easy", "ja", "すてたい ものの", "はじめから"),
        ("en", "en", "throw away", "Start over"),
        ("zh", "zh-Hans", "墨田区的垃圾分类", "重新开始"),
        ("ko", "ko", "버릴 물건", "처음부터"),
    ],
)
def test_the_switch_changes_the_page_and_what_is_sent(
    page: Page, canned: Canned, lang: str, html_lang: str, greeting: str, button: str
) -> None:
    page.get_by_role("combobox", name="表示することば").select_option(lang)
    expect(page.get_by_role("button", name=button)).to_be_visible()
    expect(page.locator(".greeting")).to_contain_text(greeting)
    expect(page.locator("html")).to_have_attribute("lang", html_lang)
    page.locator("#text").fill("x")
    page.keyboard.press("Enter")
    expect(page.locator(".reply")).to_have_count(2)
    assert canned.asked[0]["lang"] == lang


def test_the_choice_lasts_as_long_as_the_tab(page: Page) -> None:
    page.locator("#language").select_option("ko")
    expect(page.get_by_role("button", name="처음부터")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="처음부터")).to_be_visible()


def test_an_example_is_sent_without_its_furigana(page: Page, canned: Canned) -> None:
    page.goto("/?lang=ja-easy")
    page.locator(".chip").nth(1).click()
    expect(page.locator(".reply")).to_have_count(2)
    assert canned.asked[0]["text"] == "両国の プラスチックは 何曜日ですか"
    expect(page.locator(".utterance")).to_contain_text("両国の プラスチックは")


def test_a_translated_reply_shows_the_official_japanese_names(page: Page, canned: Canned) -> None:
    """The reply speaks its own language, whatever the page's is."""
    canned.will_answer("answered_en")
    reply = ask(page, "How do I throw away a power bank?")
    expect(reply).to_have_attribute("lang", "en")
    expect(reply.get_by_role("heading", name="What to do")).to_be_visible()
    expect(reply.locator(".subtitle")).to_have_text("モバイルバッテリー")
    expect(reply.locator(".verdict .official")).to_have_text("燃やさないごみ")
    for name in reply.locator(".official").all():
        expect(name).to_have_attribute("lang", "ja")


@pytest.mark.parametrize(("locale", "button"), [("en-GB", "Start over"), ("fr-FR", "はじめから")])
def test_the_browsers_language_is_the_first_guess_and_is_not_sent(
    browser: Browser, served: tuple[str, Canned], canned: Canned, locale: str, button: str
) -> None:
    context = browser.new_context(base_url=served[0], locale=locale)
    tab = context.new_page()
    tab.goto("/")
    expect(tab.get_by_role("button", name=button)).to_be_visible()
    tab.locator("#text").fill("battery")
    tab.keyboard.press("Enter")
    expect(tab.locator(".reply")).to_have_count(2)
    assert "lang" not in canned.asked[0]
    context.close()


def test_no_word_for_the_resident_is_written_in_a_script() -> None:
    """Scripts hold no wording; it lives in i18n/ where all five languages stand side by side."""
    for path in SCRIPTS:
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert code.isascii() or not re.search(r"[぀-ヿ一-鿿가-힯]", code), path.name
