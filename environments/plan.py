"""Which environments there are: a list, one line of facts each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Environment:
    """One virtual environment and what it takes to make it.

    ``gigabytes`` is the free space asked for before building (installed size, and the downloads
    beside it). ``first_import`` is run once after installing: it proves that the big libraries
    load, and writes their byte code, which makes every later start some ten seconds faster.
    """

    name: str
    folder: Path
    lock: Path
    gigabytes: float
    first_import: str
    with_torch: bool = False

    @property
    def python(self) -> Path:
        """The interpreter inside, whether or not it exists yet."""
        return self.folder / "bin" / "python"


def tools(root: Path) -> Environment:
    """Holds uv, which builds the two others."""
    return Environment(
        name="tools",
        folder=root / ".tools",
        lock=root / "environments" / "tools.lock",
        gigabytes=0.1,
        first_import="import pip",
    )


def houses(root: Path) -> tuple[Environment, Environment]:
    """The web side and the bot, in building order."""
    web = Environment(
        name="web",
        folder=root / ".venv",
        lock=root / "environments" / "web.lock",
        gigabytes=2.0,
        first_import="import faiss, fastapi, matplotlib, sentence_transformers, sudachipy, uvicorn",
        with_torch=True,
    )
    bot = Environment(
        name="bot",
        folder=root / "bot" / ".venv",
        lock=root / "bot" / "requirements.lock",
        gigabytes=3.0,
        first_import="import rasa.core.run, rasa.core.agent, sudachipy",
    )
    return web, bot
