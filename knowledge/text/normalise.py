"""Make spellings comparable. Pure functions on text; no dictionary."""

from __future__ import annotations

import re
import unicodedata

_KATA_TO_HIRA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_DASH_AFTER_KANA = re.compile(r"(?<=[ぁ-ゖァ-ヺー])[-‐-―−─━~〜～]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\ufe0e\ufe0f]")
_SPACES = re.compile(r"\s+")
_PUNCTUATION = re.compile(r"[\s・･、。,.!?！？「」『』()（）\[\]【】〈〉<>\"'’“”:：;；/／~〜♪☆★…]+")
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_VOICED = str.maketrans(
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ",
    "かきくけこさしすせそたちつてとはひふへほはひふへほう",
)
_VOWEL = {
    "あ": "あかさたなはまやらわがざだばぱゃ",
    "い": "いきしちにひみりぎじぢびぴえけせてねへめれげぜでべぺ",
    "う": "うくすつぬふむゆるぐずづぶぷゅおこそとのほもよろごぞどぼぽょ",
    "え": "えけせてねへめれげぜでべぺ",
    "お": "おこそとのほもよろをごぞどぼぽょ",
}
_LONG = re.compile("|".join(f"(?<=[{row}]){vowel}" for vowel, row in _VOWEL.items()))


def tidy(text: str) -> str:
    """NFKC, lower case, invisible characters out, dashes after kana as ー, single spaces."""
    text = unicodedata.normalize("NFKC", text)
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text.lower()))
    return _SPACES.sub(" ", _DASH_AFTER_KANA.sub("ー", text)).strip()


def hiragana(text: str) -> str:
    """Katakana as hiragana; everything else stays."""
    return text.translate(_KATA_TO_HIRA)


def fold(text: str) -> str:
    """The key of a spelling: tidied, kana folded, no spaces or punctuation."""
    bare = _PUNCTUATION.sub("", hiragana(tidy(text)))
    # taking a space out may bring a letter and its accent together
    again = unicodedata.normalize("NFKC", bare)
    return bare if again == bare else fold(again)


def sound(reading: str) -> str:
    """The key of a sound, deaf to long vowels, small kana and voicing: れいぞーこ = れいぞうこ."""
    text = hiragana(reading).replace("ー", "").translate(_SMALL).translate(_VOICED)
    previous = ""
    while text != previous:
        previous, text = text, _LONG.sub("", text)
    return text
