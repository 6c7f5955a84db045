"""Phrases found in a text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Hit(NamedTuple):
    """A phrase found in a text."""

    first: int
    """Number of its first word."""
    last: int
    """Number of the word after its last one."""
    attribute: str
    value: str
    start: int
    """Offset in the text."""
    stop: int

    def covers(self, other: "Hit") -> bool:
        """Whether all words of another hit are among its own."""
        return self.first <= other.first and other.last <= self.last


def active(hits: Sequence[Hit], idle: Iterable[Hit] = ()) -> list[Hit]:
    """The hits that no set phrase covers which says nothing, as its value `none` tells.

    Args:
        hits: phrases of a text.
        idle: such set phrases besides those among the hits.
    """
    nothing = [hit for hit in (*hits, *idle) if hit.value == "none"]
    return [hit for hit in hits if not any(one.covers(hit) for one in nothing)]
