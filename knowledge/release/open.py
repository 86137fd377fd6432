"""Open a Release: everything needed to recognise and to answer, built once per process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from knowledge.answer.answerer import Answerer
from knowledge.answer.collection import Scheduler
from knowledge.answer.sorting import Sorter
from knowledge.compile.export import read_items
from knowledge.compile.forms import worded_forms
from knowledge.compile.items import by_object
from knowledge.encoder.interface import Encoder, open_encoder
from knowledge.index.names import Name, faq_names, object_names
from knowledge.index.vectors import VectorIndex
from knowledge.read.edition import Edition, read_edition, spoken
from knowledge.recognise.alarm import Alarm
from knowledge.recognise.cues import read_cues
from knowledge.recognise.danger import read_dangers
from knowledge.recognise.descriptions import Descriptions
from knowledge.recognise.familiar import Familiar
from knowledge.recognise.lexicon import build_lexicon
from knowledge.recognise.modifiers import Modifiers
from knowledge.recognise.naming import Naming
from knowledge.recognise.nearness import NearNames
from knowledge.recognise.playful import Playful
from knowledge.recognise.questions import Questions
from knowledge.recognise.recogniser import Recogniser
from knowledge.recognise.talk import Talk
from knowledge.recognise.typos import Typos
from knowledge.release.store import Manifest, Store


@dataclass(frozen=True)
class Knowledge:
    """One opened Release. Immutable: to swap Releases, open the new one and drop this."""

    manifest: Manifest
    edition: Edition
    recogniser: Recogniser
    answerer: Answerer


def open_release(store: Store) -> Knowledge:
    """The current Release. FileNotFoundError: run ``make train`` first."""
    manifest = store.current()
    parts = {name: store.part(digest) for name, digest in manifest.parts.items()}
    read = read_edition(parts["knowledge"], manifest.town)
    edition = spoken(read, by_persona=os.environ.get("GOMI_PERSONA") != "off")
    encoder = open_encoder(parts["encoder"], os.environ.get("GOMI_ENCODER"))
    names, questions = object_names(edition.objects.values()), faq_names(edition.faq.values())
    dangers = read_dangers(parts["knowledge"] / "safety" / "signs.yaml")
    items = by_object(read_items(parts["items"]))
    every_item = (item for group in items.values() for item in group)
    lexicon = build_lexicon(edition.objects.values(), edition.ambiguous)
    recogniser = Recogniser(
        edition=edition,
        naming=Naming(
            lexicon,
            Typos.of(lexicon.written, lexicon.foreign),
            _near(names, parts["index"] / "names.faiss", encoder),
            Descriptions.load(parts["descriptions"]),
            Modifiers(edition.objects.values()),
        ),
        cues=read_cues(parts["knowledge"] / "vocabulary" / "cues.yaml", edition.vocabulary),
        dangers=dangers,
        alarm=Alarm.load(parts["alarm"]),
        faq=Questions(questions, _near(questions, parts["index"] / "faq.faiss", encoder)),
        familiar=Familiar.load(parts["words"]),
        playful=Playful.of(edition.persona),
        talk=Talk.of(parts["knowledge"] / "vocabulary" / "talk.yaml"),
        forms=worded_forms(every_item, edition.objects, edition.messages, edition.vocabulary),
    )
    answerer = Answerer(Sorter(edition, items), Scheduler(edition), dangers)
    return Knowledge(manifest, edition, recogniser, answerer)


def _near(names: list[Name], vectors: Path, encoder: Encoder) -> NearNames:
    return NearNames(names, VectorIndex.load(vectors), encoder)
