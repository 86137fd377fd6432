"""Build a Release: snapshot, items, encoder, index, bot. A step runs if its input changed."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.progress import track

from knowledge.compile.export import write_items
from knowledge.compile.items import compile_items
from knowledge.encoder.interface import open_encoder
from knowledge.encoder.train import train_encoder
from knowledge.index.names import faq_names, groups, object_names
from knowledge.index.vectors import VectorIndex
from knowledge.read.edition import HERE, TOWN, Edition, read_edition
from knowledge.recognise.alarm import learn
from knowledge.recognise.descriptions import learn_descriptions
from knowledge.recognise.familiar import Familiar
from knowledge.release.store import Manifest, Store, digest_of, write_whole
from knowledge.shape.item import Item
from knowledge.shape.object import Object

SNAPSHOT = (
    "vocabulary", "objects", "policy", "calendar", "contacts", "faq", "messages", "persona",
    "descriptions", "safety", "ambiguous.csv",
)  # fmt: skip
KEPT_RELEASES = 5
"""So many can be rolled back to."""
CODE = ("compile", "decide", "encoder", "index", "read", "shape", "text")
"""Code whose change makes built parts stale."""


@dataclass
class Builder:
    """Runs the steps in order and remembers which input made which part."""

    store: Store
    report: Callable[[str], None]
    hub_model: str | None = None
    parts: dict[str, str] = field(default_factory=dict)

    def build(
        self, train_bot: Callable[[Path], None], bot_inputs: str, everyday: Sequence[str]
    ) -> Manifest:
        """Build what is stale and publish if anything differs from the current Release.

        ``everyday``: what residents say with nobody in danger, for the alarm to tell apart.
        """
        code = _hash_code()
        self._step("knowledge", digest_of_sources(), _copy_snapshot)
        edition = read_edition(self.store.part(self.parts["knowledge"]))
        key = self.parts["knowledge"] + code
        told_key = key + _hash_code(("recognise",))
        objects = edition.objects.values()
        self._step("items", key, lambda f: write_items(f, _compiled(edition, objects)))
        names = object_names(edition.objects.values())
        questions = faq_names(edition.faq.values())
        both = groups([*names, *questions])
        self._step("encoder", key, lambda f: train_encoder(both).save(f))
        encoder = open_encoder(self.store.part(self.parts["encoder"]), self.hub_model)

        def index(folder: Path) -> None:
            for name, rows in (("names", names), ("faq", questions)):
                vectors = encoder.encode([r.text for r in rows])
                VectorIndex.build(vectors).save(folder / f"{name}.faiss")

        said = edition.descriptions
        self._step("descriptions", told_key, lambda f: learn_descriptions(said).save(f))
        self._step("index", key + self.parts["encoder"] + encoder.name, index)
        peaceful = (*(n.text for n in names), *(q.text for q in questions), *everyday)
        alarm_key = told_key + hashlib.sha256("\n".join(peaceful).encode()).hexdigest()
        safety = self.store.part(self.parts["knowledge"]) / "safety"
        answers = (text for entry in edition.faq.values() for text in entry.answer.values())
        used = (*peaceful, *answers, *(d.said for d in said))
        self._step("words", alarm_key, lambda f: Familiar.of(used).save(f))
        self._step("alarm", alarm_key, lambda f: learn(safety, peaceful).save(f))
        self._step("bot", bot_inputs, train_bot)
        return self._publish(edition)

    def _step(self, name: str, key: str, write: Callable[[Path], object]) -> None:
        built_path = self.store.root / "built.json"
        built = json.loads(built_path.read_text("utf-8")) if built_path.exists() else {}
        wanted = hashlib.sha256(f"{name}\0{key}".encode()).hexdigest()
        known = built.get(name, {}).get(wanted)
        if known and self.store.part(known).exists():
            self.report(f"{name}: 変更なし")
            self.parts[name] = known
            return
        self.report(f"{name}: 作成中…")
        self.parts[name] = self.store.add(write)
        built[name] = {wanted: self.parts[name]}
        write_whole(built_path, json.dumps(built, indent=1) + "\n")

    def _publish(self, edition: Edition) -> Manifest:
        try:
            current = self.store.current()
        except FileNotFoundError:
            current = None
        if current is not None and current.parts == self.parts:
            self.report(f"公開版 {current.id}: 変更なし")
            return current
        number = self.store.latest_number() + 1
        whole = hashlib.sha256(json.dumps(self.parts, sort_keys=True).encode()).hexdigest()
        items_file = self.store.part(self.parts["items"]) / "items.jsonl"
        with items_file.open("rb") as lines:
            item_count = sum(1 for _ in lines)
        manifest = Manifest(
            id=f"{number:04d}-{whole[:8]}",
            number=number,
            created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            town=TOWN,
            parts=dict(self.parts),
            counts={
                "objects": len(edition.objects),
                "aliases": sum(len(o.aliases) for o in edition.objects.values()),
                "items": item_count,
                "faq": len(edition.faq),
            },
        )
        self.store.publish(manifest)
        self.store.prune(keep=KEPT_RELEASES)
        self.report(f"公開版 {manifest.id} を公開しました（品目 {item_count:,}）")
        return manifest


def _compiled(edition: Edition, objects: Collection[Object]) -> Iterator[Item]:
    """The Items, with progress by Object."""
    return compile_items(edition, track(objects, description="品目を組み立て", transient=True))


def digest_of_sources() -> str:
    """Hash of all knowledge files that go into a Release."""
    whole = hashlib.sha256()
    for name in SNAPSHOT:
        path = HERE / name
        whole.update((digest_of(path) if path.is_dir() else path.read_text("utf-8")).encode())
    return whole.hexdigest()


def _copy_snapshot(folder: Path) -> None:
    read_edition()  # stop before anything is written if the files are not right
    for name in SNAPSHOT:
        source = HERE / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("README.md"))
        else:
            shutil.copy2(source, folder / name)


def _hash_code(folders: Sequence[str] = CODE) -> str:
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted((HERE / folder).rglob("*.py")):
            whole.update(path.read_bytes())
    return whole.hexdigest()
