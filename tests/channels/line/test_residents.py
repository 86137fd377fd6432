"""What a resident may expect: remembered only if they agree, forgotten at once, left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from linebot.v3.messaging import (
    MessageAction,
    QuickReply,
    QuickReplyItem,
    TextMessage,
    URIAction,
)

from channels.app import create_app
from channels.conversation.store import MemoryStore
from channels.journey import Journey
from channels.line.grouped import for_group
from channels.line.keys import Keys
from channels.line.profiles import UNUSED_S, Profiles, Remembered
from channels.line.settings import LineSettings
from channels.settings import Settings
from knowledge.text.normalise import tidy
from tests.channels.line.conftest import Resident, until_closed
from tests.channels.line.fake_line import FakeLine
from tests.channels.line.speaking import (
    ANN,
    BEN,
    GROUP,
    event,
    mention_of_us,
    says,
    sends,
    without_token,
)

TOWN = "両国"
ASKS_DAY = "プラスチックは何曜日？"
FORGETS = [
    "わすれて",
    "忘れてください",
    "この会話を忘れて",
    "forget me",
    "Forget me, please!",
    "忘记我",
    "잊어 줘",
]


def kept(folder: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(folder / "line-profiles.db") as db:
        return db.execute("SELECT talk, town, lang, agreed IS NOT NULL FROM profile").fetchall()


def let_expire(resident: Resident) -> None:
    """As if the half hour of the Conversation were over."""
    journey: Journey = resident.client.app.state.journey  # type: ignore[attr-defined]
    journey.conversations = MemoryStore(ttl_s=1800, size=1000)


def next_day(resident: Resident, who: str = ANN) -> str:
    """An answer that names the town where it is known."""
    return resident.ask(says(resident.line, "フライパン", who))[0].text


def agree(resident: Resident, says_yes: str = "覚えて") -> None:
    resident.ask(event(resident.line, "follow"))
    resident.ask(says(resident.line, says_yes))


# --- consent --------------------------------------------------------------------------------


def test_consent_is_asked_once(resident: Resident) -> None:
    first, second = (resident.ask(event(resident.line, "follow"))[0] for _ in range(2))
    assert "覚えてもよい" in first.text
    assert "覚えてもよい" not in second.text


def test_without_consent_nothing_is_kept(resident: Resident, tmp_path: Path) -> None:
    resident.ask(event(resident.line, "follow"))
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    assert [row[1:] for row in kept(tmp_path)] == [(None, None, 0)]
    let_expire(resident)
    assert TOWN not in next_day(resident)


def test_with_consent_town_and_language_outlive_the_conversation(
    resident: Resident, tmp_path: Path
) -> None:
    agree(resident)
    resident.ask(says(resident.line, "Which day is plastic in Ryogoku, please?"))
    ((talk, town, lang, agreed),) = kept(tmp_path)
    assert (town, lang, agreed) == (TOWN, "en", 1)
    assert ANN not in str(talk)
    let_expire(resident)
    (sent,) = resident.ask(says(resident.line, "frying pan"))
    assert "Non-burnable" in sent.text
    assert TOWN in sent.text


def test_what_was_said_before_the_consent_counts(resident: Resident, tmp_path: Path) -> None:
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    resident.ask(says(resident.line, "覚えて"))
    assert [row[1:] for row in kept(tmp_path)] == [(TOWN, "ja", 1)]


@pytest.mark.parametrize("yes", ["覚えて", "おぼえて", "Remember it", "可以记住", "기억해 줘"])
def test_yes_may_be_said_in_every_language(resident: Resident, tmp_path: Path, yes: str) -> None:
    agree(resident, yes)
    assert [row[3] for row in kept(tmp_path)] == [1]


def test_no_takes_back_an_earlier_yes(resident: Resident, tmp_path: Path) -> None:
    agree(resident)
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    (sent,) = resident.ask(says(resident.line, "覚えないで"))
    assert "覚えません" in sent.text
    assert [row[1:] for row in kept(tmp_path)] == [(None, None, 0)]


def test_one_resident_is_not_taken_for_another(resident: Resident) -> None:
    agree(resident)
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    assert TOWN not in next_day(resident, BEN)


# --- being forgotten ------------------------------------------------------------------------


@pytest.mark.parametrize("words", FORGETS)
def test_forget_me_deletes_town_and_language(
    resident: Resident, tmp_path: Path, words: str
) -> None:
    agree(resident)
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    resident.ask(says(resident.line, words))
    assert kept(tmp_path) == []
    assert TOWN not in next_day(resident)
    resident.client.app.state.line.inbox.tidy()  # type: ignore[attr-defined]
    assert TOWN.encode() not in b"".join(p.read_bytes() for p in tmp_path.glob("line-*"))


def test_unfollow_deletes_and_says_nothing(resident: Resident, tmp_path: Path) -> None:
    agree(resident)
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    resident.post(without_token(event(resident.line, "unfollow")))
    outcomes = until_closed(resident.client)
    assert outcomes["silent"] == 1
    assert kept(tmp_path) == []
    assert TOWN not in next_day(resident)


def test_an_unused_profile_goes_by_itself(tmp_path: Path) -> None:
    now = 1000.0
    profiles = Profiles(tmp_path / "p.db", lambda: now)
    profiles.agree("line-a", Remembered(TOWN))
    now += UNUSED_S - 1
    profiles.update("line-a", Remembered(TOWN))
    now += UNUSED_S - 1
    profiles.tidy()
    assert profiles.of("line-a") == Remembered(TOWN)
    now += 2
    profiles.tidy()
    assert profiles.of("line-a") is None


# --- groups ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "index", "length"),
    [
        ("@ごみ フライパン", 0, 3),
        ("フライパン @ごみ", 6, 3),
        ("🗑️🗑️@ごみ フライパン", 6, 3),  # LINE counts in UTF-16
        ("@ごみフライパン", 0, 3),
    ],
)
def test_the_mention_is_no_part_of_the_question(
    resident: Resident, text: str, index: int, length: int
) -> None:
    mention = mention_of_us(length, index)
    (sent,) = resident.ask(says(resident.line, text, group=GROUP, mention=mention))
    assert "「フライパン」は「燃やさない" in sent.text


@pytest.mark.parametrize(
    "mention", [{}, {"mentionees": None}, {"mentionees": [5]}, {"mentionees": [{"isSelf": "yes"}]}]
)
def test_a_mention_in_no_shape_calls_nobody(resident: Resident, mention: dict[str, object]) -> None:
    resident.post(says(resident.line, "フライパン", group=GROUP, mention=mention))
    resident.ask(says(resident.line, "傘", BEN))
    assert [s.to for s in resident.line.sent] == [BEN]


def test_a_resident_s_town_is_not_told_to_a_group(resident: Resident) -> None:
    agree(resident)
    resident.ask(says(resident.line, f"{TOWN}の{ASKS_DAY}"))
    assert TOWN in next_day(resident)
    asked = says(resident.line, "@ごみ フライパン", group=GROUP, mention=mention_of_us(4))
    (sent,) = resident.ask(asked)
    assert TOWN not in sent.text


def test_two_residents_of_a_group_have_a_conversation_each(resident: Resident) -> None:
    line = resident.line
    resident.ask(says(line, "@ごみ 電池", ANN, GROUP, mention=mention_of_us(4)))
    (other,) = resident.ask(says(line, "@ごみ 2", BEN, GROUP, mention=mention_of_us(4)))
    (own,) = resident.ask(says(line, "@ごみ 2", ANN, GROUP, mention=mention_of_us(4)))
    assert "電池" not in other.text
    assert "電池" in own.text


def test_a_button_pressed_in_a_group_speaks_to_us() -> None:
    item = QuickReplyItem(action=MessageAction(label="傘は", text="傘"))
    link = QuickReplyItem(action=URIAction(label="区", uri="https://example.com/"))
    told = TextMessage(text="どれ", quickReply=QuickReply(items=[item, link]))
    (sent,) = for_group([told])
    items = sent.to_dict()["quickReply"]["items"]
    assert items[0]["action"] == {
        "type": "postback",
        "label": "傘は",
        "data": "傘",
        "displayText": "傘",
    }
    assert items[1]["action"]["type"] == "uri"


# --- limits ---------------------------------------------------------------------------------


@pytest.fixture
def few(line_settings: LineSettings) -> LineSettings:
    return line_settings.model_copy(update={"messages_per_minute": 3})


def test_the_limit_is_per_resident_and_said_once(
    line: FakeLine, few: LineSettings, journey: Journey, tmp_path: Path
) -> None:
    with TestClient(create_app(Settings(var=tmp_path, line=few), journey)) as client:
        resident = Resident(client, line)
        resident.post(*(says(line, "フライパン") for _ in range(6)))
        outcomes = until_closed(client)
        assert outcomes == {"replied": 4, "silent": 2}
        assert ["お休み" in s.text for s in line.sent] == [False, False, False, True]
        (sent,) = resident.ask(says(line, "フライパン", BEN))
        assert "燃やさない" in sent.text


# --- nothing personal is left behind --------------------------------------------------------


def test_nothing_of_the_resident_is_logged_or_left(
    resident: Resident, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids, tokens, words and places, in the log and in every file we keep.

    Only a word nobody knows is kept, masked and without who said it: the office is to learn it.
    """
    line = resident.line
    phone = "090-1234-5678"
    asked = [
        says(line, f"架空町の検査用文字列 {phone} フライパン"),
        sends(line, "location", address="東京都墨田区両国三丁目四番五号 検査荘", latitude=35.61234),
        says(line, "@ごみ ふめいなもじ", group=GROUP, mention=mention_of_us(4)),
        says(line, "通りすがりの検査用文字列", group=GROUP),
        event(line, "postback", postback={"data": "ふめいなもじ"}),
        event(line, "hologram", secret="検査用文字列"),
    ]
    resident.ask(*asked, answers=4)
    until_closed(resident.client)
    resident.client.app.state.line.inbox.tidy()  # type: ignore[attr-defined]
    log = capsys.readouterr()
    written = log.out + log.err
    files = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    with sqlite3.connect(tmp_path / "journal.db") as db:
        assert db.execute("SELECT said FROM gap").fetchall() == [("ふめいなもじ",)]
    secrets = ["検査用文字列", "検査荘", "四番五号", phone, ANN, GROUP, "35.61234"]
    secrets += [e["replyToken"] for e in asked] + [Keys(b"the-hash-key").of(ANN)]
    for secret in secrets:
        assert secret not in written, secret
        assert secret.encode() not in files, secret


