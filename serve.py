"""``make serve``: from a bare checkout to a running service, in four steps.

Environments → training → addresses → a list of processes kept alive. Each step is quick when there
is nothing to do. Runs on the bare Python 3.11; docs/operations.md says what happens when.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from environments import build, surroundings
from environments.plan import ROOT, houses
from environments.problem import BuildProblem
from supervisor import ports
from supervisor.health import answers
from supervisor.service import Health, Service
from supervisor.supervise import supervise

WEB, BOT = houses(ROOT)
VAR = Path(os.environ.get("GOMI_VAR") or ROOT / "var").resolve()
LOGS = VAR / "log"
STATE = VAR / "run" / "processes.json"

# One message is small work; more threads only get into each other's way.
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "SANIC_WORKERS": "1",
}
QUIET = {
    "TF_CPP_MIN_LOG_LEVEL": "2",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
}


def say(line: str) -> None:
    """One line to the operator, at once."""
    print(line, flush=True)


def train() -> None:
    """Compile the knowledge and train the models where something changed.

    In a process group of its own: a stop must also end what the training has started.
    """
    command = [str(WEB.python), "train.py"]
    training = subprocess.Popen(command, cwd=ROOT, env=surroundings.for_python(), process_group=0)
    try:
        code = training.wait()
    except KeyboardInterrupt:
        os.killpg(training.pid, signal.SIGTERM)
        training.wait()
        raise
    if code != 0:
        raise subprocess.CalledProcessError(code, command)


def current_bot() -> Path:
    """The bot model of the current Release."""
    answer = subprocess.run(
        [str(WEB.python), "-m", "knowledge.release", "current-bot"],
        cwd=ROOT,
        env=surroundings.for_python(),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return ROOT / answer.stdout.strip()


def bot(model: Path, port: int, env: Mapping[str, str]) -> Service:
    """The dialogue: on loopback only, with no API but the REST channel."""
    url = f"http://127.0.0.1:{port}"
    return Service(
        name="bot",
        command=(
            *(str(BOT.python), "-m", "rasa", "run", "--model", str(model)),
            *("--endpoints", "endpoints.yml", "--credentials", "credentials.yml"),
            *("--interface", "127.0.0.1", "--port", str(port)),
        ),
        folder=ROOT / "bot",
        env={**env, **ONE_THREAD, **QUIET, "RASA_TELEMETRY_ENABLED": "false"},
        log=LOGS / "bot.log",
        health=Health(f"{url}/"),
        facts={"url": url},
    )


def web(host: str, port: int, bot_port: int, env: Mapping[str, str]) -> Service:
    """Everything a resident touches.

    Without access log: addresses and what people ask for stay out of it (the application logs for
    itself). Without proxy headers: the application alone decides whose forwarded address it trusts.
    """
    url = local_url(host, port)
    return Service(
        name="web",
        command=(
            *(str(WEB.python), "-m", "uvicorn", "channels.app:create_app", "--factory"),
            *("--host", host, "--port", str(port), "--no-access-log", "--no-proxy-headers"),
            *("--no-server-header", "--timeout-graceful-shutdown", "3"),
        ),
        folder=ROOT,
        env={
            **env,
            "GOMI_BOT_URL": f"http://127.0.0.1:{bot_port}",
            "TOKENIZERS_PARALLELISM": "false",
        },
        log=LOGS / "web.log",
        health=Health(f"{url}/healthz"),
        facts={"url": url},
    )


def local_url(host: str, port: int) -> str:
    """How to reach the service from this machine, by number."""
    near = {"0.0.0.0": "127.0.0.1", "localhost": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104
    return f"http://{f'[{near}]' if ':' in near and '[' not in near else near}:{port}"


async def announce(url: str, started: float) -> None:
    """Wait until everything is ready, then say where."""
    while not await answers(f"{url}/readyz", timeout_s=5):
        await asyncio.sleep(0.25)
    say(f"\nReady after {time.monotonic() - started:.0f} s.")
    say(f"  page      {url}/\n  API docs  {url}/docs\n  health    {url}/readyz")
    say(f"  logs      {LOGS}\nCtrl-C stops everything.\n")


def main() -> int:
    """0 after a clean stop; 1 when something cannot be built or trained; 2 for the wrong port."""
    started = time.monotonic()
    env = {**surroundings.for_python(), "PYTHONUNBUFFERED": "1"}  # logs line by line
    host = env.get("HOST", "0.0.0.0")  # noqa: S104 - the ward's visitors come from outside
    try:
        port = ports.wanted_port(env.get("PORT", "8000"))
        ports.require_free(host, port)  # before minutes of building, not after
        build.ensure()
        train()
        bot_port = ports.free_port()
        services = [bot(current_bot(), bot_port, env), web(host, port, bot_port, env)]
        ports.require_free(host, port)
        url = local_url(host, port)
        asyncio.run(supervise(services, STATE, say, beside=lambda: announce(url, started)))
    except ports.PortProblem as problem:
        print(problem, file=sys.stderr)
        return 2
    except BuildProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"\n{' '.join(error.cmd[1:])} failed; its lines above say why.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. Nothing is lost: run `make serve` again.", file=sys.stderr)
        return 130
    say("Everything has stopped.")
    return 0


if __name__ == "__main__":
    # A SIGTERM while building or training is a stop in good order, like Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    raise SystemExit(main())
