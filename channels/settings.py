"""Settings of the web side, from environment variables that begin with ``GOMI_``."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from channels.line.settings import LineSettings
from knowledge.release.paths import var_folder


class Settings(BaseSettings):
    """Every setting has a default that serves a single machine."""

    model_config = SettingsConfigDict(env_prefix="GOMI_", extra="ignore")

    var: Path = Field(default_factory=var_folder, description="Releases, journal, logs")
    bot_url: str | None = Field(default=None, description="the bot's address; unset: no bot")
    bot_timeout_s: float = Field(default=1.0, gt=0, description="then Evidence decides alone")
    messages_per_minute: int = Field(
        default=3000, ge=600, description="per client address; at least 10 a second"
    )
    trusted_proxies: str = Field(
        default="",
        description="addresses or networks, comma-separated, whose X-Forwarded-For holds",
    )
    embed_origins: str = Field(
        default="",
        pattern=r"^(\s*https?://[\w.:*-]+\s*(,|$))*$",
        description="origins, comma-separated, that may embed the chat page",
    )
    session_minutes: int = Field(default=30, ge=1, description="a Conversation expires after this")
    max_sessions: int = Field(default=100_000, ge=1)
    log_level: str = "INFO"
    line: LineSettings = Field(default_factory=LineSettings, description="GOMI_LINE_…")
