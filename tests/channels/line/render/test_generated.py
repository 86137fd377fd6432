"""Whatever a reply may be, LINE takes it."""

from __future__ import annotations

import json
from functools import partial

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from linebot.v3.messaging import Message, ReplyMessageRequest

from channels.api.contract import MessageResponse
from channels.line.limits import problems
from channels.line.render import render
from tests.channels.line.replies import responses

quickly = partial(
    settings,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # such large cases shrink for minutes
)
sites = st.sampled_from([None, "https://gomi.example.jp/", "http://127.0.0.1:8000"])


def says_something(response: MessageResponse) -> bool:
    return bool(response.text.strip())


@quickly(max_examples=80)
@given(response=responses.filter(says_something), base_url=sites)
def test_every_reply_becomes_messages_within_the_limits(
    response: MessageResponse, base_url: str | None
) -> None:
    assert problems(render(response, base_url)) == []


@quickly(max_examples=40)
@given(response=responses.filter(says_something))
def test_every_message_survives_the_way_through_the_sdk(response: MessageResponse) -> None:
    sent = ReplyMessageRequest(replyToken="token", messages=render(response, None))
    for message in json.loads(sent.to_json())["messages"]:
        assert Message.from_dict(message).to_dict() == message
