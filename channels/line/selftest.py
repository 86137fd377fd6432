"""Does the LINE door work from end to end? A list of checks, each with its finding and remedy."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi
from linebot.v3.messaging.exceptions import ApiException
from linebot.v3.webhook import SignatureValidator

from channels.line.api import judge
from channels.line.door import PATH
from channels.line.settings import LineSettings

WAIT_S = 10.0
SAMPLE = json.dumps({"destination": "U" + "0" * 32, "events": []}).encode()
FEW = 0.1
"""With less than this share of the month's pushes left, somebody should know."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding, in Japanese, for the office: ``says`` names the remedy where ``ok`` is False."""

    name: str
    ok: bool
    says: str


@dataclass(frozen=True, slots=True)
class SelfTest:
    """All findings of one run."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)


def self_test(settings: LineSettings, service_url: str) -> SelfTest:
    """Run every check; the later ones need the credentials. Sends nothing to any resident."""
    missing = settings.missing()
    if missing:
        says = f"{'、'.join(missing)} が設定されていません。設定して起動し直してください。"
        return SelfTest((Check("設定", ok=False, says=says),))
    return SelfTest(tuple(_checks(settings, service_url)))


def _checks(settings: LineSettings, service_url: str) -> Iterator[Check]:
    yield _set_up(settings)
    yield _signature(settings)
    yield _own_door(settings, service_url)
    configuration = Configuration(
        host=settings.api_url.rstrip("/"),
        access_token=settings.channel_access_token.get_secret_value().strip(),
    )
    with ApiClient(configuration) as client:
        api = MessagingApi(client)
        steps: dict[str, Callable[[], Check]] = {
            "LINEへの接続": lambda: _account(api),
            "送信数": lambda: _quota(api, settings),
            "Webhookの設定": lambda: _endpoint(api),
            "Webhookの疎通": lambda: _webhook(api),
        }
        for name, step in steps.items():
            yield _safely(name, step)


def _set_up(settings: LineSettings) -> Check:
    push = "使う" if settings.push else "使わない"
    own = bool(settings.hash_key.get_secret_value())
    key = (
        "専用の鍵"
        if own
        else "チャネルシークレットから作った鍵（シークレットを替えると、町の記憶は失われます）"
    )
    return Check("設定", ok=True, says=f"そろっています。プッシュ送信：{push}、利用者IDの鍵：{key}")


def _signature(settings: LineSettings) -> Check:
    """Our own sample is recognised, and a changed one is not."""
    secret = settings.channel_secret.get_secret_value().strip()
    validator = SignatureValidator(secret)
    signature = _sign(secret, SAMPLE)
    ok = validator.validate(SAMPLE.decode(), signature)
    ok = ok and not validator.validate(SAMPLE.decode() + " ", signature)
    says = "見本の署名を確かめました。" if ok else "見本の署名が合いません。シークレットを確認。"
    return Check("署名", ok, says)


def _own_door(settings: LineSettings, service_url: str) -> Check:
    """A signed webhook without events, as LINE's own test sends it."""
    name = "この機械の入口"
    signature = _sign(settings.channel_secret.get_secret_value().strip(), SAMPLE)
    headers = {"X-Line-Signature": signature, "Content-Type": "application/json"}
    url = f"{service_url.rstrip('/')}{PATH}"
    try:
        answer = httpx.post(url, content=SAMPLE, headers=headers, timeout=WAIT_S, trust_env=False)
    except httpx.HTTPError as error:
        says = f"{url} につながりません（{type(error).__name__}）。サービスを起動してください。"
        return Check(name, ok=False, says=says)
    remedies = {
        200: "署名つきの空のイベントを受け取りました。",
        400: "署名が合いません。動いているサービスは別のシークレットで起動されています。",
        503: "閉じています。認証情報を設定してサービスを起動し直してください。",
    }
    says = remedies.get(answer.status_code, f"思わぬ応答です（{answer.status_code}）。")
    return Check(name, answer.status_code == 200, says)


def _account(api: MessagingApi) -> Check:
    bot = api.get_bot_info(_request_timeout=WAIT_S)
    says = f"「{bot.display_name}」（{bot.basic_id}）としてつながりました。"
    if bot.chat_mode == "chat":
        says += "チャットがオンです。管理画面でオフにするか、応答の分担を決めてください。"
    return Check("LINEへの接続", ok=True, says=says)


def _quota(api: MessagingApi, settings: LineSettings) -> Check:
    quota = api.get_message_quota(_request_timeout=WAIT_S)
    used = api.get_message_quota_consumption(_request_timeout=WAIT_S).total_usage
    if quota.value is None:
        return Check("送信数", ok=True, says=f"今月 {used} 通（上限なし）。返信は数えられません。")
    left = max(0, quota.value - used)
    says = f"今月 {used} 通／上限 {quota.value} 通、残り {left} 通。返信は数えられません。"
    short = settings.push and left <= quota.value * FEW
    if short:
        says += "プッシュ送信の残りがわずかです。GOMI_LINE_PUSH=off にするか、プランを見直す。"
    return Check("送信数", not short, says)


def _endpoint(api: MessagingApi) -> Check:
    name = "Webhookの設定"
    found = api.get_webhook_endpoint(_request_timeout=WAIT_S)
    if not found.endpoint.endswith(PATH):
        says = f"URLが {PATH} で終わっていません：{found.endpoint}"
        return Check(name, ok=False, says=says)
    if not found.active:
        says = "「Webhookの利用」がオフです。LINE Developersでオンにしてください。"
        return Check(name, ok=False, says=says)
    return Check(name, ok=True, says=f"{found.endpoint}（利用オン）")


def _webhook(api: MessagingApi) -> Check:
    tested = api.test_webhook_endpoint(_request_timeout=WAIT_S)
    if tested.success:
        says = "LINEからWebhookに届きました。"
        return Check("Webhookの疎通", ok=True, says=says)
    says = f"LINEからWebhookに届きません：{tested.reason}（{tested.status_code}、{tested.detail}）"
    return Check("Webhookの疎通", ok=False, says=says)


def _safely(name: str, step: Callable[[], Check]) -> Check:
    """A check that LINE refuses is a finding too."""
    try:
        return step()
    except ApiException as refusal:
        said = judge(refusal.status, refusal.body, refusal.headers)
        remedies = {
            401: "アクセストークンが正しくないか、期限切れです。",
            403: "このアカウントでは使えません。",
            404: "LINE Developersでまだ設定されていません。",
            429: "LINEの回数制限です。しばらくしてからもう一度。",
        }
        says = remedies.get(refusal.status, "LINEが断りました。")
        return Check(name, ok=False, says=f"{says}（{refusal.status} {said.detail}）")
    except Exception as error:  # noqa: BLE001 - whatever keeps us from LINE is the finding
        says = f"LINEにつながりません（{type(error).__name__}）。通信経路とプロキシを確認。"
        return Check(name, ok=False, says=says)


def _sign(secret: str, body: bytes) -> str:
    return base64.b64encode(hmac.digest(secret.encode(), body, hashlib.sha256)).decode()
