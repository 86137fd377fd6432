"""``python3.11 -m environments.build``: build what is missing, leave what is complete.

Steps: tools (uv) → web → bot. Safe to interrupt and to repeat: each environment is stamped when it
is finished, and one without a stamp is built anew. Downloads are cached, so repeating is quick.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from environments import checks, pip_settings, shell, stamp, surroundings, torch_source
from environments.one_builder import one_builder
from environments.plan import ROOT, Environment, houses, tools
from environments.problem import BuildProblem
from environments.uv import Uv


def ensure(root: Path = ROOT) -> bool:
    """Both environments complete, whatever it takes; True when something had to be built.

    Raises BuildProblem when it cannot be done.
    """
    checks.require_python()
    wish = os.environ.get(torch_source.WISH, "")
    if not any(stamp.fault(environment, wish) for environment in houses(root)):
        return False
    with one_builder(root / "var" / "run" / "build.lock") as hold:
        _build(root, wish, hold)
    return True


def _build(root: Path, wish: str, hold: int) -> None:
    # Asked again under the lock: another builder may just have finished them.
    missing = [(house, stamp.fault(house, wish)) for house in houses(root)]
    to_build = [(house, fault) for house, fault in missing if fault]
    if not to_build:
        return
    checks.require_venv_module()
    gigabytes = sum(house.gigabytes for house, _ in to_build)
    checks.require_space([root], gigabytes)
    pip = _build_tools(tools(root), hold)
    uv = Uv(tools(root).folder / "bin" / "uv", surroundings.for_uv(pip), hold)
    checks.require_space([uv.cache()], gigabytes)
    found = torch_source.candidates(pip, os.environ)
    for house, fault in to_build:
        started = time.monotonic()
        print(f"Environment {house.name}: {fault}; building it …", flush=True)
        stamp.remove(house)
        torch_from = _build_house(house, uv, found, wish)
        stamp.write(house, wish, torch_from)
        print(
            f"Environment {house.name}: complete ({time.monotonic() - started:.0f} s)", flush=True
        )


def _build_tools(environment: Environment, hold: int) -> dict[str, str]:
    """uv, ready to use; returns what pip is set to, which uv has to be told."""
    env = surroundings.for_python()
    if fault := stamp.fault(environment):
        print(f"Environment tools: {fault}; building it …", flush=True)
        make = [sys.executable, "-m", "venv", "--clear", str(environment.folder)]
        stamp.remove(environment)
        shell.run(make, "Making the tools environment", env, hold=(hold,))
        install = [str(environment.python), "-m", "pip", "install", "--quiet", "--no-deps"]
        install += ["--require-hashes", "-r", str(environment.lock)]
        shell.run(install, "Installing uv", env, hold=(hold,))
        stamp.write(environment)
    return pip_settings.read(environment.python)


def _build_house(house: Environment, uv: Uv, found: list[torch_source.Source], wish: str) -> str:
    """Everything but the stamp; returns where torch came from ('' without torch)."""
    uv.make(house)
    uv.sync(house)
    torch_from = ""
    if house.with_torch:
        source = torch_source.choose(found, lambda source: uv.offers(house, source), wish)
        print(f"  {source.sentence}", flush=True)
        uv.install_torch(house, source)
        uv.check(house)
        torch_from = source.kind
    print("  first start of its libraries (takes a while, once) …", flush=True)
    command = [str(house.python), "-c", house.first_import]
    what = f"The first start of the {house.name} libraries"
    shell.run(command, what, surroundings.for_python(), quiet=True)
    return torch_from


def main() -> int:
    """Build, and say in a sentence what is wrong if it cannot be done."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        if not ensure():
            print("Both environments are complete.", flush=True)
    except BuildProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. Nothing is lost: run the same command again.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
