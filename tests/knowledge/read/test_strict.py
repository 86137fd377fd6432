"""Surprising input stops the reading, with file, row, column and remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from knowledge.read.edition import HERE, read_edition
from knowledge.read.problems import KnowledgeError
from knowledge.release.build import SNAPSHOT

PARTS = SNAPSHOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in PARTS:
        source = HERE / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy2(source, tmp_path / name)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is no longer in {path.name}: mend the test"
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("objects/food.csv", ",food_scrap,", ",food_scraps,", "「kind」列"),
        ("objects/food.csv", "id,name,", "id,nam,", "見出しが違います"),
        (
            "objects/cookware_tableware.csv",
            "frying_pan,フライパン",
            "frying_pan,フライパン（大）",
            "かっこ",
        ),
        ("objects/cookware_tableware.csv", "frying_pan,", "Frying Pan,", "「id」列"),
        ("descriptions/household.csv", "\numbrella,", "\numbrela,", "umbrela という Object"),
        ("descriptions/household.csv", "\numbrella,ja,", "\numbrella,jp,", "「lang」列"),
        ("descriptions/household.csv", "\numbrella,ja,", "\numbrella,ja,\numbrella,ja,", "said"),
        (
            "policy/sumida/rules.yaml",
            "category: nonburnable",
            "category: nonburnabel",
            "使えません",
        ),
        (
            "messages/steps.yaml",
            "en: Take off the fans and the battery",
            "en: Take off the fans, and the battery",
            "コンマで文が切れて",
        ),
        ("policy/sumida/rules.yaml", "source: S02", "source: S99", "出典 S99"),
        (
            "policy/sumida/rules.yaml",
            "steps: [business_waste]",
            "stepz: [business_waste]",
            "知らない項目",
        ),
        ("policy/sumida/rules.yaml", "steps: [business_waste]", "steps: [no_such]", "文がない"),
        (
            "calendar/sumida/towns.csv",
            "両国,りょうごく,,火",
            "両国,りょうごく,,日曜",
            "曜日ではありません",
        ),
        ("calendar/sumida/nonburnable.csv", "2026-04-04", "2026-13-04", "日付ではありません"),
        ("ambiguous.csv", "dry_battery", "no_such_battery", "Object がない"),
        ("policy/sumida/fees.csv", "400", "四百円", "金額ではない"),
        ("policy/sumida/wordings.yaml", "about: bulky_what", "about: bulky_wat", "bulky_wat"),
        ("persona/persona.yaml", "avatar:", "avator:", "知らない項目「avator」"),
        ("persona/persona.yaml", "  thank:", "  thanks:", "知らない文"),
        ("persona/play.yaml", "- id: colleague", "- id: boss", "同じ id が二度"),
        ("persona/play.yaml", "[同僚,", "[上司,", "「上司」は boss にもあります"),
        ("persona/play.yaml", "    ko: 상사는", "    kr: 상사는", "ko の文がない"),
    ],
)
def test_a_fault_is_named(copy: Path, file: str, old: str, new: str, says: str) -> None:
    change(copy / file, old, new)
    with pytest.raises(KnowledgeError) as caught:
        read_edition(copy)
    text = str(caught.value)
    assert says in text
    assert Path(file).name in text
    assert "→" in text  # the remedy


def test_all_faults_are_named_at_once(copy: Path) -> None:
    change(copy / "ambiguous.csv", "dry_battery", "no_such_battery")
    change(copy / "policy/sumida/fees.csv", "400", "四百円")
    with pytest.raises(KnowledgeError) as caught:
        read_edition(copy)
    assert len(caught.value.problems) == 2


def test_an_equal_key_twice_is_no_silent_overwrite(copy: Path) -> None:
    path = copy / "messages" / "steps.yaml"
    text = path.read_text("utf-8")
    path.write_text(text + "\nrinse: {ja: あ, ja-easy: あ, en: a, zh: a, ko: a}\n", "utf-8")
    with pytest.raises(KnowledgeError, match="二度あります"):
        read_edition(copy)
