"""uv is asked whether a place offers torch, with the real uv and made-up wheels."""

from __future__ import annotations

import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from environments import surroundings
from environments.plan import ROOT, Environment, tools
from environments.torch_source import VERSION, Source
from environments.uv import PROBE, Uv

UV = tools(ROOT).folder / "bin" / "uv"
CPU = f"torch=={VERSION}+cpu"


def put_wheel(folder: Path, version: str, tag: str = "py3-none-any") -> None:
    """A wheel that says no more than its own name."""
    folder.mkdir(parents=True, exist_ok=True)
    about = f"torch-{version}.dist-info"
    with zipfile.ZipFile(folder / f"torch-{version}-{tag}.whl", "w") as wheel:
        wheel.writestr(
            f"{about}/METADATA", f"Metadata-Version: 2.1\nName: torch\nVersion: {version}\n"
        )
        wheel.writestr(f"{about}/WHEEL", f"Wheel-Version: 1.0\nTag: {tag}\n")
        wheel.writestr(f"{about}/RECORD", "")


def in_folder(folder: Path) -> Source:
    return Source("find-links", ("--no-deps", "--no-index", "--find-links", str(folder), CPU), "")


def in_index(url: str) -> Source:
    return Source("pytorch", ("--no-deps", "--default-index", url, CPU), "")


@pytest.fixture
def uv(tmp_path: Path) -> Iterator[Uv]:
    if not UV.exists():
        pytest.skip("needs uv: make environments")
    env = {**surroundings.for_uv({}), "UV_CACHE_DIR": str(tmp_path / "cache")}
    env.pop("UV_FIND_LINKS", None)
    with (tmp_path / "lock").open("w") as lock:
        yield Uv(UV, env, lock.fileno())


@pytest.fixture
def house(tmp_path: Path, uv: Uv) -> Environment:
    """An empty environment to ask for."""
    empty = Environment("web", tmp_path / "venv", tmp_path / "web.lock", 0.0, "")
    uv.make(empty)
    return empty


def test_a_matching_wheel_in_find_links_is_found(
    uv: Uv, house: Environment, tmp_path: Path
) -> None:
    put_wheel(tmp_path / "wheels", f"{VERSION}+cpu")
    assert uv.offers(house, in_folder(tmp_path / "wheels"))


@pytest.mark.parametrize(
    ("version", "tag"),
    [
        pytest.param("2.12.0+cpu", "py3-none-any", id="another version"),
        pytest.param(f"{VERSION}+cu130", "py3-none-any", id="a CUDA build"),
        pytest.param(f"{VERSION}+cpu", "cp313-cp313-any", id="another Python"),
        pytest.param(f"{VERSION}+cpu", "cp311-cp311-win_arm64", id="another machine"),
    ],
)
def test_a_wheel_that_does_not_match_is_not_taken(
    uv: Uv, house: Environment, tmp_path: Path, version: str, tag: str
) -> None:
    put_wheel(tmp_path / "wheels", version, tag)
    assert not uv.offers(house, in_folder(tmp_path / "wheels"))


def test_find_links_that_are_not_there_offer_nothing(
    uv: Uv, house: Environment, tmp_path: Path
) -> None:
    assert not uv.offers(house, in_folder(tmp_path / "nowhere"))


def test_an_index_with_the_cpu_build_offers_it(uv: Uv, house: Environment, tmp_path: Path) -> None:
    folder = tmp_path / "index" / "torch"
    put_wheel(folder, f"{VERSION}+cpu")
    name = next(folder.iterdir()).name
    (folder / "index.html").write_text(f'<a href="{name.replace("+", "%2B")}">{name}</a>')
    serve = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "index"))
    with HTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert uv.offers(house, in_index(f"http://127.0.0.1:{server.server_port}"))
        server.shutdown()


def test_an_index_that_refuses_connections_offers_nothing(uv: Uv, house: Environment) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert not uv.offers(house, in_index(f"http://127.0.0.1:{port}"))


def test_an_index_that_never_answers_is_given_up_within_seconds(
    uv: Uv, house: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PROBE, "UV_HTTP_TIMEOUT", "1")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        started = time.monotonic()
        assert not uv.offers(house, in_index(f"http://127.0.0.1:{silent.getsockname()[1]}"))
        assert time.monotonic() - started < 10
