"""Wilson's 95 % interval for a proportion."""

from __future__ import annotations

from math import sqrt

Z95 = 1.959964


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Lower and upper bound in 0..1; (0, 1) where nothing was counted."""
    if total == 0:
        return 0.0, 1.0
    share = hits / total
    spread = Z95 * sqrt(share * (1 - share) / total + Z95**2 / (4 * total**2))
    middle, scale = share + Z95**2 / (2 * total), 1 + Z95**2 / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
