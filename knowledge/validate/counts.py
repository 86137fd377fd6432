"""How many of everything there should be: a number that jumps is a mistake or a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from knowledge.read.document import read_document
from knowledge.validate.catalogue import Catalogue
from knowledge.validate.finding import Finding


def counts_of(catalogue: Catalogue) -> dict[str, int]:
    """Counts by what they count; ``objects/food`` is the number of rows of one file."""
    edition = catalogue.edition
    counts = {
        "objects": len(edition.objects),
        "aliases": sum(len(thing.aliases) for thing in edition.objects.values()),
        "items": len(catalogue.items),
        "rules": sum(not rule.is_exception for rule in edition.policy.rules),
        "exceptions": sum(rule.is_exception for rule in edition.policy.rules),
        "ambiguous": len(edition.ambiguous),
        "fees": len(edition.fees),
    }
    files = Counter(place.partition(".csv")[0] for place in catalogue.places.values())
    return counts | {f"objects/{file}": count for file, count in sorted(files.items())}


def counts_outside(catalogue: Catalogue, declared: Path) -> Iterator[Finding]:
    """Counts outside the range declared for them, and counts nobody has declared."""
    ranges: dict[str, list[int]] = read_document(declared)
    counts = counts_of(catalogue)
    for name in sorted(counts.keys() | ranges.keys()):
        count = counts.get(name, 0)
        if name not in ranges:
            message = f"{name} は {count} 件ですが、範囲が書かれていません"
        elif not ranges[name][0] <= count <= ranges[name][1]:
            message = f"{name} は {count} 件で、範囲 {ranges[name][0]}〜{ranges[name][1]} の外です"
        else:
            continue
        remedy = f"増減に心当たりがなければ戻す。正しければ {declared.name} を直す"
        yield Finding("count_outside", name, declared.name, message, remedy)
