"""Releases are immutable, content-addressed, and published by moving a pointer."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.release.build import Builder
from knowledge.release.store import Manifest, Store
from nlu_data.sentences import everyday_sentences
from tests.opened import fake_bot_model


def write(text: str):  # type: ignore[no-untyped-def] # noqa: ANN201 - a small closure
    return lambda folder: (folder / "part.txt").write_text(text, "utf-8") and None


def test_equal_content_is_kept_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.add(write("a")) == store.add(write("a"))
    assert store.add(write("a")) != store.add(write("b"))


def test_a_part_that_fails_to_build_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def fail(folder: Path) -> None:
        (folder / "half.txt").write_text("half", "utf-8")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.add(fail)
    assert list((tmp_path / "parts").iterdir()) == []


def test_the_pointer_names_the_current_release(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(FileNotFoundError):
        store.current()
    for number in (1, 2):
        store.publish(Manifest(f"{number:04d}", number, "now", "sumida", {}))
    assert store.current().number == store.latest_number() == 2


def test_only_parts_that_a_kept_release_needs_stay(tmp_path: Path) -> None:
    store = Store(tmp_path)
    digests = [store.add(write(text)) for text in "abc"]
    for number, digest in enumerate(digests, 1):
        store.publish(Manifest(f"{number:04d}", number, "now", "sumida", {"part": digest}))
    store.prune(keep=2)
    assert [store.part(d).exists() for d in digests] == [False, True, True]


def test_building_again_without_a_change_does_nothing(store: Store) -> None:
    said: list[str] = []
    before = store.current()
    after = Builder(store, said.append).build(fake_bot_model, "fixed", everyday_sentences())
    assert after == before
    assert all("変更なし" in line for line in said)
