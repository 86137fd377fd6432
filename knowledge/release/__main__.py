"""``python -m knowledge.release current | current-bot``: what is published, for scripts."""

from __future__ import annotations

import sys

from knowledge.release.paths import var_folder
from knowledge.release.store import Store

USAGE = "usage: python -m knowledge.release current | current-bot"


def main(arguments: list[str]) -> int:
    """Print the id of the current Release, or the path of its bot model."""
    store = Store(var_folder())
    try:
        manifest = store.current()
    except FileNotFoundError:
        print("公開版がまだありません。make train を実行してください。", file=sys.stderr)
        return 1
    if arguments == ["current"]:
        print(manifest.id)
    elif arguments == ["current-bot"]:
        print(store.part(manifest.parts["bot"]) / "bot.tar.gz")
    else:
        print(USAGE, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
