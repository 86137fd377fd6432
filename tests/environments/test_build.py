"""The builder's order of things, with a stand-in for uv."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from environments import build, checks, shell, stamp
from environments.plan import Environment, houses, tools
from environments.problem import BuildProblem
from environments.torch_source import Source


@dataclass
class FakeUv:
    """Does what uv does as far as the builder can see, and remembers what it was asked."""

    root: Path
    fails_at: str = ""
    asked: list[str] = field(default_factory=list)

    def make(self, house: Environment) -> None:
        self._note("make", house)
        (house.folder / "bin").mkdir(parents=True, exist_ok=True)
        house.python.unlink(missing_ok=True)
        house.python.symlink_to(sys.executable)

    def sync(self, house: Environment) -> None:
        self._note("sync", house)

    def install_torch(self, house: Environment, source: Source) -> None:
        self._note(f"torch from {source.kind}", house)

    def check(self, house: Environment) -> None:
        self._note("check", house)

    def offers(self, house: Environment, source: Source) -> bool:
        return source.kind == "pytorch"

    def cache(self) -> Path:
        return self.root

    def _note(self, what: str, house: Environment) -> None:
        self.asked.append(f"{what} {house.name}")
        if self.asked[-1] == self.fails_at:
            raise BuildProblem("The registry is away.", "run again.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with empty locks."""
    for environment in (tools(tmp_path), *houses(tmp_path)):
        environment.lock.parent.mkdir(parents=True, exist_ok=True)
        environment.lock.write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def uv(root: Path, monkeypatch: pytest.MonkeyPatch) -> FakeUv:
    fake = FakeUv(root)
    monkeypatch.setattr(build, "_build_tools", lambda *_: {})
    monkeypatch.setattr(build, "Uv", lambda *_: fake)
    monkeypatch.setattr(shell, "run", lambda *_, **__: None)
    monkeypatch.setattr(checks, "require_space", lambda *_: None)
    monkeypatch.delenv("GOMI_TORCH", raising=False)
    return fake


WEB = ["make web", "sync web", "torch from pytorch web", "check web"]
BOT = ["make bot", "sync bot"]


def test_a_bare_checkout_gets_both_and_a_second_build_does_nothing(root: Path, uv: FakeUv) -> None:
    assert build.ensure(root)
    assert uv.asked == [*WEB, *BOT]
    assert not build.ensure(root)
    assert uv.asked == [*WEB, *BOT]


def test_after_a_failure_only_what_is_unfinished_is_built_again(root: Path, uv: FakeUv) -> None:
    uv.fails_at = "sync bot"
    with pytest.raises(BuildProblem):
        build.ensure(root)
    uv.fails_at, uv.asked = "", []
    assert build.ensure(root)
    assert uv.asked == BOT


def test_a_changed_lock_builds_that_one_anew_and_unstamps_it_first(root: Path, uv: FakeUv) -> None:
    build.ensure(root)
    _, bot = houses(root)
    bot.lock.write_text("rasa==3.6.21\n", encoding="utf-8")
    uv.fails_at, uv.asked = "make bot", []
    with pytest.raises(BuildProblem):
        build.ensure(root)
    assert stamp.fault(bot) == "half built"
    assert uv.asked == ["make bot"]
