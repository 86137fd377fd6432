"""Fixtures over a whole Release."""

from __future__ import annotations

from tests.opened import journey, opened, store

__all__ = ["journey", "opened", "store"]
