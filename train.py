"""Build everything a resident's answer needs, as a list of steps, and publish it as a Release.

Safe to interrupt and to run again: a step whose input has not changed is not repeated.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console

from knowledge.read.problems import KnowledgeError
from knowledge.release.build import Builder
from knowledge.release.paths import ROOT, var_folder
from knowledge.release.store import Store
from nlu_data.sentences import everyday_sentences

BOT = ROOT / "bot"
BOT_INPUTS = ("config.yml", "domain", "rules", "components", "requirements.lock")
TRAINING = ROOT / "nlu_data" / "training"


def main() -> int:
    """Train what is stale. Exit code 1 where the knowledge is faulty or the bot cannot train."""
    console = Console(stderr=True)
    started = time.monotonic()
    builder = Builder(
        Store(var_folder()),
        lambda line: console.print(f"[dim]train[/] {line}"),
        os.environ.get("GOMI_ENCODER"),
    )
    try:
        builder.build(train_bot, hash_of_bot_inputs(), everyday_sentences())
    except KnowledgeError as error:
        console.print(str(error), style="red", markup=False)
        return 1
    except subprocess.CalledProcessError as error:
        console.print(f"bot の学習に失敗しました（終了コード {error.returncode}）。", style="red")
        return 1
    console.print(f"[dim]train[/] 完了（{time.monotonic() - started:.1f} 秒）")
    return 0


def train_bot(folder: Path) -> None:
    """Train the Rasa model in its own environment into ``folder``/bot.tar.gz."""
    python = BOT / ".venv" / "bin" / "python"
    scratch = folder / "scratch"
    command = [
        str(python), "-m", "rasa", "train", "--config", "config.yml", "--domain", "domain",
        "--data", str(TRAINING), "rules", "--out", str(scratch), "--fixed-model-name", "bot",
    ]  # fmt: skip
    environment = os.environ | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    log = var_folder() / "log" / "train-bot.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        try:
            subprocess.run(
                command,
                cwd=BOT,
                env=environment,
                check=True,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        except subprocess.CalledProcessError:
            print(log.read_text("utf-8", "replace")[-3000:], file=sys.stderr)
            raise
    (scratch / "bot.tar.gz").rename(folder / "bot.tar.gz")
    shutil.rmtree(scratch)


def hash_of_bot_inputs() -> str:
    """Hash of everything the bot model is made from."""
    whole = hashlib.sha256()
    for root in (*(BOT / name for name in BOT_INPUTS), TRAINING):
        files = sorted(root.rglob("*")) if root.is_dir() else [root]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                whole.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
