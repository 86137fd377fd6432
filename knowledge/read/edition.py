"""Read the whole seed edition under ``knowledge/``, or stop with every problem named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.read.calendar import read_calendar
from knowledge.read.contacts import read_contacts
from knowledge.read.descriptions import Description, read_descriptions
from knowledge.read.faq import read_faq
from knowledge.read.messages import Messages, read_messages
from knowledge.read.objects import read_objects
from knowledge.read.persona import read_persona
from knowledge.read.policy import read_policy
from knowledge.read.problems import KnowledgeError, Problem
from knowledge.read.table import read_table
from knowledge.read.vocabulary import Vocabulary, read_vocabulary
from knowledge.shape.calendar import Calendar
from knowledge.shape.contact import Contact
from knowledge.shape.faq import FaqEntry
from knowledge.shape.object import Object
from knowledge.shape.persona import Persona
from knowledge.shape.policy import Addition, Policy, Rule

HERE = Path(__file__).resolve().parents[1]
TOWN = "sumida"


@dataclass(frozen=True)
class Edition:
    """Everything the files say, checked. ``fees`` is yen by Object id, confirmed ones only.

    ``persona`` None: the plain voice, and no play.
    """

    vocabulary: Vocabulary
    messages: Messages
    objects: dict[str, Object]
    ambiguous: dict[str, tuple[str, ...]]
    policy: Policy
    fees: dict[str, int]
    calendar: Calendar
    contacts: dict[str, Contact]
    faq: dict[str, FaqEntry]
    persona: Persona | None
    descriptions: tuple[Description, ...]


def read_edition(root: Path = HERE, town: str = TOWN) -> Edition:
    """All files of ``root`` for one town. Raises KnowledgeError listing all problems at once."""
    problems: list[Problem] = []
    vocabulary = read_vocabulary(root / "vocabulary")
    of_town = root / "policy" / town
    messages = read_messages(root / "messages", of_town / "wordings.yaml", problems)
    objects = read_objects(root / "objects", vocabulary, messages.codes("steps"), problems)
    contacts = read_contacts(root / "contacts" / f"{town}.yaml", problems)
    edition = Edition(
        vocabulary=vocabulary,
        messages=messages,
        objects=objects,
        ambiguous=_ambiguous(root / "ambiguous.csv", objects, problems),
        policy=_policy(of_town, vocabulary, messages, objects, problems),
        fees=_fees(of_town / "fees.csv", objects, problems),
        calendar=read_calendar(root / "calendar" / town, problems),
        contacts=contacts,
        faq=read_faq(root / "faq", frozenset(contacts), problems),
        persona=read_persona(root / "persona", messages.codes("talk"), problems),
        descriptions=read_descriptions(root / "descriptions", objects.keys(), problems),
    )
    return _checked(edition, problems)


def spoken(edition: Edition, *, by_persona: bool) -> Edition:
    """The edition as it is spoken: small talk in the persona's words, or all in plain ones."""
    if not by_persona or edition.persona is None:
        return replace(edition, persona=None)
    texts = edition.messages.texts
    talk = texts["talk"] | edition.persona.talk
    return replace(edition, messages=Messages(texts | {"talk": talk}))


def under_policy(edition: Edition, of_town: Path, root: Path = HERE) -> Edition:
    """The same Objects under the Policy in the folder ``of_town``: another town, or a draft.

    Calendar, contacts and FAQ stay those of ``edition``. Raises KnowledgeError.
    """
    problems: list[Problem] = []
    messages = read_messages(root / "messages", of_town / "wordings.yaml", problems)
    other = replace(
        edition,
        messages=messages,
        policy=_policy(of_town, edition.vocabulary, messages, edition.objects, problems),
        fees=_fees(of_town / "fees.csv", edition.objects, problems),
    )
    return _checked(other, problems)


def _policy(
    of_town: Path,
    vocabulary: Vocabulary,
    messages: Messages,
    objects: dict[str, Object],
    problems: list[Problem],
) -> Policy:
    categories = tuple(messages.texts["categories"])
    return read_policy(of_town, vocabulary, categories, frozenset(objects), problems)


def _checked(edition: Edition, problems: list[Problem]) -> Edition:
    problems += _unworded(edition)
    problems += _categories_of_no_entry(edition)
    if problems:
        raise KnowledgeError(problems)
    return edition


def _categories_of_no_entry(edition: Edition) -> list[Problem]:
    """Categories whose ``about`` names no FAQ entry; one without ``about`` is told by examples."""
    return [
        Problem("wordings.yaml", f"「{category}」の about「{about}」がない", "FAQ の id にする")
        for category, wording in edition.messages.texts["categories"].items()
        if (about := wording.get("about")) is not None and about not in edition.faq
    ]


def _ambiguous(
    path: Path, objects: dict[str, Object], problems: list[Problem]
) -> dict[str, tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {}
    for row in read_table(path, ("word", "objects"), problems):
        ids = row.parts("objects")
        for object_id in ids:
            if object_id not in objects:
                message = f"{object_id} という Object がない"
                problems.append(row.problem("objects", message, "id を直す"))
        if len(ids) < 2:
            problems.append(row.problem("objects", "候補が2つありません", "2つ以上書く"))
        words[row["word"]] = ids
    return words


def _fees(path: Path, objects: dict[str, Object], problems: list[Problem]) -> dict[str, int]:
    fees = {}
    for row in read_table(path, ("object", "yen", "source", "confidence"), problems):
        if row["object"] not in objects:
            problems.append(row.problem("object", f"{row['object']} がない", "Object の id にする"))
        if not row["yen"].isdecimal():
            problems.append(row.problem("yen", f"「{row['yen']}」は金額ではない", "数字だけにする"))
            continue
        fees[row["object"]] = int(row["yen"])
    return fees


def _unworded(edition: Edition) -> list[Problem]:
    """Codes of the Policy and the Objects that no message words."""
    steps, hazards = edition.messages.codes("steps"), edition.messages.codes("hazards")
    cases = edition.messages.codes("cases")
    policy = edition.policy
    everything: list[Rule | Addition] = [*policy.rules, *policy.additions]
    wanted = [
        (f"規則 {rule.id}", code, known)
        for rule in everything
        for codes, known in ((rule.steps, steps), (rule.hazards, hazards))
        for code in codes
    ]
    wanted += [
        (f"規則 {r.id}", other.when, cases) for r in policy.rules for other in r.alternatives
    ]
    return [
        Problem(
            "rules.yaml・exceptions.csv", f"{where} の「{code}」に文がない", "messages に文を足す"
        )
        for where, code, known in wanted
        if code not in known
    ]
