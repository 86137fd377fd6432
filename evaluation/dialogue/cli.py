"""``python -m evaluation dialogue --cases FILE.yaml --url URL``: turns of one conversation."""

from __future__ import annotations

import argparse
import csv
import secrets
from pathlib import Path
from typing import Any

import httpx
import yaml
from rich.console import Console
from rich.progress import track

from evaluation.dialogue.judge import judge_turn
from evaluation.intervals import wilson
from evaluation.service import Service

HELP = "hold conversations from a file and judge every turn"
REFERENCE_DATE = "2026-11-23"
COLUMNS = ("dialogue", "turn", "user", "status", "faults", "reply")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this task."""
    parser.add_argument("--cases", type=Path, required=True, help="YAML shaped like the sample's")
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="the running service")
    parser.add_argument("--as-of", default=REFERENCE_DATE)
    parser.add_argument("--out", type=Path, default=Path("var/evaluation"), help="folder for turns")


def run(options: argparse.Namespace) -> int:
    """Print how many turns and whole dialogues are right. 2 where it cannot run."""
    console = Console(width=150)
    try:
        dialogues = yaml.safe_load(options.cases.read_text("utf-8"))["dialogues"]
        service = Service(options.url, options.as_of)
        release = service.release()
    except (OSError, KeyError, yaml.YAMLError, httpx.HTTPError) as error:
        console.print(f"cannot start: {error}", style="red")
        return 2
    turns: list[dict[str, str]] = []
    for dialogue in track(dialogues, description="talking", console=Console(stderr=True)):
        turns += hold(dialogue, service)
    path = options.out / f"{options.cases.stem}-{release}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(turns)
    wrong = {turn["dialogue"] for turn in turns if turn["faults"]}
    console.print(f"release {release}, 95 % Wilson intervals")
    console.print(_share("turns right", sum(not t["faults"] for t in turns), len(turns)))
    console.print(_share("dialogues wholly right", len(dialogues) - len(wrong), len(dialogues)))
    console.print(f"every turn: {path}")
    return 0


def hold(dialogue: dict[str, Any], service: Service) -> list[dict[str, str]]:
    """All turns of one dialogue in one session, each judged where it is to be judged."""
    session, before, rows = f"eval-{secrets.token_hex(8)}", None, []
    for number, turn in enumerate(dialogue["turns"], 1):
        reply = service.ask(turn["user"], session_id=session)
        verdict = judge_turn(turn["expect"], reply, before)
        before = reply
        if verdict.judged:
            values = (dialogue["id"], number, turn["user"], reply["status"])
            said = ("; ".join(verdict.faults), reply["text"])
            rows.append(dict(zip(COLUMNS, map(str, (*values, *said)), strict=True)))
    return rows


def _share(name: str, right: int, total: int) -> str:
    low, high = (100 * bound for bound in wilson(right, total))
    return f"{name}: {right}/{total} = {100 * right / max(total, 1):.1f} % [{low:.1f}, {high:.1f}]"
