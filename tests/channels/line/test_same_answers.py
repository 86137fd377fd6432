"""The second door proves the house: fifty questions here and through the API, the same answers."""

from __future__ import annotations

import pytest

from channels.api.contract import MessageRequest, MessageResponse
from channels.journey import Journey
from tests.channels.line.conftest import Resident
from tests.channels.line.speaking import says, user

QUESTIONS = """
ペットボトルのキャップ|フライパン|新聞紙|傘|割れた茶碗|電球|蛍光灯|乾電池
モバイルバッテリー|充電池|スプレー缶|カセットボンベ|ライター|アルミホイル|牛乳パック
段ボール|ピザの箱|卵のパック|プリンのカップ|納豆の容器|布団|ソファ|自転車|扇風機|掃除機
電子レンジ|冷蔵庫|テレビ|パソコン|スマートフォン|植木鉢|土|ペンキ|灯油|注射器|包丁|鏡
ぬいぐるみ|靴|かばん|電池|両国のプラスチックは何曜日？|How do I throw away a frying pan?
洗剤の容器は何ごみですか|粗大ごみの申し込み方|CD|쓰레기 프라이팬 어떻게 버려요?
平底锅怎么扔？|おむつ|つかいおわった てんぷらの あぶら
"""
FIFTY = [question for row in QUESTIONS.split("\n") if row for question in row.split("|")]
Answer = tuple[str, list[tuple[str, str | None]], list[str], str]


@pytest.fixture
def heard(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> list[MessageResponse]:
    """What the journey answered to LINE, in this order."""
    kept: list[MessageResponse] = []
    take = journey.take

    def listen(request: MessageRequest) -> MessageResponse:
        response = take(request)
        if request.channel == "line":
            kept.append(response)
        return response

    monkeypatch.setattr(journey, "take", listen)
    return kept


def essence(reply: dict) -> Answer:  # type: ignore[type-arg]
    """Status, item ids with their categories, choices, release."""
    items = [(a["item_id"], a["category"]) for a in reply["answers"]]
    choices = [c["item_id"] for c in reply["choices"]]
    return reply["status"], items, choices, reply["release"]


def test_fifty_questions_get_the_same_answer_at_both_doors(
    resident: Resident, heard: list[MessageResponse]
) -> None:
    assert len(FIFTY) == 50
    sorted_things = 0
    for number, question in enumerate(FIFTY):
        resident.ask(says(resident.line, question, user(number)))
        here = essence(heard[-1].model_dump(mode="json"))
        reply = resident.client.post("/api/v1/messages", json={"text": question}).json()
        assert here == essence(reply), question
        sorted_things += bool(here[1])
    assert len(heard) == 50
    print(f"\n{sorted_things} of 50 questions sorted something, all 50 the same at both doors")
    assert sorted_things >= 40
