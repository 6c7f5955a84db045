"""Which relations were told as which, as a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from divergence.domain import RelationKind
from divergence.gold.metrics import PairScore, confusion, pooled

_NONE = "none"
NAMES = {
    RelationKind.EQUIVALENT: "equivalent",
    RelationKind.MORE_SPECIFIC: "more specific",
    RelationKind.DIFFERENT_FRAMING: "diff. framing",
    RelationKind.OPPOSED_POSITIONS: "opposed",
    RelationKind.CONTRADICTORY: "contradictory",
    _NONE: "none told",
}
"""For narrow columns, weakest difference first."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """A row for each relation as annotated, a column for each as told, in the same order."""

    names: tuple[str, ...]
    """Of the relations that occur, short."""
    rows: tuple[tuple[int, ...], ...]
    """How many links; what agrees stands on the diagonal."""


def table(scores: Iterable[PairScore]) -> Confusion | None:
    """The table over the links found, all scores together; None where no link was found."""
    found = confusion(pooled(scores))
    used = [kind for kind in NAMES if any(kind in key for key in found)]
    rows = tuple(tuple(found.get((gold, told), 0) for told in used) for gold in used)
    return Confusion(tuple(NAMES[kind] for kind in used), rows) if found else None
