"""`make serve`: which processes it keeps, and what it says when it cannot begin."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

import serve
from environments import build
from environments.plan import ROOT
from supervisor.ports import free_port
from tests.supervisor.house import alive, eventually


def fail(*_: object) -> None:
    raise AssertionError("nothing may be built before the port is known to be free")


def test_a_port_in_use_is_said_before_anything_is_built(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "ensure", fail)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert serve.main() == 2
    said = capsys.readouterr().err
    assert f"Port {port} is in use" in said
    assert "make serve" in said


def test_a_training_that_fails_ends_the_start_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("HOST", "127.0.0.1")
    monkeypatch.setenv("PORT", str(free_port()))
    monkeypatch.setattr(build, "ensure", lambda: False)
    monkeypatch.setattr(serve, "ROOT", tmp_path)  # no train.py here
    assert serve.main() == 1
    assert "train.py failed" in capsys.readouterr().err


def test_a_stop_while_training_also_ends_what_the_training_started(tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text(
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "open('child', 'w').write(str(child.pid))\n"
        "child.wait()\n"
    )
    code = (
        "import pathlib, signal, sys, serve\n"
        "signal.signal(signal.SIGTERM, signal.default_int_handler)\n"
        "serve.ROOT = pathlib.Path(sys.argv[1])\n"
        "serve.train()\n"
    )
    serving = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT)
    eventually(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text())
    serving.terminate()
    assert serving.wait(timeout=10) != 0
    eventually(lambda: not alive(int((tmp_path / "child").read_text())), limit_s=5)


def test_the_bot_listens_on_loopback_only_and_sends_no_telemetry() -> None:
    bot = serve.bot(Path("/models/bot.tar.gz"), 5005, {"PATH": "/bin"})
    command = " ".join(bot.command)
    assert "--interface 127.0.0.1 --port 5005" in command
    assert "--enable-api" not in command
    assert bot.env["RASA_TELEMETRY_ENABLED"] == "false"
    assert bot.folder.name == "bot"


def test_the_web_side_is_told_where_the_bot_is_and_keeps_no_access_log() -> None:
    web = serve.web("0.0.0.0", 8000, 5005, {"PATH": "/bin"})
    assert web.env["GOMI_BOT_URL"] == "http://127.0.0.1:5005"
    assert {"--no-access-log", "--no-proxy-headers", "--factory"} <= set(web.command)
    assert web.health.url == "http://127.0.0.1:8000/healthz"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("localhost", "http://127.0.0.1:8000"),
        ("10.0.0.5", "http://10.0.0.5:8000"),
        ("::", "http://[::1]:8000"),
        ("2001:db8::1", "http://[2001:db8::1]:8000"),
    ],
)
def test_the_service_is_reached_from_this_machine_by_number(host: str, url: str) -> None:
    assert serve.local_url(host, 8000) == url
