"""Mask personal data before anything else sees it: recognition, bot, store or log.

``spelling`` reads a text as its writer meant it, the finders beside it say where personal data
stands, ``masking`` puts a word in brackets there. Town and chome stay: collection days need them.
"""

from channels.mask.masking import mask, without_masks

__all__ = ["mask", "without_masks"]
