"""The account among the blocks of a document without markup: letterhead and signature taken off."""

from collections.abc import Sequence

from divergence.ingest.prose import is_end, is_headline, is_prose
from divergence.ingest.visible import ITEM

ABOVE = 4
"""Blocks above the first sentence in which the headline is looked for."""


def trimmed(blocks: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The account, from its headline to its last sentence or item, and what stands around it.

    A document without a sentence is kept whole.
    """
    prose = [place for place, block in enumerate(blocks) if is_prose(block)]
    if not prose:
        return tuple(blocks), ()
    first = prose[0]
    end = next((n for n in range(first, len(blocks)) if is_end(blocks[n])), len(blocks))
    last = max(place for place in prose if place < end)
    above = range(first - 1, max(first - 1 - ABOVE, -1), -1)
    headline = next((place for place in above if is_headline(blocks[place])), None)
    while last + 1 < len(blocks) and blocks[last + 1].startswith(ITEM):
        last += 1
    kept = [place for place in range(len(blocks)) if place == headline or first <= place <= last]
    apart = [block for place, block in enumerate(blocks) if place not in set(kept)]
    return tuple(blocks[place] for place in kept), tuple(apart)
