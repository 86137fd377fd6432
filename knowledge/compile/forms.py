"""Forms: the ways one Object is met.

A form exists only if it changes where the thing goes, what to do or what to beware of.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.read.messages import Messages
from knowledge.read.vocabulary import Vocabulary
from knowledge.shape.conditions import Conditions
from knowledge.shape.object import Object

SIZE_LIMIT = 30.0
"""Where size forms are cut, in cm. A Policy with another limit brings its own."""


def candidate_forms(
    thing: Object, vocabulary: Vocabulary, limit: float = SIZE_LIMIT
) -> Iterator[Conditions]:
    """The usual form first, then each single departure from it, then material with size."""
    yield Conditions()
    sizes = _other_sizes(thing, limit)
    for material in thing.materials[1:]:
        yield Conditions(material=material)
    for size in sizes:
        yield Conditions(size_cm=size)
    for power in thing.powers[1:]:
        yield Conditions(power=power)
    for state in vocabulary.kinds[thing.kind]:
        yield Conditions(states=frozenset({state}))
    for material in thing.materials[1:]:
        for size in sizes:
            yield Conditions(material=material, size_cm=size)


def _other_sizes(thing: Object, limit: float) -> tuple[float, ...]:
    """A size on the other side of the limit, where such things exist."""
    if thing.size is None:
        return ()
    if thing.size.usual >= limit > thing.size.low:
        return (thing.size.low,)
    if thing.size.usual < limit <= thing.size.high:
        return (thing.size.high,)
    return ()


def form_key(form: Conditions, limit: float = SIZE_LIMIT) -> str:
    """Stable id of a form: ``metal``, ``over``, ``wood-under``, ``dirty``; empty if usual."""
    words = []
    if form.material:
        words.append(form.material.replace("+", "_"))
    if form.size_cm is not None:
        words.append("over" if form.size_cm >= limit else "under")
    if form.power:
        words.append(form.power)
    words += sorted(form.states)
    return "-".join(words)


def form_words(
    form: Conditions,
    lang: str,
    messages: Messages,
    vocabulary: Vocabulary,
    limit: float = SIZE_LIMIT,
) -> str:
    """The form in words: 「金属製の場合・30cm以上の場合」 in ``lang``."""
    words = []
    if form.material:
        names = [_material(vocabulary, m, lang) for m in form.material.split("+")]
        joined = "+".join(names) if len(names) > 1 else names[0]
        words.append(messages.say("cases", "material", lang, material=joined))
    if form.size_cm is not None:
        words.append(
            messages.say("cases", "size_over" if form.size_cm >= limit else "size_under", lang)
        )
    if form.power:
        words.append(messages.say("cases", f"power_{form.power}", lang))
    words += [messages.say("cases", f"state_{s}", lang) for s in sorted(form.states)]
    return "、".join(words) if lang != "en" else ", ".join(words)


def _material(vocabulary: Vocabulary, material: str, lang: str) -> str:
    return vocabulary.materials[material]["easy" if lang == "ja-easy" else lang]
