"""``python3.11 -m environments.relock [--upgrade]``: renew the three locks from what is asked for.

Needs the registry and the tools environment (``make environments`` first). Without ``--upgrade``
the pinned versions stay wherever they still fit.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from environments import pip_settings, shell, surroundings
from environments.plan import ROOT, houses, tools
from environments.problem import BuildProblem

ASKED_FOR = {
    "tools": ("environments/tools.in",),
    # torch is left out: every machine takes the build that suits it (torch_source.py).
    "web": ("environments/web.in", "--excludes", "environments/left_out.txt"),
    # Rasa's own pins have to be overridden to run on Python 3.11.
    "bot": ("bot/requirements.in", "--override", "bot/overrides.txt"),
}
# A universal lock has markers instead of one machine's answers; no registry address is baked in.
HOW = (
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-annotate"),
    *("--custom-compile-command", "python3.11 -m environments.relock"),
)


def faults(text: str) -> list[str]:
    """What a lock must not hold: addresses, paths of a machine, torch and its CUDA parts."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if re.search(r"https?://|(?<![\w.])/[a-z]+/|--(extra-)?index|--find-links", line):
            found.append(f"line {number} holds an address or a path: {line.strip()}")
        if re.match(r"(torch|triton|nvidia-[\w-]+|cuda-[\w-]+)==", line):
            found.append(f"line {number} forces a build of torch on everybody: {line.strip()}")
    return found


def relock(root: Path, extra: list[str]) -> None:
    """Write the locks anew; raises BuildProblem when one cannot be had or is not fit to share."""
    uv = tools(root).folder / "bin" / "uv"
    if not uv.exists():
        raise BuildProblem("uv is not there yet.", "run `make environments`, then this again.")
    env = surroundings.for_uv(pip_settings.read(tools(root).python))
    # A build found on this machine only would leave its mark in everybody's lock.
    env.pop("UV_FIND_LINKS", None)
    os.chdir(root)
    for environment in (tools(root), *houses(root)):
        lock = str(environment.lock.relative_to(root))
        print(f"{lock} …", flush=True)
        asked_for = ASKED_FOR[environment.name]
        command = [str(uv), *HOW, *extra, *asked_for, "-o", lock]
        shell.run(command, f"Resolving {environment.name}", env)
        if found := faults(environment.lock.read_text(encoding="utf-8")):
            raise BuildProblem(f"{lock} is not fit to share.", "; ".join(found))


if __name__ == "__main__":
    try:
        relock(ROOT, sys.argv[1:])
    except BuildProblem as problem:
        raise SystemExit(str(problem)) from None
