"""A supervisor of its own for a test: ``driver.py FOLDER PORT:MODE …`` keeps those children."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from supervisor.service import Health, Service
from supervisor.supervise import supervise

CHILD = Path(__file__).with_name("child.py")


def service(folder: Path, port: int, mode: str) -> Service:
    """A fake child with a quick pulse."""
    url = f"http://127.0.0.1:{port}"
    return Service(
        name=f"child{port}",
        command=(sys.executable, str(CHILD), str(port), mode),
        folder=folder,
        env=dict(os.environ),
        log=folder / f"{port}.log",
        health=Health(f"{url}/", every_s=0.2, failures=3, timeout_s=0.2, start_limit_s=20),
        facts={"url": url},
    )


def main(folder: Path, wishes: list[str]) -> None:
    services = [service(folder, int(p), mode) for p, _, mode in (w.partition(":") for w in wishes)]
    asyncio.run(
        supervise(services, folder / "processes.json", lambda line: print(line, flush=True))
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
