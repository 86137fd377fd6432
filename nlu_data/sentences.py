"""Reading the register and the files of sentences, with the line each sentence stands in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Sentence:
    """One example; ``line`` counts from 1."""

    text: str
    intent: str
    path: Path
    line: int

    @property
    def place(self) -> str:
        return f"{self.path.parent.name}/{self.path.name}:{self.line}"

    @property
    def key(self) -> str:
        """Equal for sentences that differ only in spaces, punctuation, width or case of letters."""
        folded = unicodedata.normalize("NFKC", self.text).casefold()
        return "".join(letter for letter in folded if letter.isalnum()) or folded


@dataclass(frozen=True)
class Problem:
    """Where, and what to do about it."""

    place: str
    words: str

    def __str__(self) -> str:
        return f"{self.place}: {self.words}"


def read_register(path: Path) -> dict[str, dict[str, Any]]:
    """The intents by id. Raises ValueError, with a sentence, where an entry is faulty."""
    try:
        entries = yaml.safe_load(path.read_text("utf-8"))["intents"]
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ValueError(f"the register cannot be read ({error})") from error
    register: dict[str, dict[str, Any]] = {}
    for number, entry in enumerate(entries, start=1):
        name = entry.get("id") or f"entry {number}"
        if missing := {"id", "ja", "en", "acts"} - {key for key, value in entry.items() if value}:
            raise ValueError(f"{name} lacks {', '.join(sorted(missing))}")
        if unknown := set(entry) - {"id", "ja", "en", "acts", "set_by"}:
            raise ValueError(f"{name} has unknown fields: {', '.join(sorted(unknown))}")
        if entry.get("set_by", "evidence") != "evidence":
            raise ValueError(f"{name}: set_by can only be evidence")
        if name in register:
            raise ValueError(f"{name} is registered twice")
        register[name] = entry
    return register


def taught(register: dict[str, dict[str, Any]]) -> set[str]:
    """The intents that sentences teach."""
    return {name for name, entry in register.items() if "set_by" not in entry}


def read_sentences(path: Path) -> Iterator[Sentence | Problem]:
    """The sentences of one file in Rasa's format, and every line that is not one."""
    place = f"{path.parent.name}/{path.name}"
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
        blocks = [_fields(block) for block in _fields(root)["nlu"].value]
        examples = [(block["intent"].value, block["examples"]) for block in blocks]
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        words = f"not in Rasa's NLU format (nlu, intent, examples): {error}"
        yield Problem(place, " ".join(words.split()))
        return
    for intent, block in examples:
        if block.style != "|":
            yield Problem(f"{place}:{block.start_mark.line + 1}", "begin with 'examples: |'")
            continue
        for line, text in enumerate(block.value.splitlines(), block.start_mark.line + 2):
            if not text.startswith("- ") or not text[2:].strip():
                yield Problem(f"{place}:{line}", "write each example as '- sentence'")
            else:
                yield Sentence(text[2:].strip(), intent, path, line)


NONSENSE = "nonsense"


def everyday_sentences() -> list[str]:
    """What training/ has that makes sense: what residents say to us on any day."""
    found = sentences_in(Path(__file__).parent / "training")
    return [one.text for one in found if one.intent != NONSENSE]


def sentences_in(folder: Path) -> list[Sentence]:
    """All sentences of a folder, file by file; lines that are none are left out."""
    found = (one for path in sorted(folder.glob("*.yml")) for one in read_sentences(path))
    return [one for one in found if isinstance(one, Sentence)]


def _fields(node: Any) -> dict[str, Any]:
    """A mapping's values, still with the lines they stand in."""
    return {key.value: value for key, value in node.value}
