"""Forms: the ways one Object is met.

A form exists only if it changes where the thing goes, what to do or what to beware of. Which sizes
matter is read off the Policy: a town with another bulky limit needs no other code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from knowledge.read.messages import Messages
from knowledge.read.vocabulary import LANGS, Vocabulary
from knowledge.shape.conditions import Conditions
from knowledge.shape.item import Item, SizeRange
from knowledge.shape.object import Object, Size
from knowledge.text.normalise import fold

BREAKING = dict.fromkeys(("glass", "ceramic", "stone"), "cracked")
BREAKING |= dict.fromkeys(("cloth", "leather", "rubber", "paper", "urethane"), "torn")


def size_ranges(size: Size | None, limits: tuple[float, ...]) -> tuple[SizeRange, ...]:
    """The stretches between the Policy's limits that such things reach, the usual one first.

    A limit that no such thing passes does not count. Empty where size never decides.
    """
    if size is None or not limits:
        return ()
    passed = [x for x in limits if size.low < x <= size.usual or size.usual < x < size.high]
    ranges = [SizeRange(a, b) for a, b in pairwise((None, *passed, None))]
    return tuple(sorted(ranges, key=lambda r: not r.holds(size.usual)))


def typical(size: Size, stretch: SizeRange) -> float:
    """A length in cm that such a thing really has inside ``stretch``."""
    if stretch.holds(size.usual):
        return size.usual
    low = size.low if stretch.start is None else stretch.start
    return size.high if stretch.below is None else (low + stretch.below) / 2


def candidate_forms(thing: Object, vocabulary: Vocabulary) -> Iterator[Conditions]:
    """The usual form first, then each single departure from it; sizes are cut elsewhere."""
    yield Conditions()
    for material in thing.materials[1:]:
        yield Conditions(material=material)
    for power in thing.powers[1:]:
        yield Conditions(power=power)
    for state in vocabulary.kinds[thing.kind]:
        yield Conditions(states=frozenset({state}))


def form_key(form: Conditions, size: SizeRange | None = None) -> str:
    """Stable id of a form: ``metal``, ``from30``, ``wood-under30``, ``dirty``; empty if usual."""
    words = []
    if form.material:
        words.append(form.material.replace("+", "_"))
    if size is not None:
        words.append("".join(_bounds(size, "from", "under")))
    if form.power:
        words.append(form.power)
    words += sorted(form.states)
    return "-".join(words)


def form_words(
    thing: Object,
    form: Conditions,
    size: SizeRange | None,
    lang: str,
    messages: Messages,
    vocabulary: Vocabulary,
) -> str:
    """The form in words: 「金属製の場合、30cm以上の場合」 in ``lang``."""
    words = []
    if form.material:
        words.append(_material_words(form.material, lang, messages, vocabulary))
    if size is not None:
        words.append(_size_words(size, lang, messages))
    if form.power:
        words.append(messages.say("cases", f"power_{form.power}", lang))
    words += [messages.say("cases", _state_code(thing, s), lang) for s in sorted(form.states)]
    return "、".join(words) if lang != "en" else ", ".join(words)


def worded_forms(
    items: Iterable[Item], objects: Mapping[str, Object], messages: Messages, vocabulary: Vocabulary
) -> dict[str, Conditions]:
    """Every wording of a form in every language, folded, with the conditions it tells."""
    found: dict[str, Conditions] = {}
    seen: set[tuple[str, str]] = set()
    for item in items:
        thing = objects[item.object_id]
        told = Conditions(item.form.material, _inside(item.size), item.form.power, item.form.states)
        key = (form_key(item.form, item.size), thing.materials[0].split("+")[0])
        if not told or key in seen:
            continue
        seen.add(key)
        for lang in LANGS:
            words = form_words(thing, item.form, item.size, lang, messages, vocabulary)
            found[fold(words)] = told
    return found


def _inside(size: SizeRange | None) -> float | None:
    """A length inside the stretch that is not its very limit: there the Policy may be unsure."""
    if size is None:
        return None
    if size.start is not None and size.below is not None:
        return (size.start + size.below) / 2
    return size.start + 1 if size.start is not None else (size.below or 1) - 1


def _state_code(thing: Object, state: str) -> str:
    """Glass breaks, cloth tears, a machine fails; paper is soiled: there is a word for each."""
    main = thing.materials[0].split("+")[0]
    if state == "broken":
        return f"state_{BREAKING.get(main, state)}"
    if state == "dirty" and main == "paper":
        return "state_soiled"
    return f"state_{state}"


def _size_words(size: SizeRange, lang: str, messages: Messages) -> str:
    if size.start is not None and size.below is not None:
        return messages.say(
            "cases", "size_between", lang, start=f"{size.start:g}", below=f"{size.below:g}"
        )
    if size.start is not None:
        return messages.say("cases", "size_over", lang, cm=f"{size.start:g}")
    return messages.say("cases", "size_under", lang, cm=f"{size.below:g}")


def _bounds(size: SizeRange, start: str, below: str) -> Iterator[str]:
    if size.start is not None:
        yield f"{start}{size.start:g}"
    if size.below is not None:
        yield f"{below}{size.below:g}"


def _material_words(material: str, lang: str, messages: Messages, vocabulary: Vocabulary) -> str:
    """「木製の場合」, for composites 「プラスチックと金属の場合」."""
    column = "easy" if lang == "ja-easy" else lang
    names = [vocabulary.materials[m][column] for m in material.split("+")]
    if len(names) == 1:
        return messages.say("cases", "material", lang, material=names[0])
    return messages.say(
        "cases", "material_mixed", lang, materials=messages.say("cases", "and", lang).join(names)
    )
