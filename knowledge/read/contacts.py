"""Read ``knowledge/contacts/<town>.yaml``."""

from __future__ import annotations

from pathlib import Path

from knowledge.read.document import Fields, read_document
from knowledge.read.problems import Problem
from knowledge.shape.contact import Contact


def read_contacts(path: Path, problems: list[Problem]) -> dict[str, Contact]:
    """Every contact by id."""
    contacts = {}
    for key, data in read_document(path).items():
        fields = Fields(path.name, f"連絡先 {key}", data, problems)
        contacts[key] = Contact(
            id=key,
            name=str(fields.must("name")),
            place=fields.must("place"),
            phone=fields.must("phone"),
            hours=fields.must("hours"),
            source=str(fields.must("source")),
            confidence=str(fields.must("confidence")),
        )
        fields.done()
    return contacts
