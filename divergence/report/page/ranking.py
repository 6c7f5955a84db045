"""Which points a reader sees first: conflicts, then what binds most, then what is long."""

from divergence.domain import RUNGS, Point
from divergence.report.names import Names
from divergence.report.rows import Row, Section

Rank = tuple[bool, bool, int, int, tuple[str, ...]]
"""Sorts rows: the smallest is shown first."""


def rung(point: Point, names: Names) -> int:
    """How binding the most binding claim of a point is, a place in `RUNGS`."""
    claims = (names.claims[id_] for _, ids in point.claims for id_ in ids)
    return max((RUNGS.index(claim.attributes.commitment) for claim in claims), default=0)


def rank(row: Row, names: Names) -> Rank:
    """The place of a row among all, whatever the order of the sides.

    Formalities come after all else, conflicts before; between, the rung of commitment decides,
    then the characters quoted, then the words themselves.
    """
    texts = sorted(voice.claim.text for cell in row.cells for voice in cell.voices)
    return (
        row.section is not Section.CONFLICT,
        row.point.routine,
        -rung(row.point, names),
        -sum(map(len, texts)),
        tuple(texts),
    )
