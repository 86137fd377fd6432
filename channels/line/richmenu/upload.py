"""Bring the menus to LINE: create, picture, aliases, default; then delete our older ones."""

from __future__ import annotations

from collections.abc import Callable

from linebot.v3.messaging import (
    CreateRichMenuAliasRequest,
    MessagingApi,
    MessagingApiBlob,
    UpdateRichMenuAliasRequest,
)

from channels.line.richmenu.check import menu_problems
from channels.line.richmenu.menu import PREFIX, alias, image, languages, menu

DEFAULT = "ja"
"""The menu of those who have not pressed a tab yet."""


class UnfitMenuError(RuntimeError):
    """LINE would refuse a menu; the message says why. Nothing was uploaded."""


def upload(api: MessagingApi, blob: MessagingApiBlob, report: Callable[[str], None]) -> None:
    """Make LINE show the menus as they stand here. May be repeated: what is there is not made again.

    Raises UnfitMenuError, or the SDK's ApiException where LINE refuses. Residents see the menus
    of before until the new ones are complete.
    """
    unfit = [f"{lang}: {p}" for lang in languages() for p in _problems(lang)]
    if unfit:
        raise UnfitMenuError("\n".join(unfit))
    there = {m.name: m.rich_menu_id for m in api.get_rich_menu_list().richmenus}
    ids = {}
    for lang in languages():
        name = menu(lang).name
        ids[lang] = there.get(name) or _create(api, blob, lang)
        report(f"{lang}: {ids[lang]}{' (was there)' if name in there else ''}")
    _name(api, ids)
    api.set_default_rich_menu(ids[DEFAULT])
    report(f"default: {DEFAULT}")
    for name, menu_id in there.items():
        if name.startswith(f"{PREFIX} ") and menu_id not in ids.values():
            api.delete_rich_menu(menu_id)
            report(f"deleted: {name}")


def _problems(lang: str) -> list[str]:
    return menu_problems(menu(lang), image(lang).read_bytes())


def _create(api: MessagingApi, blob: MessagingApiBlob, lang: str) -> str:
    """A menu with its picture; without the picture it is taken back, for it could not be shown."""
    menu_id: str = api.create_rich_menu(menu(lang)).rich_menu_id
    try:
        blob.set_rich_menu_image(
            menu_id, body=image(lang).read_bytes(), _headers={"Content-Type": "image/png"}
        )
    except Exception:
        api.delete_rich_menu(menu_id)
        raise
    return menu_id


def _name(api: MessagingApi, ids: dict[str, str]) -> None:
    """Let the aliases, which the tabs switch to, lead to the new menus."""
    known = {a.rich_menu_alias_id for a in api.get_rich_menu_alias_list().aliases}
    for lang, menu_id in ids.items():
        if alias(lang) in known:
            api.update_rich_menu_alias(alias(lang), UpdateRichMenuAliasRequest(richMenuId=menu_id))
        else:
            api.create_rich_menu_alias(
                CreateRichMenuAliasRequest(richMenuAliasId=alias(lang), richMenuId=menu_id)
            )
