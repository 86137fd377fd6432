"""The page's headers: strict, and cached exactly as long as nothing changes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import ValidationError

from channels.app import create_app
from channels.settings import Settings
from channels.web.embed import embed_script
from channels.web.page import STATIC, digest, page_router

FILES = sorted(path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file())


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()
    app.include_router(page_router(["https://www.city.sumida.lg.jp"]))
    return TestClient(app)


def policy(client: TestClient) -> dict[str, str]:
    parts = client.get("/").headers["Content-Security-Policy"].split("; ")
    return {name: value for name, _, value in (part.partition(" ") for part in parts)}


def test_only_our_own_files_may_run(client: TestClient) -> None:
    rules = policy(client)
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["connect-src"] == "'self'"
    assert "unsafe" not in str(rules)
    assert rules["frame-ancestors"] == "'self' https://www.city.sumida.lg.jp"


def test_the_page_has_no_inline_script_or_style_and_asks_no_other_site(client: TestClient) -> None:
    html = client.get("/").text
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|//", html)
    for name in FILES:
        if name.endswith((".js", ".css")):
            code = (STATIC / name).read_text(encoding="utf-8")
            assert not re.search(r"https?://|innerHTML|outerHTML|insertAdjacentHTML|eval\(", code)


def test_the_page_is_asked_for_again_each_time_and_answered_briefly(client: TestClient) -> None:
    first = client.get("/")
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get("/", headers={"If-None-Match": f'W/{first.headers["ETag"]}, "other"'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head("/").status_code == 200


def test_what_the_page_links_is_cached_for_good(client: TestClient) -> None:
    linked = re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get("/").text)
    assert len(linked) >= 4
    for url in linked:
        assert url.startswith(f"/static/v/{digest(STATIC)}/")
        answer = client.get(url)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("prefix", ["/static/", "/static/v/0123456789ab/"])
def test_plain_and_outdated_addresses_work_but_are_asked_for_again(
    client: TestClient, prefix: str
) -> None:
    first = client.get(prefix + "chat.js")
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(prefix + "chat.js", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [(".js", "text/javascript"), (".css", "text/css"), (".svg", "image/svg+xml"),
     (".json", "application/json"), (".html", "text/html")],
)  # fmt: skip
def test_every_file_says_what_it_is(client: TestClient, suffix: str, kind: str) -> None:
    named = [name for name in FILES if name.endswith(suffix)]
    assert named
    for name in named:
        answer = client.get(f"/static/{name}")
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["nothing.js", "../page.py", "%2e%2e/page.py", "..%2fpage.py", "v/x/../../page.py"]
)
def test_nothing_outside_the_folder_is_served(client: TestClient, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404


def test_the_version_follows_the_files(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text("1")
    before = digest(tmp_path)
    assert digest(tmp_path) == before
    (tmp_path / "one.js").write_text("2")
    assert digest(tmp_path) != before


def test_the_kiosk_is_the_same_page_with_another_door() -> None:
    app = FastAPI()
    app.include_router(page_router())
    with TestClient(app) as client:
        web, kiosk = client.get("/").text, client.get("/kiosk").text
        assert kiosk.replace(' data-door="kiosk"', "") == web
        assert 'data-door="kiosk"' in kiosk


def test_the_widget_is_a_script_and_asked_for_anew() -> None:
    app = FastAPI()
    app.include_router(page_router())
    with TestClient(app) as client:
        embed = client.get("/embed.js")
    assert "javascript" in embed.headers["content-type"]
    assert embed.headers["cache-control"] == "no-cache"


def test_the_kiosk_has_the_headers_of_the_page_and_a_tag_of_its_own(client: TestClient) -> None:
    page, kiosk = client.get("/"), client.get("/kiosk")
    assert 'data-door="kiosk"' not in page.text
    assert kiosk.text.replace(' data-door="kiosk"', "") == page.text
    assert kiosk.text.count('<html data-door="kiosk" ') == 1
    tag = kiosk.headers["ETag"]
    assert tag != page.headers["ETag"]
    for name in ("Content-Type", "Content-Security-Policy", "Cache-Control", "Referrer-Policy"):
        assert kiosk.headers[name] == page.headers[name]
    assert client.get("/kiosk", headers={"If-None-Match": tag}).status_code == 304


def test_the_script_for_other_sites_says_what_it_is_and_is_asked_for_again(
    client: TestClient,
) -> None:
    script = client.get("/embed.js")
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert script.headers["Cache-Control"] == "no-cache"
    assert script.headers["X-Content-Type-Options"] == "nosniff"
    assert script.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    tag = script.headers["ETag"]
    assert client.get("/embed.js", headers={"If-None-Match": tag}).status_code == 304
    assert client.head("/embed.js").status_code == 200


def test_the_script_for_other_sites_knows_the_guides_name_in_each_language(
    client: TestClient,
) -> None:
    found = re.search(r"const NAMES = (\{.+\});", client.get("/embed.js").text)
    assert found
    names = json.loads(found[1])
    assert sorted(names) == ["en", "ja", "ko", "zh"]
    assert (names["ja"], names["en"]) == ("ごみ分別案内", "Sorting guide")


def test_a_script_without_a_place_for_the_names_is_refused(tmp_path: Path) -> None:
    (tmp_path / "embed.js").write_text("")
    with pytest.raises(ValueError, match="const NAMES"):
        embed_script(tmp_path)


@pytest.mark.parametrize(
    ("setting", "ancestors"),
    [
        ("", "'self'"),
        ("https://www.example.jp", "'self' https://www.example.jp"),
        ("https://a.example, http://b.example:8080", "'self' https://a.example http://b.example:8080"),
    ],
)  # fmt: skip
def test_the_settings_name_the_sites_that_may_frame_the_page(setting: str, ancestors: str) -> None:
    app = TestClient(create_app(Settings(embed_origins=setting)))  # not started: no Release
    for path in ("/", "/kiosk"):
        header = app.get(path).headers["Content-Security-Policy"]
        assert f"frame-ancestors {ancestors};" in header


@pytest.mark.parametrize(
    "setting", ["www.example.jp", "https://a.example; script-src *", "https://a.example/page", "*"]
)
def test_what_is_no_origin_is_refused_at_start(setting: str) -> None:
    with pytest.raises(ValidationError, match="embed_origins"):
        Settings(embed_origins=setting)
