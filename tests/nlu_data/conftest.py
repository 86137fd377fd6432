"""Fixtures over a whole Release."""

from __future__ import annotations

from tests.opened import opened, store

__all__ = ["opened", "store"]
