"""Sentences of residents with what the web side sends along, and the Act the real bot decides."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.talk import Bot, metadata

SURE = {"items": "exact", "item_count": 1}
STRONG = {"faq": "strong"}
FOCUS = {"focus": True, "topic": "item"}
Case = tuple[str, dict[str, Any], dict[str, Any], str]

CASES: list[Case] = [
    # the why
    ("なんで燃やすごみなの", {"category": "burnable"}, FOCUS, "explain"),
    ("根拠はなんですか", STRONG, FOCUS, "explain"),
    ("それっていつから？", {"date": True}, FOCUS, "explain"),
    ("why is that", {}, FOCUS, "explain"),
    # categories
    ("燃やさないごみって何が入るの", {"category": "nonburnable"} | STRONG, {}, "explain_category"),
    ("資源ってなに", {"category": "resource"}, {}, "explain_category"),
    ("プラと燃やすごみの違いは？", {"category": "plastic"}, {}, "explain_category"),
    # days and calendars
    ("収集カレンダーがほしい", {}, {}, "offer_calendar"),
    ("スマホの予定表に入れたい", {}, {"town": True}, "offer_calendar"),
    ("両国", {"town": "known", "answers_pending": True},
     {"pending": "town", "topic": "calendar"}, "offer_calendar"),
    ("両国", {"town": "known", "answers_pending": True},
     {"pending": "town", "topic": "schedule"}, "answer_schedule"),
    ("年末のごみはいつまで出せますか", STRONG | {"date": True}, {}, "answer_faq"),
    # topics of the service
    ("粗大ごみの手数料はいくら", STRONG | {"category": "bulky"}, {}, "answer_faq"),
    ("ソファの手数料はいくら", SURE | {"faq": "weak"}, {}, "answer_faq"),
    ("粗大ごみを一人で運べない", {"faq": "weak", "category": "bulky"}, {}, "answer_faq"),
    ("指定のごみ袋はありますか", STRONG, {}, "answer_faq"),
    ("ごみにシールを貼られて置いていかれた", {}, {}, "miss"),
    ("カラスに荒らされて困っています", STRONG, {}, "answer_faq"),
    ("不法投棄を見つけました", STRONG, {}, "answer_faq"),
    ("オペレーターにつないでください", {"faq": "weak"}, {}, "answer_faq"),
    ("引越しでごみが大量に出ます", STRONG, {}, "answer_faq"),
    ("道で猫が死んでいます", STRONG, {}, "answer_faq"),
    ("お店のごみは出していいですか", STRONG, {}, "answer_faq"),
    # other towns, language, complaints, privacy
    ("江東区ではどうですか", {"town": "other_municipality"}, {}, "other_town"),
    ("英語でお願いします", {}, {}, "switch_language"),
    ("やさしい日本語で話して", STRONG, {}, "switch_language"),
    ("请说中文", {}, {}, "switch_language"),
    ("答えが間違っています", STRONG, FOCUS, "take_complaint"),
    ("役所では違うと言われた", {}, FOCUS, "take_complaint"),
    ("私のデータを消してください", {}, {"town": True}, "forget"),
    # what is no thing
    ("上司を捨てたい", {"play": True, "disposal": True}, {}, "play"),
    ("上司を捨てたいんだけど何曜日？", {"play": True, "disposal": True, "date": True}, {}, "play"),
    ("元カレ", {}, {}, "play"),
    ("フライパンを捨てたい", SURE | {"disposal": True}, {}, "answer_item"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("said", "evidence", "conversation", "act"), CASES, ids=[f"{c[0]} {c[3]}" for c in CASES]
)
def test_a_sentence_leads_to_its_act(
    bot: Bot, said: str, evidence: dict[str, Any], conversation: dict[str, Any], act: str
) -> None:
    wire = metadata(evidence, conversation)
    (reply,) = bot.answer({"sender": "s", "message": said, "metadata": wire})
    assert reply["custom"]["act"] == act, reply["custom"]
