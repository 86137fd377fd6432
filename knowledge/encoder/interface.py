"""Encoder: text → unit vectors. The default is trained here; a hub model may replace it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """``name`` identifies the encoder in a Release; vectors are ``(len(texts), dim)``, norm 1."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors: ...


def open_encoder(part: Path, hub_model: str | None) -> Encoder:
    """The hub model if the setting ``GOMI_ENCODER`` names one, else the trained one in ``part``."""
    if hub_model:
        from knowledge.encoder.hub import HubEncoder  # noqa: PLC0415 - only where it is wanted

        return HubEncoder(hub_model)
    from knowledge.encoder.static import StaticEncoder  # noqa: PLC0415 - likewise

    return StaticEncoder.load(part)
