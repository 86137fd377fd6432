"""Where Releases live: content-addressed parts, numbered manifests, one pointer.

    var/parts/<sha256>/…            immutable; shared by all Releases that need it
    var/releases/<id>.json          the manifest: part name → sha256, counts, when and of what
    var/current                     the id of the Release that residents read

Everything is written beside its place and renamed into it, so a crash leaves nothing half-made.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

SHORT = 16


@dataclass(frozen=True)
class Manifest:
    """What one Release is made of. ``counts``: objects, aliases, items, faq."""

    id: str
    number: int
    created: str
    town: str
    parts: dict[str, str]
    counts: dict[str, int] = field(default_factory=dict)


class Store:
    """The folder of Releases. Raises FileNotFoundError where no Release is published yet."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def add(self, write: Callable[[Path], object]) -> str:
        """Let ``write`` fill an empty folder; keep it under the hash of its content."""
        (self.root / "parts").mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".new-", dir=self.root / "parts"))
        try:
            write(scratch)
            digest = digest_of(scratch)
            target = self.part(digest)
            if not target.exists():
                scratch.rename(target)
            return digest
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def part(self, digest: str) -> Path:
        """The folder of a part."""
        return self.root / "parts" / digest[:SHORT]

    def publish(self, manifest: Manifest) -> None:
        """Write the manifest, then move the pointer to it."""
        target = self.root / "releases" / f"{manifest.id}.json"
        write_whole(target, json.dumps(asdict(manifest), ensure_ascii=False, indent=1) + "\n")
        write_whole(self.root / "current", manifest.id + "\n")

    def current(self) -> Manifest:
        """The Release that residents read."""
        name = (self.root / "current").read_text("utf-8").strip()
        return Manifest(**json.loads((self.root / "releases" / f"{name}.json").read_text("utf-8")))

    def prune(self, keep: int) -> None:
        """Remove parts that none of the last ``keep`` Releases needs; manifests all stay."""
        files = (self.root / "releases").glob("*.json")
        manifests = [Manifest(**json.loads(f.read_text("utf-8"))) for f in files]
        kept = sorted(manifests, key=lambda m: m.number)[-keep:]
        needed = {digest[:SHORT] for m in (*kept, self.current()) for digest in m.parts.values()}
        for part in (self.root / "parts").iterdir():
            if part.name not in needed and not part.name.startswith(".new-"):
                shutil.rmtree(part)

    def latest_number(self) -> int:
        """The highest number published; 0 before the first."""
        files = (self.root / "releases").glob("*.json")
        return max((json.loads(f.read_text("utf-8"))["number"] for f in files), default=0)


def digest_of(folder: Path) -> str:
    """sha256 over names and bytes of all files in ``folder``, in order of name."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def write_whole(path: Path, text: str) -> None:
    """Write a file so that readers see the old or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.new")
    scratch.write_text(text, "utf-8")
    os.replace(scratch, path)
