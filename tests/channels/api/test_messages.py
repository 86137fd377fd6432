"""The public contract over HTTP, without a bot: Evidence decides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from channels.api.contract import MessageResponse
from channels.app import create_app
from channels.journey import Journey
from channels.settings import Settings

AS_OF = "2026-11-23"


@pytest.fixture
def client(journey: Journey) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(messages_per_minute=600), journey)) as client:
        yield client


def ask(client: TestClient, text: str, **fields: object) -> dict:  # type: ignore[type-arg]
    response = client.post("/api/v1/messages", json={"text": text, "as_of": AS_OF, **fields})
    assert response.status_code == 200, response.text
    body: dict = response.json()  # type: ignore[type-arg]
    return body


def test_a_thing_is_sorted(client: TestClient) -> None:
    reply = ask(client, "ペットボトルのキャップ")
    assert reply["status"] == "answered"
    assert [a["category"] for a in reply["answers"]] == ["plastic"]
    assert "プラスチック" in reply["text"]


def test_a_town_and_a_category_give_the_days(client: TestClient) -> None:
    reply = ask(client, "両国のプラスチックは何曜日？")
    assert reply["status"] == "schedule"
    assert reply["collections"][0]["weekdays"] == ["水"]
    assert reply["collections"][0]["dates"][0] == "2026-11-25"


def test_the_town_is_remembered_in_the_session(client: TestClient) -> None:
    session = {"session_id": "remember-me"}
    ask(client, "両国のプラスチックは何曜日？", **session)
    reply = ask(client, "フライパン", **session)
    assert reply["answers"][0]["next_collection"] == {"date": "2026-12-05", "town": "両国"}


def test_a_part_of_what_we_speak_of(client: TestClient) -> None:
    session = {"session_id": "bottle-parts"}
    assert ask(client, "ペットボトルは何ごみ？", **session)["answers"][0]["category"] == "pet"
    assert ask(client, "それの蓋は？", **session)["answers"][0]["item_id"] == "pet_bottle_cap"
    assert ask(client, "ラベルは", **session)["answers"][0]["item_id"] == "pet_bottle_label"


def test_an_ambiguous_word_is_asked_back_and_chosen_by_number(client: TestClient) -> None:
    session = {"session_id": "choose-one"}
    asked = ask(client, "電池", **session)
    assert asked["status"] == "choose"
    assert not asked["answers"]
    chosen = ask(client, "2", **session)
    assert chosen["answers"][0]["item_id"] == asked["choices"][1]["item_id"]


def test_danger_comes_before_everything(client: TestClient) -> None:
    reply = ask(client, "子どもがボタン電池を飲み込んだ")
    assert "119" in reply["text"]
    assert not reply["answers"]


@pytest.mark.parametrize("text", ["あぶらかたぶらん", "ぬるぽぬるぽぬるぽ", "xqzt vvk"])
def test_what_we_do_not_know_is_said(client: TestClient, text: str) -> None:
    reply = ask(client, text)
    assert not [a for a in reply["answers"] if a["category"]]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": "   "}, "text"),
        ({"text": "あ" * 501}, "text"),
        ({"text": "あ", "lang": "fr"}, "lang"),
        ({"text": "あ", "session_id": "short"}, "session_id"),
        ({"text": "あ", "as_of": "yesterday"}, "as_of"),
        ({"text": "あ", "colour": "red"}, "colour"),  # an unknown field is an error
    ],
)
def test_bad_input_names_its_field(client: TestClient, body: dict, field: str) -> None:  # type: ignore[type-arg]
    response = client.post("/api/v1/messages", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["field"] == field


def test_feedback_is_taken_once_the_message_exists(client: TestClient) -> None:
    message = ask(client, "フライパン")["message_id"]
    path = f"/api/v1/messages/{message}/feedback"
    assert client.post(path, json={"helpful": True}).status_code == 204
    unknown = client.post("/api/v1/messages/unknown/feedback", json={"helpful": True})
    assert unknown.status_code == 404


def test_a_bare_date_means_ten_in_the_morning(client: TestClient) -> None:
    """Collection closes at 8:00: at 7:00 today still counts, with a bare date it does not."""
    early = ask(client, "両国の燃やすごみは何曜日", as_of="2026-11-23T07:00:00")
    bare = ask(client, "両国の燃やすごみは何曜日")
    assert early["collections"][0]["dates"][0] == "2026-11-23"
    assert bare["collections"][0]["dates"][0] == "2026-11-26"


def test_too_many_messages_say_when_to_come_back(client: TestClient) -> None:
    responses = [client.post("/api/v1/messages", json={"text": " "}) for _ in range(601)]
    assert responses[-1].status_code == 429
    assert int(responses[-1].headers["retry-after"]) >= 1


def test_every_answer_carries_a_request_id(client: TestClient) -> None:
    given = client.get("/healthz", headers={"X-Request-ID": "my-request-1"})
    assert given.headers["x-request-id"] == "my-request-1"
    assert client.get("/healthz").headers["x-request-id"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/items?q=フライパン",
        "/api/v1/items/frying_pan",
        "/api/v1/suggest?q=ふら",
        "/api/v1/calendar?town=本所3丁目",
        "/api/v1/notice",
        "/api/v1/release",
        "/readyz",
        "/openapi.json",
        "/",
    ],
)
def test_the_other_doors_answer(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_the_calendar_can_be_subscribed_to(client: TestClient) -> None:
    feed = client.get("/api/v1/calendar.ics?town=両国&as_of=2026-11-23")
    assert feed.headers["content-type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in feed.text


@pytest.mark.parametrize(("town", "status"), [("江東区亀戸", 404), ("本所", 422)])
def test_an_unknown_or_unclear_town_is_said(client: TestClient, town: str, status: int) -> None:
    assert client.get("/api/v1/calendar.ics", params={"town": town}).status_code == status


def test_the_api_pages_show_examples(client: TestClient) -> None:
    post = client.get("/openapi.json").json()["paths"]["/api/v1/messages"]["post"]
    shown = post["responses"]["200"]["content"]["application/json"]["examples"]
    assert set(shown) == {"answered", "schedule", "choose"}
    for example in shown.values():
        MessageResponse.model_validate(example["value"])


@pytest.mark.parametrize("path", ["/items/frying_pan", "/open-data/", "/scorecard"])
def test_the_plain_pages_are_there(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert "試行版" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_open_data_has_every_item_and_day(client: TestClient) -> None:
    items = client.get("/open-data/items.csv").content.decode("utf-8-sig").splitlines()
    assert len(items) - 1 == client.get("/api/v1/release").json()["counts"]["items"]
    days = client.get("/open-data/calendar.csv").content.decode("utf-8-sig")
    assert "両国,plastic,2026-11-25" in days


def test_the_line_door_says_that_it_is_closed(client: TestClient) -> None:
    closed = client.post("/line/webhook", json={"events": []})
    assert closed.status_code == 503
    assert closed.json()["title"] == "LINE is not connected"


def test_an_item_tells_its_rulings_past_and_to_come(client: TestClient) -> None:
    rulings = client.get("/api/v1/items/bucket").json()["rulings"]
    assert rulings == [
        {"since": None, "category": "burnable"},
        {"since": "2024-04-01", "category": "plastic"},
    ]
    page = client.get("/items/bucket").text
    assert "2024-04-01 から：プラスチック" in page
