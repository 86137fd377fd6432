"""Structured logs: one JSON line an event, with the request id, without personal data."""

from __future__ import annotations

import logging

import structlog


def configure_logs(level: str) -> None:
    """Send structlog to standard output as JSON. Nothing here ever receives a resident's words."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        cache_logger_on_first_use=True,
    )
