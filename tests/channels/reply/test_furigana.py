"""Readings: right for the words residents meet, and never a letter lost."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.api.contract import CardBlock, Chip, ChipsBlock, TextBlock
from channels.reply.furigana import furigana, marked
from channels.reply.readings import readings

TOWNS = Path(__file__).parents[3] / "knowledge" / "calendar" / "sumida" / "towns.csv"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("食べる", "{食|た}べる"),
        ("持って行く", "{持|も}って{行|い}く"),
        ("申し込み", "{申|もう}し{込|こ}み"),
        ("粗大ごみ", "{粗大|そだい}ごみ"),
        ("燃やすごみの 日", "{燃|も}やすごみの {日|ひ}"),
        ("古紙", "{古紙|こし}"),
        ("拠点", "{拠点|きょてん}"),
        ("清掃事務所", "{清掃|せいそう}{事務|じむ}{所|しょ}"),
        ("収集日", "{収集日|しゅうしゅうび}"),
        ("月よう日", "{月|げつ}よう{日|び}"),
        ("（月〜土 8〜19時）", "（{月|げつ}〜{土|ど} 8〜19{時|じ}）"),
        ("何時までに", "{何時|なんじ}までに"),
        ("お店の 箱", "お{店|みせ}の {箱|はこ}"),
        # a bracket is not taken for the reading of what stands before it
        ("資源（びん）", "{資源|しげん}（びん）"),
        ("資源（古紙）", "{資源|しげん}（{古紙|こし}）"),
        # numbers and counters
        ("8時", "8{時|じ}"),
        ("3本と 5本", "3{本|ぼん}と 5{本|ほん}"),
        ("10分", "10{分|ぷん}"),
        ("11月26日", "11{月|がつ}26{日|にち}"),
        ("１月１日", "１{月|がつ}{１日|ついたち}"),
        ("14日間", "{14日間|じゅうよっかかん}"),
        ("27万人", "27{万|まん}{人|にん}"),
        ("業平5丁目", "{業平|なりひら}5{丁目|ちょうめ}"),
        # nothing to read
        ("ペットボトル", "ペットボトル"),
        ("", ""),
    ],
)
def test_words_are_read_as_people_read_them(text: str, read: str) -> None:
    assert marked(text) == read


def test_every_town_is_read_as_the_calendar_says() -> None:
    rows = list(csv.DictReader(TOWNS.open(encoding="utf-8")))
    read = {row["town"]: marked(row["town"]) for row in rows}
    told = {
        row["town"]: f"{{{row['town']}|{row['reading']}}}"
        for row in rows
        if row["town"] != row["reading"]
    }
    assert len(told) >= 20
    assert {town: read[town] for town in told} == told


@settings(deadline=None)
@given(st.text(st.sampled_from("粗大ごみ（古紙）1日３本27万人持って行く月々〆ヶ{|}😀 \n燃やaA々")))
def test_joining_the_surfaces_gives_the_text_back(text: str) -> None:
    assert "".join(piece.surface for piece in furigana(text)) == text


@settings(deadline=None)
@given(st.text())
def test_any_text_at_all_keeps_its_letters(text: str) -> None:
    assert "".join(piece.surface for piece in furigana(text)) == text


def test_readings_come_for_what_is_shown_and_not_for_what_is_sent() -> None:
    card = CardBlock(item_id="電池", title="電池", category=None, steps=["袋に 入れます"])
    chips = ChipsBlock(chips=[Chip(label="拠点", send="古紙")])
    found = readings([TextBlock(text="はい\n町の 名前"), card, chips])
    assert set(found) == {"町の 名前", "電池", "袋に 入れます", "拠点"}
