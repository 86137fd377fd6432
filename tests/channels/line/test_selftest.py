"""``python -m channels.line selftest``: what it finds, in words the office understands."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from channels.app import create_app
from channels.journey import Journey
from channels.line.__main__ import main
from channels.line.selftest import self_test
from channels.line.settings import LineSettings
from channels.settings import Settings
from tests.channels.line.fake_line import ACCESS_TOKEN, FakeLine, Fault
from tests.channels.line.speaking import SECRET

NAMES = [
    "設定",
    "署名",
    "この機械の入口",
    "LINEへの接続",
    "送信数",
    "Webhookの設定",
    "Webhookの疎通",
]
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def service(line_settings: LineSettings, journey: Journey, tmp_path: Path) -> Iterator[str]:
    """Our own server on a real port."""
    app = create_app(Settings(var=tmp_path, line=line_settings), journey)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


def test_everything_in_order(
    line: FakeLine,
    service: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line.webhook_url = "https://reachable.example/line/webhook"
    monkeypatch.setenv("GOMI_LINE_CHANNEL_SECRET", SECRET)
    monkeypatch.setenv("GOMI_LINE_CHANNEL_ACCESS_TOKEN", ACCESS_TOKEN)
    monkeypatch.setenv("GOMI_LINE_API_URL", line.url)
    capsys.readouterr()
    assert main(["selftest", "--url", service]) == 0
    shown = capsys.readouterr().out
    assert [name for name in NAMES if f"OK  {name}：" in shown] == NAMES
    assert "「ごみ案内」" in shown
    assert "残り 200 通" in shown
    assert "すべて問題ありません" in shown
    assert SECRET not in shown
    assert ACCESS_TOKEN not in shown
    assert line.sent == []


def test_without_credentials_it_says_which(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["selftest"]) == 1
    shown = capsys.readouterr().out
    assert "NG  設定：GOMI_LINE_CHANNEL_SECRET、GOMI_LINE_CHANNEL_ACCESS_TOKEN" in shown


def found(settings: LineSettings, url: str = NOWHERE) -> dict[str, tuple[bool, str]]:
    return {check.name: (check.ok, check.says) for check in self_test(settings, url).checks}


def test_each_thing_that_may_be_wrong_is_named(
    line: FakeLine, line_settings: LineSettings, service: str
) -> None:
    wrong = line_settings.model_copy(update={"channel_access_token": _secret("wrong")})
    assert "期限切れ" in found(wrong)["LINEへの接続"][1]
    assert "つながりません" in found(line_settings)["この機械の入口"][1]
    other = line_settings.model_copy(update={"channel_secret": _secret("another")})
    assert "別のシークレット" in found(other, service)["この機械の入口"][1]
    away = line_settings.model_copy(update={"api_url": NOWHERE})
    assert "通信経路" in found(away)["LINEへの接続"][1]
    assert "まだ設定されていません" in found(line_settings)["Webhookの設定"][1]
    line.webhook_url = "https://elsewhere.example/hook"
    assert "/line/webhook" in found(line_settings)["Webhookの設定"][1]
    assert "届きません" in found(line_settings)["Webhookの疎通"][1]
    line.fail("info", Fault(429))
    assert "回数制限" in found(line_settings)["LINEへの接続"][1]


def test_few_pushes_left_matter_only_where_we_push(
    line: FakeLine, line_settings: LineSettings
) -> None:
    line.spent = 195
    assert found(line_settings)["送信数"][0]
    pushing = line_settings.model_copy(update={"push": True})
    ok, says = found(pushing)["送信数"]
    assert not ok
    assert "残り 5 通" in says


def _secret(value: str) -> object:
    return LineSettings(channel_secret=value).channel_secret
