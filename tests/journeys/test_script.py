"""Transcripts are read strictly, explained where broken, and a gap that closes is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from channels.journey import Journey
from tests.journeys.script.faults import ScriptError
from tests.journeys.script.playing import Broken, Watched, play
from tests.journeys.script.reading import read_all
from tests.journeys.script.shape import Transcript

FRAGMENT = "asks_pan:\n- {say: フライパン, status: answered, item: frying_pan}\n"


def read(folder: Path, turns: str, fragments: str = FRAGMENT, above: str = "") -> list[Transcript]:
    """One transcript “a talk” of ``turns``, one a line."""
    for name in ("fragments", "transcripts"):
        (folder / name).mkdir()
    (folder / "fragments" / "things.yaml").write_text(fragments, "utf-8")
    lines = "".join(f"  - {turn}\n" for turn in turns.splitlines())
    content = f"a talk:\n{above}  turns:\n{lines}"
    (folder / "transcripts" / "topic.yaml").write_text(content, "utf-8")
    return read_all(folder / "fragments", folder / "transcripts")


PAN = "use: asks_pan"


@pytest.mark.parametrize(
    ("turns", "fault"),
    [
        ("{say: 傘, status: answered, mention: [傘]}", "field “mention”, did you mean “mentions”?"),
        ("use: ask_pan", "unknown fragment “ask_pan”, did you mean “asks_pan”?"),
        ("{use: asks_pan, status: answered}", "“use” stands alone"),
        ("{say: 傘}", "needs “status”"),
        ("{say: 傘, status: answer}", "unknown status “answer”, did you mean “answered”?"),
        ("{say: 傘, status: answered, category: burn}", "category “burn”"),
        ("{say: 傘, status: answered, lang: jap}", "unknown lang “jap”, did you mean “ja”?"),
        ("{say: 傘, status: answered, mentions: 傘}", "“mentions” must be a list of words"),
        ("{say: 傘, status: answered, mentions: [119]}", "put numbers in quotation marks"),
        ("{say: 2, status: answered}", "“say” must be words"),
        ("{say: 傘, press: 傘, status: answered}", "needs either “say” or “press”"),
        ("{say: 傘, status: answered, known_gap: true}", "must say what is wrong"),
        ("{say: 傘, status: answered, choices: many}", "“choices” must be int"),
        ("{say: 傘, status: answered, item: a, items: [a]}", "both “item” and “items”"),
        ("{say: 傘, status: answered, as_of: soon}", "“as_of” must be a date"),
        ("{say: 傘, status: miss, down: {staus: miss}}", "“staus”, did you mean “status”?, under"),
        ("{say: 傘, status: miss, down: {status: miss}}", "only what holds anyway"),
        ("just words", "must be “say: …, status: …”"),
    ],
)
def test_a_faulty_turn_names_its_place_and_remedy(tmp_path: Path, turns: str, fault: str) -> None:
    with pytest.raises(ScriptError) as caught:
        read(tmp_path, f"{PAN}\n{turns}")
    (only,) = caught.value.faults
    assert fault in only
    assert only.startswith("transcripts/topic.yaml “a talk”, turn 2: ")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ScriptError) as caught:
        read(tmp_path, "{say: 傘}\nuse: nothing", above="  only_with_bot: so\n  moral: none\n")
    told = "\n".join(caught.value.faults)
    for words in ("needs “status”", "unknown fragment", "must say why", "unknown field “moral”"):
        assert words in told
    assert "fragment “asks_pan”: no transcript uses it" in told


def test_a_name_given_twice_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ScriptError, match="「asks_pan」が二度あります"):
        read(tmp_path, PAN, FRAGMENT * 2)


@pytest.fixture
def watched(journey: Journey) -> Journey:
    """A journey without bot whose decisions are seen."""
    journey.dialogue.close()
    journey.dialogue = Watched(None, 1.0)
    return journey


def test_a_broken_promise_is_explained(tmp_path: Path, watched: Journey) -> None:
    wrong = "{say: 傘, status: miss, category: burnable, mentions: [海], warns: true}"
    (talk,) = read(tmp_path, f"{PAN}\n{wrong}")
    with pytest.raises(Broken) as caught:
        play(talk, "down", watched)
    told = str(caught.value)
    for words in (
        "topic: “a talk”, turn 2 of 2, bot down",
        "said     傘",
        "status is answered, not miss",
        "categories are nonburnable, not burnable",
        "「海」 is missing",
        "there is no warning",
        "decided  answer_item by evidence",
        "│ 「傘」は「燃やさないごみ」です。",
    ):
        assert words in told


def test_a_fragment_is_named_where_it_breaks(tmp_path: Path, watched: Journey) -> None:
    fragment = FRAGMENT.replace("answered", "miss")
    (talk,) = read(tmp_path, PAN, fragment)
    with pytest.raises(Broken, match=r"turn 1 of 1 \(fragment asks_pan\), bot down"):
        play(talk, "down", watched)


def test_a_chip_that_is_not_there_is_told(tmp_path: Path, watched: Journey) -> None:
    (talk,) = read(tmp_path, f"{PAN}\n{{press: 無い, status: answered}}")
    with pytest.raises(Broken, match=r"turn 2 of 2, bot down: no chip “無い” in \['30cm以上の場合"):
        play(talk, "down", watched)


def test_an_open_gap_is_told_and_a_closed_one_breaks(tmp_path: Path, watched: Journey) -> None:
    open_gap = "{say: 傘, status: miss, known_gap: umbrellas are known}"
    (talk,) = read(tmp_path, f"{PAN}\n{open_gap}")
    assert play(talk, "down", watched) == ["turn 2 “傘”: umbrellas are known"]
    (tmp_path / "closed").mkdir()
    closed = open_gap.replace("miss", "answered")
    (talk,) = read(tmp_path / "closed", f"{PAN}\n{closed}")
    with pytest.raises(Broken, match="this gap has closed, take the mark away: umbrellas"):
        play(talk, "down", watched)


def test_without_the_bot_another_promise_may_hold(tmp_path: Path, watched: Journey) -> None:
    turn = "{say: 傘, status: miss, mentions: [海], down: {status: answered, mentions: [傘]}}"
    (talk,) = read(tmp_path, f"{PAN}\n{turn}")
    assert play(talk, "down", watched) == []
    with pytest.raises(Broken, match="the bot did not answer"):
        play(talk, "up", watched)
