"""Towns as residents name them."""

from __future__ import annotations

import pytest

from knowledge.read.edition import Edition
from knowledge.recognise.town import (
    chome_in,
    outside,
    place_in,
    place_told_by_chome,
    town_of_address,
)
from knowledge.text.normalise import tidy


@pytest.mark.parametrize(
    ("text", "town", "chome", "clear"),
    [
        ("両国のプラスチックは何曜日？", "両国", None, True),
        ("東向島4丁目", "東向島", 4, True),  # not 向島
        ("向島", "向島", None, False),  # two timetables
        ("本所三丁目", "本所", 3, True),
        ("八広６丁目に引っ越したら", "八広", 6, True),
        ("ひがしむこうじま 5ちょうめ", "東向島", 5, True),
        ("When is plastic collected in Ryogoku?", "両国", None, True),
        ("墨田3丁目は", "墨田", 3, True),
        ("緑です", "緑", None, True),
        ("うちは緑なんだけど", "緑", None, True),
        ("我住太平,可燃垃圾是星期几", "太平", None, True),
        ("本所9丁目", "本所", 9, False),  # there is no such chome
    ],
)
def test_a_town_of_the_ward(
    edition: Edition, text: str, town: str, chome: int | None, clear: bool
) -> None:
    place = place_in(tidy(text), edition.calendar)
    assert place is not None
    assert (place.town, place.chome, place.is_clear) == (town, chome, clear)


@pytest.mark.parametrize("text", ["緑色の瓶", "墨田区のごみ", "プラスチック", "文化"])
def test_words_that_are_no_town(edition: Edition, text: str) -> None:
    assert place_in(tidy(text), edition.calendar) is None


def test_another_municipality_is_seen() -> None:
    assert outside("江東区の燃えるごみ") == "江東区"


@pytest.mark.parametrize(
    ("text", "chome"), [("3丁目", 3), ("3", 3), ("二丁目です", 2), ("30cm", None)]
)
def test_a_chome_alone(text: str, chome: int | None) -> None:
    assert chome_in(tidy(text)) == chome


def test_all_26_towns_are_there(edition: Edition) -> None:
    assert len({d.town for d in edition.calendar.districts}) == 26


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("日本、〒130-0026 東京都墨田区両国３丁目４−５", "両国3丁目"),
        ("東京都墨田区墨田4丁目1-1", "墨田4丁目"),  # the town, beside the ward of the same name
        ("東京都墨田区江東橋1-2-3", "江東橋1丁目"),
        ("1-1 Yokoami, Sumida City, Tokyo 130-0015", "横網"),
        ("東京都墨田区", None),
        ("東京都江東区亀戸1-2-3", "江東区"),
        ("東京都立川市緑町1", None),  # 立川 and 緑 are names of ours, the city is not
        ("", None),
    ],
)
def test_the_town_of_an_address(edition: Edition, address: str, town: str | None) -> None:
    ward = edition.messages.texts["talk"]["municipality"].values()
    assert town_of_address(address, ward, edition.calendar) == town


@pytest.mark.parametrize(
    ("text", "town", "label"),
    [
        ("2丁目は？", "堤通", "堤通2丁目"),
        ("ごめん5丁目だった", "八広", "八広5丁目"),
        ("2丁目は？", None, None),  # of which town?
        ("2人に丁寧に", "堤通", None),
        ("3-2", "堤通", None),  # may be any number
    ],
)
def test_a_chome_of_the_town_we_speak_of(
    edition: Edition, text: str, town: str | None, label: str | None
) -> None:
    place = place_told_by_chome(tidy(text), town, edition.calendar)
    assert (place.label if place else None) == label
