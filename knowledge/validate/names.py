"""Names: no word may lead to two things silently, no thing may stand there twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from knowledge.shape.object import Object
from knowledge.text.normalise import fold
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding

ALIKE = 90
"""Names at least so alike (0..100), of one kind, are shown as near-duplicates."""
SHORTEST = 5
"""Shorter names are alike by chance: 茶さじ and 小さじ."""


def duplicate_names(catalogue: Catalogue) -> Iterator[Finding]:
    """A name or alias that stands on two Objects and is not declared as ambiguous."""
    declared = {fold(word) for word in catalogue.edition.ambiguous}
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for thing in catalogue.edition.objects.values():
        for word in (thing.name, *thing.aliases):
            owners[fold(word)][thing.id] = word
    for key, found in sorted(owners.items()):
        if len(found) > 1 and key not in declared:
            ids = sorted(found)
            yield Finding(
                "duplicate_name",
                key,
                catalogue.places[ids[-1]],
                f"「{found[ids[-1]]}」は {'、'.join(ids)} の名前です",
                "どちらかから消すか、ambiguous.csv に書く",
            )


def declared_needlessly(catalogue: Catalogue) -> Iterator[Finding]:
    """An ambiguous word that is also the name of just one thing would resolve silently."""
    names = {fold(t.name): t for t in catalogue.edition.objects.values()}
    for word, ids in catalogue.edition.ambiguous.items():
        thing = names.get(fold(word))
        if thing is not None and thing.id not in ids:
            message = f"「{word}」は {thing.id} の名前でもあるのに、候補に入っていない"
            yield Finding(
                "ambiguous_name", word, "ambiguous.csv", message, f"候補に {thing.id} を加える"
            )


def near_duplicates(catalogue: Catalogue) -> Iterator[Finding]:
    """Two Objects of one kind whose names differ by a letter or two."""
    by_kind: dict[str, list[Object]] = defaultdict(list)
    for thing in catalogue.edition.objects.values():
        if len(fold(thing.name)) >= SHORTEST:
            by_kind[thing.kind].append(thing)
    for things in by_kind.values():
        names = [fold(t.name) for t in things]
        for i, thing in enumerate(things):
            rest = names[i + 1 :]
            for _, score, at in process.extract(
                names[i], rest, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
            ):
                other = things[i + 1 + at]
                yield Finding(
                    "near_duplicate",
                    "|".join(sorted((thing.id, other.id))),
                    catalogue.places[other.id],
                    f"「{thing.name}」と「{other.name}」はよく似ています（{score:.0f}%）",
                    "同じ物なら一つにまとめて別名にする。別の物なら accepted.csv に理由を書く",
                )


def same_translation(catalogue: Catalogue) -> Iterator[Finding]:
    """Two Objects with the same best name in English, Chinese and Korean may be one thing."""
    found: dict[tuple[str, ...], list[Object]] = defaultdict(list)
    for thing in catalogue.edition.objects.values():
        found[tuple(thing.display(lang).lower() for lang in ("en", "zh", "ko"))].append(thing)
    for names, things in found.items():
        for thing in things[1:]:
            first = things[0]
            yield Finding(
                "same_translation",
                "|".join(sorted((first.id, thing.id))),
                catalogue.places[thing.id],
                f"「{first.name}」と「{thing.name}」の訳が3言語とも同じです（{names[0]}）",
                "同じ物なら一つにまとめる。別の物なら訳を書き分ける",
            )
