"""``python -m nlu_data.validate``: register, training and held-out sentences fit together."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from nlu_data.sentences import (
    Problem,
    Sentence,
    read_register,
    read_sentences,
    sentences_in,
    taught,
)

HERE = Path(__file__).parent
FOLDERS = ("training", "held_out")
AT_LEAST = {"training": 40, "held_out": 40}
# The wording around a thing has to be learned from many things, towns and services.
AT_LEAST_TRAINED = {"sort_item": 120, "ask_schedule": 120, "ask_bulky": 120, "put_out": 120}


def main(folder: Path = HERE) -> int:
    """Print every problem, or how much there is. Exit code 1 where something is wrong."""
    problems = list(validate(folder))
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} problems.")
        return 1
    counts = {name: len(sentences_in(folder / name)) for name in FOLDERS}
    intents = len(list((folder / "training").glob("*.yml")))
    print(f"{intents} intents: {counts['training']} sentences in training, ", end="")
    print(f"{counts['held_out']} held out. Everything fits.")
    return 0


def validate(folder: Path) -> Iterator[Problem]:
    """Everything wrong in a folder that holds the register and both folders of sentences."""
    try:
        known = taught(read_register(folder / "intents.yaml"))
    except ValueError as error:
        yield Problem("intents.yaml", str(error))
        return
    everything: list[Sentence] = []
    for name in FOLDERS:
        yield from _files(folder / name, known)
        for path in sorted((folder / name).glob("*.yml")):
            for found in read_sentences(path):
                if isinstance(found, Problem):
                    yield found
                else:
                    everything.append(found)
                    yield from _intent(found)
    yield from _counts(folder, everything, known)
    yield from _twins(everything)


def _files(folder: Path, known: set[str]) -> Iterator[Problem]:
    there = {path.stem: path for path in folder.glob("*") if not path.name.startswith(".")}
    for intent in sorted(known - set(there)):
        yield Problem(f"{folder.name}/{intent}.yml", "missing, though intents.yaml has the intent")
    for name, path in sorted(there.items()):
        if name not in known:
            words = "intents.yaml knows no such intent; register it or remove the file"
            yield Problem(f"{folder.name}/{path.name}", words)
        elif path.suffix != ".yml":
            yield Problem(f"{folder.name}/{path.name}", f"name it {name}.yml")


def _intent(sentence: Sentence) -> Iterator[Problem]:
    if sentence.intent != sentence.path.stem:
        words = f"the intent here is {sentence.intent}, but the file is named {sentence.path.stem}"
        yield Problem(sentence.place, words)


def _counts(root: Path, sentences: list[Sentence], known: set[str]) -> Iterator[Problem]:
    have = Counter((s.path.parent.name, s.path.stem) for s in sentences)
    for folder in FOLDERS:
        for intent in sorted(known):
            least = AT_LEAST[folder]
            if folder == "training":
                least = AT_LEAST_TRAINED.get(intent, least)
            if (root / folder / f"{intent}.yml").exists() and have[folder, intent] < least:
                words = f"{have[folder, intent]} sentences; at least {least} are needed"
                yield Problem(f"{folder}/{intent}.yml", words)


def _twins(sentences: list[Sentence]) -> Iterator[Problem]:
    for _, group in groupby(sorted(sentences, key=lambda s: s.key), key=lambda s: s.key):
        first, *others = group
        for other in others:
            if advice := _advice(first, other):
                yield Problem(other.place, f"「{other.text}」 {advice}")


def _advice(first: Sentence, other: Sentence) -> str | None:
    """Why two sentences that say the same may not both stand; None where they may."""
    if first.path.parent != other.path.parent:
        return f"is also in {first.place}; never train on what is held out"
    if first.intent != other.intent:
        return f"is {first.intent} in {first.place} and {other.intent} here; keep one"
    if first.text == other.text:
        return f"stands already in {first.place}; keep one"
    return None  # the same words with another comma, in one intent, teach something


if __name__ == "__main__":
    sys.exit(main())
