"""``python -m channels.line.richmenu check | draw | upload``.

check: whether LINE would take the menus as they are. draw: draw the pictures anew (needs the
package fonts-noto-cjk). upload: bring them to LINE; needs GOMI_LINE_CHANNEL_ACCESS_TOKEN.
"""

from __future__ import annotations

import argparse
import os

from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, MessagingApiBlob
from linebot.v3.messaging.exceptions import ApiException

from channels.line.richmenu.check import menu_problems
from channels.line.richmenu.menu import image, languages, menu
from channels.line.richmenu.upload import UnfitMenuError, upload

TOKEN = "GOMI_LINE_CHANNEL_ACCESS_TOKEN"  # noqa: S105 - the name of the setting, not its value
API_URL = "GOMI_LINE_API_URL"
"""Another server than LINE's, in tests only: it takes the pictures too."""


def main() -> None:
    """Do what was asked; the exit status is 1 where it could not be done."""
    parser = argparse.ArgumentParser(prog="channels.line.richmenu", description=__doc__)
    parser.add_argument("what", choices=("check", "draw", "upload"))
    {"check": _check, "draw": _draw, "upload": _upload}[parser.parse_args().what]()


def _check() -> None:
    found = [
        f"{x}: {p}" for x in languages() for p in menu_problems(menu(x), image(x).read_bytes())
    ]
    if found:
        raise SystemExit("\n".join(found))
    print(f"{len(languages())} menus are fit for LINE.")


def _draw() -> None:
    from channels.line.richmenu.draw import (  # noqa: PLC0415 - only drawing needs Pillow
        MissingFontError,
        draw_all,
    )

    try:
        for path in draw_all():
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    except MissingFontError as error:
        raise SystemExit(str(error)) from error


def _upload() -> None:
    token = os.environ.get(TOKEN, "").strip()
    if not token:
        raise SystemExit(f"{TOKEN} is not set: see docs/line.md")
    with ApiClient(Configuration(host=os.environ.get(API_URL), access_token=token)) as client:
        try:
            upload(MessagingApi(client), MessagingApiBlob(client), print)
        except UnfitMenuError as error:
            raise SystemExit(str(error)) from error
        except ApiException as error:
            raise SystemExit(f"LINE refused: {error.status} {error.body}") from error


if __name__ == "__main__":
    main()
