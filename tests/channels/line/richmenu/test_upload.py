"""The real SDK brings the menus to a server that keeps them as LINE does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, MessagingApiBlob
from linebot.v3.messaging.exceptions import ApiException

from channels.line.richmenu import __main__ as command
from channels.line.richmenu.menu import alias, image, languages
from channels.line.richmenu.upload import upload
from tests.channels.line.richmenu.fake import TOKEN, Kept, serving


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def address(kept: Kept) -> Iterator[str]:
    with serving(kept) as address:
        yield address


def bring(address: str) -> list[str]:
    said: list[str] = []
    with ApiClient(Configuration(host=address, access_token=TOKEN)) as client:
        upload(MessagingApi(client), MessagingApiBlob(client), said.append)
    return said


def test_five_menus_arrive_with_pictures_aliases_and_a_default(kept: Kept, address: str) -> None:
    bring(address)
    assert len(kept.menus) == len(kept.pictures) == 5
    assert set(kept.aliases) == {alias(lang) for lang in languages()}
    for lang in languages():
        assert kept.pictures[kept.aliases[alias(lang)]] == image(lang).read_bytes()
    assert kept.default == kept.aliases[alias("ja")]


def test_every_tab_switches_to_an_alias_that_is_there(kept: Kept, address: str) -> None:
    bring(address)
    for menu in kept.menus.values():
        tabs = [a["action"] for a in menu["areas"] if a["action"]["type"] == "richmenuswitch"]
        assert {tab["richMenuAliasId"] for tab in tabs} == set(kept.aliases)


def test_a_second_upload_changes_nothing(kept: Kept, address: str) -> None:
    bring(address)
    before = (dict(kept.aliases), kept.default, kept.made)
    bring(address)
    assert (kept.aliases, kept.default, kept.made) == before


def test_older_menus_of_ours_go_and_those_of_others_stay(kept: Kept, address: str) -> None:
    kept.menus["old"] = {"name": "gomi ja 000000000000", **EMPTY}
    kept.menus["other"] = {"name": "campaign", **EMPTY}
    kept.pictures["old"], kept.aliases[alias("ja")] = b"", "old"
    bring(address)
    assert "old" not in kept.menus
    assert "other" in kept.menus
    assert kept.aliases[alias("ja")] != "old"


def test_a_menu_whose_picture_is_refused_is_taken_back(kept: Kept, address: str) -> None:
    kept.refuses_pictures = True
    with pytest.raises(ApiException):
        bring(address)
    assert (kept.menus, kept.aliases, kept.default) == ({}, {}, None)


def test_the_command_says_what_is_missing_or_refused(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["richmenu", "upload"])
    monkeypatch.delenv(command.TOKEN, raising=False)
    with pytest.raises(SystemExit, match=command.TOKEN):
        command.main()
    monkeypatch.setenv(command.TOKEN, "wrong")
    monkeypatch.setenv(command.API_URL, address)
    with pytest.raises(SystemExit, match="401"):
        command.main()


EMPTY = {
    "size": {"width": 2500, "height": 843},
    "selected": False,
    "chatBarText": "x",
    "areas": [],
}
