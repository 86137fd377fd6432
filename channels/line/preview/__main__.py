"""``python -m channels.line.preview OUT.html REPLY …``: how replies look in LINE.

A REPLY is a JSON file (a MessageResponse, or a golden file with "request" and "response") or
``lang:question``, asked of the current Release without the bot.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from linebot.v3.messaging import Message

from channels.api.contract import MessageRequest, MessageResponse
from channels.conversation.store import MemoryStore
from channels.dialogue.client import Dialogue
from channels.journal import Journal
from channels.journey import Journey
from channels.line.limits import problems
from channels.line.preview.page import page
from channels.line.render import render
from channels.settings import Settings
from knowledge.release.open import open_release
from knowledge.release.store import Store

SITE = "https://gomi.example.jp/"
HTML_LANG = {"ja-easy": "ja", "zh": "zh-Hans"}


def main() -> None:
    """Write the page; exit status 1 where LINE would refuse a message."""
    parser = argparse.ArgumentParser(prog="channels.line.preview", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("replies", nargs="+", help="a JSON file, or lang:question")
    parser.add_argument("--as-of", help="answer as of this date (YYYY-MM-DD)")
    wishes = parser.parse_args()
    chats: list[tuple[str, str, list[Message]]] = []
    refused: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for wish in wishes.replies:
            is_file = Path(wish).suffix == ".json"
            question, reply = _read(Path(wish)) if is_file else _ask(wish, wishes.as_of, folder)
            messages = render(reply, SITE)
            refused += [f"{wish}: {problem}" for problem in problems(messages)]
            chats.append((question, HTML_LANG.get(reply.lang, reply.lang), messages))
    wishes.out.write_text(page(chats), "utf-8")
    if refused:
        raise SystemExit("\n".join(refused))


def _read(path: Path) -> tuple[str, MessageResponse]:
    told = json.loads(path.read_text("utf-8"))
    question = told["request"]["text"] if "request" in told else path.stem
    return question, MessageResponse.model_validate(told.get("response", told))


def _ask(wish: str, as_of: str | None, folder: str) -> tuple[str, MessageResponse]:
    lang, _, question = wish.partition(":")
    request = MessageRequest.model_validate({"text": question, "lang": lang, "as_of": as_of})
    return question, _journey(folder).take(request)


_opened: dict[str, Journey] = {}


def _journey(folder: str) -> Journey:
    if folder not in _opened:
        _opened[folder] = Journey(
            open_release(Store(Settings().var)),
            MemoryStore(ttl_s=60, size=100),
            Dialogue(bot_url=None, timeout_s=1),
            Journal(Path(folder) / "journal.db"),
        )
    return _opened[folder]


if __name__ == "__main__":
    main()
