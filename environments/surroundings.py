"""The environment variables that child processes get."""

from __future__ import annotations

import os
from collections.abc import Mapping

# Left over from an activated environment these would mix two environments; and without byte code
# on disk the bot needs eleven more seconds for every start.
UNWANTED = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE")


def for_python(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's variables, less what would disturb a Python of another environment."""
    given = os.environ if given is None else given
    return {name: value for name, value in given.items() if name not in UNWANTED}


def for_uv(pip: Mapping[str, str], given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The same for uv, which does not read pip's settings: they are handed over.

    ``pip`` maps option names (``index-url``, ``cert``) to values; what is set for uv itself wins.
    """
    env = for_python(given)
    env["UV_PYTHON_DOWNLOADS"] = "never"
    # The one package without a wheel for 3.11 that would call for a C compiler; it works without.
    env["MULTIDICT_NO_EXTENSIONS"] = "1"
    if "index-url" in pip and not {"UV_DEFAULT_INDEX", "UV_INDEX_URL"} & env.keys():
        env["UV_DEFAULT_INDEX"] = pip["index-url"]
    if "cert" in pip:
        env.setdefault("SSL_CERT_FILE", pip["cert"])
    return env