def test_while_it_waits_the_words_are_masked(
    line: FakeLine, line_settings: LineSettings, journey: Journey, tmp_path: Path
) -> None:
    waiting = line_settings.model_copy(update={"settle_ms": 5000})
    with TestClient(create_app(Settings(var=tmp_path, line=waiting), journey)) as client:
        resident = Resident(client, line)
        resident.post(
            says(line, "フライパン 090-1234-5678"),
            sends(line, "location", address="東京都墨田区両国3丁目4-5 検査荘"),
        )
        files = b"".join(p.read_bytes() for p in tmp_path.glob("line-inbox*"))
    assert "フライパン".encode() in files
    assert "両国3丁目".encode() in files
    assert b"090-1234" not in files
    assert "検査荘".encode() not in files


@pytest.mark.parametrize(
    "text", ["フライパン\ud83d", "〒1300001 " * 50, "\x00フライパン", "🗑️" * 100]
)
def test_odd_letters_are_answered_too(resident: Resident, text: str) -> None:
    """Half an emoji, masks longer than what they hide, a zero byte."""
    (sent,) = resident.ask(says(resident.line, text))
    assert "もう一度送って" not in sent.text


def test_a_hash_needs_its_key() -> None:
    assert Keys(b"a").of(ANN) == Keys(b"a").of(ANN)
    assert Keys(b"a").of(ANN) != Keys(b"b").of(ANN)
    assert Keys(b"a").of(GROUP, ANN) != Keys(b"a").of(GROUP, BEN)
    assert tidy(ANN) not in Keys(b"a").of(ANN)
