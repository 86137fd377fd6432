"""Running a command so that the reader sees it work, and understands why it failed."""

from __future__ import annotations

import re
import subprocess
from collections import deque
from collections.abc import Mapping, Sequence

from environments.problem import BuildProblem

KEPT_LINES = 30
PACKAGE_LINE = " + "  # uv's list of some hundred package names; the lock has them

# (what the tools print, what is wrong, what to do); the first that fits is said.
EXPLANATIONS = (
    (
        r"No space left on device|os error 28|Errno 28",
        "The disk is full.",
        "free some space, then run again.",
    ),
    (
        r"[Hh]ash mismatch|THESE PACKAGES DO NOT MATCH THE HASHES",
        "A download is not the file that the lock names.",
        "run again; if it stays so, the registry serves altered files: ask who runs it.",
    ),
    (
        (
            r"Failed to fetch|error sending request|dns error|onnection refused|timed out"
            r"|NewConnectionError|Temporary failure in name resolution|ProxyError"
            r"|CERTIFICATE_VERIFY|UnknownIssuer|No matching distribution found"
        ),
        "The package registry cannot be reached.",
        (
            "check the network, the proxy (HTTPS_PROXY) and pip's index-url, then run again; "
            "what is already downloaded is kept."
        ),
    ),
    (
        r"[Pp]ermission denied|os error 13|Errno 13",
        "A folder may not be written to.",
        "let your user own the checkout and its caches, then run again.",
    ),
)


def run(
    command: Sequence[str],
    what: str,
    env: Mapping[str, str],
    hold: Sequence[int] = (),
    quiet: bool = False,
) -> None:
    """Run, passing its lines on; ``hold`` are descriptors that must live as long as the command.

    ``quiet`` keeps the lines back unless it fails: for libraries that chatter as they load.
    Raises BuildProblem, saying ``what`` failed and why, when it does not succeed.
    """
    tail: deque[str] = deque(maxlen=KEPT_LINES)
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=dict(env),
        pass_fds=tuple(hold),
    )
    try:
        assert process.stdout is not None  # noqa: S101 - asked for above; this tells the type checker
        for line in process.stdout:
            tail.append(line.rstrip())
            if not quiet and not line.startswith(PACKAGE_LINE):
                print(f"  {line.rstrip()}", flush=True)
        code = process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
    if code != 0:
        if quiet:
            print("\n".join(f"  {line}" for line in tail), flush=True)
        raise explain(what, "\n".join(tail))


def explain(what: str, output: str) -> BuildProblem:
    """The problem behind a failed command, as far as its last lines tell."""
    for pattern, wrong, remedy in EXPLANATIONS:
        if re.search(pattern, output):
            return BuildProblem(f"{what} failed. {wrong}", remedy)
    return BuildProblem(
        f"{what} failed; its last lines above say why.",
        "run again; if it fails the same way, `make clean` and run once more.",
    )
