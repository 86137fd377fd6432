"""Conditions a resident states: material, size, power, dirt, breakage, leftovers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.recognise.cues import Cues
from knowledge.shape.conditions import Conditions

_NUMBER = r"(\d+(?:\.\d+)?)"
_SIZE = re.compile(
    rf"{_NUMBER}\s*(mm|ミリ|cm|センチ(?:メートル)?|㎝|厘米|公分|센티(?:미터)?|m(?![a-z])|メートル|米(?!袋|びつ)|미터)"
)
_SCALE = {"mm": 0.1, "ミリ": 0.1, "m": 100.0, "メートル": 100.0, "米": 100.0, "미터": 100.0}
_NICKNAMES = {
    re.compile(r"手のひら(?:サイズ|くらい)|手乗り|\bpalm[- ]sized?\b"): 10.0,
    re.compile(r"かけら|カケラ|破片|\b(?:shards?|pieces of)\b|碎片|조각"): 10.0,
    re.compile(
        r"小さ(?:い|な|め)|ちいさ(?:い|な)|小型|ちっちゃ|ちっこい|ミニ|\b(?:small|mini|tiny|little)\b|小型的?|小的|迷你|작은|소형|미니"
    ): 20.0,
    re.compile(r"(?<![a-z0-9])a4(?![a-z0-9])"): 29.7,
    re.compile(r"(?<![a-z0-9])a3(?![a-z0-9])"): 42.0,
    re.compile(r"(?:大き(?:い|な)|でかい|おおきい|大型)|\b(?:large|big|huge)\b"): 60.0,
}
_COMPARED = re.compile(
    rf"{_NUMBER}\s*(?:cm|センチ|厘米)\s*(以上|超|か それより|より ?大|以下|未満|より ?小|も?ない|or more|이상|미만|이하)"
    rf"|(?:under|over|小于|不满|超过)\s*{_NUMBER}\s*(?:cm|厘米)?"
)
_BELOW = re.compile("以下|未満|より ?小|も?ない|미만|이하|under|小于|不满")
_NOT_OF_IT = re.compile(
    r"(?:製)?(?:の)?(?:部品|部分)?(?:も|は|が)?(?:一切|全く|まったく|全然)?(?:な(?:し|い|く)|無し|使って(?:い)?(?:ない|ません)|ではな|じゃな)"
)
"""「金属は一切なし」."""
_ATTACHED = re.compile(
    r"金具|フック(?:だけ)?(?:が|は)?金属|一部(?:が)?金属|金属(?:が|の)?(?:付|つ)"
)


def conditions_in(text: str, cues: Cues) -> Conditions:
    """What ``text`` (tidied, names of things removed) states; default where it says nothing."""
    said = {state for state, pattern in cues.states.items() if pattern.search(text)}
    denied = {state for state, pattern in cues.not_states.items() if pattern.search(text)}
    return Conditions(
        material=_material(text, cues),
        size_cm=size_in(text),
        power=next((p for p, pattern in cues.powers.items() if pattern.search(text)), None),
        states=frozenset(said - denied),
        denied=frozenset(denied),
    )


def tells_only_a_form(text: str, names: Iterable[str], cues: Cues) -> bool:
    """Whether every one of ``names`` stands inside words for a state or material.

    油 in 「油が落ちない」, プラスチック in 「プラスチックだけでできています」.
    """
    patterns = (*cues.states.values(), *cues.materials.values())
    spans = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    return all(
        any(begin <= text.find(name) and text.find(name) + len(name) <= end for begin, end in spans)
        for name in names
    )


def _material(text: str, cues: Cues) -> str | None:
    """One material, or a composite in the order said. 金具つき adds metal to what is said."""
    found = {}
    for material, pattern in cues.materials.items():
        match = pattern.search(text)
        if match and not _NOT_OF_IT.match(text[match.end() :]):
            found[material] = match.start()
    if _ATTACHED.search(text) and found:
        found.setdefault("metal", len(text))
        ordered = sorted(found, key=lambda m: (m == "metal", found[m]))
    else:
        ordered = sorted(found, key=lambda m: found[m])
    return "+".join(ordered) or None


def size_in(text: str) -> float | None:
    """The longest length said, in cm: 1m → 100, A4 → 29.7, 30cm未満 → just below 30."""
    compared = _COMPARED.search(text)
    if compared:
        value = float(compared[1] or compared[3])
        return value + (-1 if _BELOW.search(compared[0]) else 1)
    sizes = [float(n) * _SCALE.get(unit, 1.0) for n, unit in _SIZE.findall(text)]
    if sizes:
        return max(sizes)
    return next((cm for pattern, cm in _NICKNAMES.items() if pattern.search(text)), None)
