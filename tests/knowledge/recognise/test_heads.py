"""Which of several names is meant, in four languages."""

from __future__ import annotations

import pytest

from knowledge.recognise.heads import things_meant
from knowledge.recognise.spans import foreign_spans, japanese_spans
from knowledge.release.open import Knowledge
from knowledge.text.normalise import tidy


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("自転車と子どもの三輪車", "ja", ["自転車", "三輪車"]),  # の stands between two things
        ("ポリタンクに灯油が残っている", "ja", ["灯油"]),
        ("鏡は高さ150センチの姿見です", "ja", ["姿見"]),
        ("電動歯ブラシは普通の歯ブラシと一緒でいい", "ja", ["電動歯ブラシ"]),  # only likened to
        ("紙おむつ、うんちはトイレに流しました", "ja", ["紙おむつ"]),
        ("押し入れから扇風機が出てきた", "ja", ["扇風機"]),
        ("裁縫箱、針は全部抜いてあります", "ja", ["裁縫箱"]),  # what is not there any more
        ("新しい包丁を買いました。空き箱は", "ja", ["空き箱"]),  # what one has now
        ("ライターを袋にまとめて出していい", "ja", ["ライター"]),
        ("ほこりを吹き飛ばす缶", "ja", ["缶"]),
        ("古い写真です、紙だから資源ですか", "ja", ["古い写真"]),  # why one thinks so
        ("枝はひもで束ねてあります", "ja", ["枝"]),  # what it was done with
        ("バケツ、取っ手まで全部プラスチックで", "ja", ["バケツ"]),  # how far something holds
        ("発電機用に買ったガソリン", "ja", ["ガソリン"]),
        ("トイレで読む雑誌", "ja", ["雑誌"]),  # where it is used
        ("レトルトカレーの、銀色の袋", "ja", ["袋"]),  # a comma within one thing
        ("通販の箱に入ってくる、ぷちぷち", "ja", ["ぷちぷち"]),
        ("茶碗（瀬戸物）とお箸", "ja", ["茶碗", "お箸"]),
        ("空の缶（カセットボンベ）", "ja", ["カセットボンベ"]),  # the bracket tells which
        ("素焼きの植木鉢で直径18センチです 土はもうない", "ja", ["素焼きの植木鉢"]),
        ("風船をふくらますヘリウムガスの缶", "ja", ["缶"]),  # no polite end of a sentence
        ("스마트폰 모양 지우개", "ko", ["지우개"]),
        ("a cardboard box that AA batteries came in", "en", ["cardboard box"]),
        ("the gas cartridge from my tabletop stove", "en", ["gas cartridge"]),
        ("my power bank is swollen like a pillow", "en", ["power bank"]),
        ("a knife and a fork from my kitchen", "en", ["knife", "fork"]),
        ("a can of paint", "en", ["paint"]),
        ("取暖炉剩下的煤油", "zh", ["煤油"]),
        ("旧书架", "zh", ["书架"]),  # of two that overlap the last is the head
        ("건전지가 들어 있던 종이 상자", "ko", ["종이 상자"]),
        ("우유 컵", "ko", ["컵"]),  # two words of one thing
    ],
)
def test_meant(opened: Knowledge, text: str, lang: str, meant: list[str]) -> None:
    lexicon, said = opened.recogniser.naming.lexicon, tidy(text)
    spans = japanese_spans(said, lexicon) if lang == "ja" else foreign_spans(said, lang, lexicon)
    assert [span.surface for span in things_meant(said, spans)] == meant
