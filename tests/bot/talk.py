"""Train the real bot, load it as ``rasa run`` does, and talk to it without HTTP."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BOT = ROOT / "bot"
NLU = ROOT / "nlu_data"
CONTRACTS = ROOT / "tests" / "contracts"

SAID_NOTHING = {
    "items": "none",
    "item_count": 0,
    "whole": False,
    "town": "none",
    "category": None,
    "disposal": False,
    "date": False,
    "conditions": [],
    "faq": "none",
    "choice": None,
    "answers_pending": False,
    "play": False,
}
JUST_MET = {"focus": False, "pending": None, "town": False, "topic": None}


def metadata(evidence: dict[str, Any], conversation: dict[str, Any]) -> dict[str, Any]:
    """The wire's metadata, everything unsaid left at its rest."""
    return {
        "contract": 1,
        "lang": "ja",
        "evidence": SAID_NOTHING | evidence,
        "conversation": JUST_MET | conversation,
    }


@dataclass(frozen=True)
class Bot:
    """A loaded agent with its loop."""

    agent: Any
    loop: asyncio.AbstractEventLoop

    def answer(self, request: dict[str, Any], parsed: dict[str, Any] | None = None) -> Any:
        """What the REST channel would send back; ``parsed`` stands in for the pipeline."""
        from rasa.core.channels.channel import (  # noqa: PLC0415 - Rasa is not everywhere
            CollectingOutputChannel,
            UserMessage,
        )

        channel = CollectingOutputChannel()
        message = UserMessage(
            request["message"],
            channel,
            request["sender"],
            parse_data=parsed,
            input_channel="rest",
            metadata=request.get("metadata"),
        )
        self.loop.run_until_complete(self.agent.handle_message(message))
        return channel.messages

    def intent(self, text: str) -> tuple[str, float]:
        """The classifier's intent for a text of which nothing else is known."""
        parsed = self.loop.run_until_complete(self.agent.parse_message(text))
        return parsed["intent"]["name"], float(parsed["intent"]["confidence"])

    def best_guess(self, text: str) -> str:
        """The likeliest intent, whether the classifier is sure or not."""
        parsed = self.loop.run_until_complete(self.agent.parse_message(text))
        guesses = (one["name"] for one in parsed["intent_ranking"])
        return next(name for name in guesses if name != "nlu_fallback")


def train(folder: Path) -> Path:
    """Train as ``train.py`` does, but always anew."""
    command = [
        *(sys.executable, "-m", "rasa", "train", "--force", "--config", "config.yml"),
        *("--domain", "domain", "--data", str(NLU / "training"), "rules"),
        *("--out", str(folder), "--fixed-model-name", "bot"),
    ]
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        command, cwd=BOT, env=os.environ | quiet, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return folder / "bot.tar.gz"


def load(model: Path) -> Bot:
    """With bot/endpoints.yml, so with the tracker store that keeps nothing."""
    from rasa.core.agent import load_agent  # noqa: PLC0415 - Rasa is not everywhere
    from rasa.core.utils import AvailableEndpoints  # noqa: PLC0415 - as above
    from rasa.utils.log_utils import configure_structlog  # noqa: PLC0415 - as above

    configure_structlog(logging.ERROR)  # else each turn prints a page, and takes its time
    loop = asyncio.new_event_loop()
    endpoints = AvailableEndpoints.read_endpoints(str(BOT / "endpoints.yml"))
    return Bot(loop.run_until_complete(load_agent(str(model), endpoints=endpoints)), loop)
