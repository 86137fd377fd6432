"""uv gets what pip is set to; children get no left-overs of an activated environment."""

from __future__ import annotations

import pytest

from environments import pip_settings, surroundings


def test_pips_sections_win_in_pips_own_order() -> None:
    listing = (
        ":env:.find-links='/srv/env'\n"
        "global.find-links='/srv/one\\n/srv/two'\n"
        "global.cert='/etc/ca.pem'\n"
        "install.cert='/etc/other.pem'\n"
        "freeze.timeout='10'\n"
    )
    assert pip_settings.parse(listing) == {"find-links": "/srv/env", "cert": "/etc/other.pem"}


def test_no_settings_are_no_settings() -> None:
    assert pip_settings.parse("") == {}


def test_the_registry_and_certificate_of_pip_are_handed_to_uv() -> None:
    env = surroundings.for_uv({"index-url": "http://registry/simple", "cert": "/ca.pem"}, {})
    assert env["UV_DEFAULT_INDEX"] == "http://registry/simple"
    assert env["SSL_CERT_FILE"] == "/ca.pem"


@pytest.mark.parametrize("name", ["UV_DEFAULT_INDEX", "UV_INDEX_URL"])
def test_what_is_set_for_uv_itself_wins(name: str) -> None:
    env = surroundings.for_uv({"index-url": "http://pips"}, {name: "http://uvs"})
    assert [value for key, value in env.items() if "INDEX" in key] == ["http://uvs"]


def test_children_may_write_byte_code_and_know_no_other_environment() -> None:
    given = {"PATH": "/bin", "VIRTUAL_ENV": "/other", "PYTHONDONTWRITEBYTECODE": "1"}
    assert surroundings.for_python(given) == {"PATH": "/bin"}
