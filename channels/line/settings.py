"""Settings of the LINE door, from environment variables that begin with ``GOMI_LINE_``."""

from __future__ import annotations

import hashlib
import hmac

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class LineSettings(BaseSettings):
    """The door is closed until both credentials are set; all else has a default."""

    model_config = SettingsConfigDict(env_prefix="GOMI_LINE_", extra="ignore")

    channel_secret: SecretStr = Field(default=SecretStr(""), description="signs every webhook")
    channel_access_token: SecretStr = Field(default=SecretStr(""), description="lets us send")
    hash_key: SecretStr = Field(
        default=SecretStr(""),
        description="keys the hashes that stand for user ids; unset: derived from the secret",
    )
    push: bool = Field(default=False, description="send by push where the reply token is spent")
    name: str = Field(default="", description="in groups a text that begins with it is for us")
    public_url: str | None = Field(default=None, description="where residents reach the web pages")
    api_url: str = Field(default="https://api.line.me", description="another one only in tests")
    api_timeout_s: float = Field(default=10.0, gt=0, description="for one call to LINE")
    settle_ms: int = Field(
        default=300, ge=0, le=5000, description="wait for events that arrive out of order"
    )
    messages_per_minute: int = Field(default=60, ge=1, description="per resident")

    def missing(self) -> tuple[str, ...]:
        """The names of the credentials that are not set."""
        named = {
            "GOMI_LINE_CHANNEL_SECRET": self.channel_secret,
            "GOMI_LINE_CHANNEL_ACCESS_TOKEN": self.channel_access_token,
        }
        return tuple(name for name, value in named.items() if not value.get_secret_value().strip())

    def key(self) -> bytes:
        """What user ids are hashed with."""
        own = self.hash_key.get_secret_value()
        if own:
            return own.encode()
        secret = self.channel_secret.get_secret_value().encode()
        return hmac.digest(secret, b"gomi: user ids", hashlib.sha256)
