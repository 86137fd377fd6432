"""Towns of the ward as residents write them: an address stands behind them, and some are family names."""

from __future__ import annotations

TOWNS = {
    "両国": "りょうごく", "亀沢": "かめざわ", "石原": "いしわら", "横網": "よこあみ", "千歳": "ちとせ", "緑": "みどり",
    "立川": "たてかわ", "太平": "たいへい", "横川": "よこかわ", "菊川": "きくかわ", "江東橋": "こうとうばし", "錦糸": "きんし",
    "本所": "ほんじょ", "東駒形": "ひがしこまがた", "吾妻橋": "あづまばし", "向島": "むこうじま", "東向島": "ひがしむこうじま",
    "堤通": "つつみどおり", "押上": "おしあげ", "京島": "きょうじま", "業平": "なりひら", "文花": "ぶんか", "墨田": "すみだ",
    "八広": "やひろ", "立花": "たちばな", "東墨田": "ひがしすみだ",
}  # fmt: skip
"""A test holds them to the calendar of the ward."""
KANA = {
    kana
    for reading in TOWNS.values()
    for kana in (reading, reading.translate({c: c + 0x60 for c in range(0x3041, 0x3097)}))
}
TOWN = "|".join(sorted({*TOWNS, *KANA}, key=len, reverse=True))
ROMAN = (
    r"ryou?goku|kamezawa|ishi(?:w|h)ara|yokoami|chitose|midori|tatekawa|taihei|yokokawa|kikukawa|kou?tou?bashi|kinshi(?:cho)?|honjo|"
    r"(?:higashi[- ]?)?(?:komagata|mukou?jima|sumida)|az?d?umabashi|tsutsumidou?ri|oshiage|kyou?jima|narihira|bunka|yahiro|tachibana"
)
