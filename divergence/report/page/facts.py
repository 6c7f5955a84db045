"""What rows are filtered and sorted by, as the page's script reads it."""

from dataclasses import dataclass

from divergence.domain import Point
from divergence.report.names import Names
from divergence.report.page import captions, ranking
from divergence.report.rows import Row, Table


@dataclass(frozen=True, slots=True)
class Facts:
    """One row's marks; every list is parted by spaces."""

    sides: str
    """The sides that tell it."""
    topics: str
    facets: str
    """In what the sides differ."""
    places: str
    """One a side: which statement of its text the row's first is, `-` for a silent side."""
    rung: int
    """A place in `RUNGS`; higher binds more."""
    certainty: float
    """How far the nearest other verdict is, in [0, 1]."""
    eye: str
    """Why a person should look at it; empty where none need."""


def facts(names: Names, table: Table, eye: dict[str, tuple[str, ...]]) -> dict[str, Facts]:
    """Every row's facts, by the id of its point."""
    order = {claim.id: number for number, claim in enumerate(names.comparison.claims)}
    return {row.point.id: _facts(row, names, order, eye) for row in table.rows}


def _facts(row: Row, names: Names, order: dict[str, int], eye: dict[str, tuple[str, ...]]) -> Facts:
    point = row.point
    firsts = (min((order[v.claim.id] for v in cell.voices), default=None) for cell in row.cells)
    facets = dict.fromkeys(facet for relation in point.relations for facet in relation.facets)
    return Facts(
        " ".join(side for side, _ in point.claims),
        " ".join(captions.topics(point, names)),
        " ".join(facets),
        " ".join("-" if first is None else str(first) for first in firsts),
        ranking.rung(point, names),
        round(certainty(point), 4),
        "; ".join(eye.get(point.id, ())),
    )


def certainty(point: Point) -> float:
    """The smallest distance of anything told of a point from another verdict, in [0, 1]."""
    return min(
        (
            *(relation.margin for relation in point.relations if not relation.by),
            *(abs(2 * silence.probability - 1) for silence in point.silent),
            *((point.probability,) if len(point.claims) > 1 else ()),
        ),
        default=1.0,
    )
