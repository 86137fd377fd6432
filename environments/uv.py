"""The four things asked of uv, each one command."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from environments import shell
from environments.plan import Environment
from environments.torch_source import Source

# A registry that does not answer is found out within seconds, not after uv's patient default.
PROBE = {"UV_HTTP_TIMEOUT": "5", "UV_HTTP_RETRIES": "0"}
PROBE_LIMIT_S = 30


@dataclass(frozen=True)
class Uv:
    """uv at ``path``; ``hold`` is the builder's lock, which every uv process keeps too."""

    path: Path
    env: Mapping[str, str]
    hold: int

    def make(self, environment: Environment) -> None:
        """An empty environment, in place of whatever was there."""
        self._run(
            f"Making the {environment.name} environment",
            *("venv", "--quiet", "--clear", "--python", sys.executable, str(environment.folder)),
        )

    def sync(self, environment: Environment) -> None:
        """Exactly the lock's packages. Nothing is resolved anew: the bot's lock overrides a pin."""
        self._run(
            f"Installing the {environment.name} packages",
            *("pip", "sync", "--require-hashes", "--python", str(environment.python)),
            str(environment.lock),
        )

    def offers(self, environment: Environment, source: Source) -> bool:
        """Whether torch can be had from there, for this machine, now."""
        command = [str(self.path), *self._torch(environment, source), "--dry-run", "--quiet"]
        try:
            answer = subprocess.run(
                command,
                check=False,
                capture_output=True,
                env={**self.env, **PROBE},
                timeout=PROBE_LIMIT_S,
            )
        except subprocess.TimeoutExpired:
            return False
        return answer.returncode == 0

    def install_torch(self, environment: Environment, source: Source) -> None:
        """Add torch to the finished sync."""
        self._run("Installing torch", *self._torch(environment, source))

    def check(self, environment: Environment) -> None:
        """All installed packages must suit each other."""
        self._run("Checking the packages", "pip", "check", "--python", str(environment.python))

    def cache(self) -> Path:
        """Where downloads are kept."""
        answer = subprocess.run(
            [str(self.path), "cache", "dir"],
            check=False,
            capture_output=True,
            text=True,
            env=dict(self.env),
        )
        return Path(answer.stdout.strip() or Path.home())

    def _torch(self, environment: Environment, source: Source) -> list[str]:
        return ["pip", "install", "--python", str(environment.python), *source.arguments]

    def _run(self, what: str, *arguments: str) -> None:
        shell.run([str(self.path), *arguments], what, self.env, hold=(self.hold,))
