"""What pip is set to on this machine: its registry, certificate and find-links."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

from environments import surroundings

# A later section wins over an earlier one, as in pip itself.
SECTIONS = ("global", "install", ":env:")


def read(python: Path) -> dict[str, str]:
    """Option name → value, as the pip of ``python`` sees them; nothing where pip cannot say."""
    answer = subprocess.run(
        [str(python), "-m", "pip", "config", "list"],
        check=False,
        capture_output=True,
        text=True,
        env=surroundings.for_python(),
    )
    return parse(answer.stdout)


def parse(listing: str) -> dict[str, str]:
    """Read lines such as ``global.find-links='/srv/wheels'``."""
    found: dict[str, dict[str, str]] = {section: {} for section in SECTIONS}
    for line in listing.splitlines():
        name, equals, value = line.partition("=")
        section, _, option = name.rpartition(".")
        if equals and section in found:
            found[section][option] = str(ast.literal_eval(value))
    return {option: value for section in SECTIONS for option, value in found[section].items()}
