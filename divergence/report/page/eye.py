"""Which rows a person should look at, and why."""

from divergence.domain import Comparison, Fate, Point
from divergence.report.phrases import say
from divergence.settings import Settings


def reasons(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    """The points that need an eye, by id in their order, each with its reasons.

    Those that hold a close call, those on which another reading of the difference is almost as
    probable, and those on which reviewers disagree.
    """
    calls = {call.claim for call in comparison.undecided}
    disputed = {
        id_
        for ruled in (comparison.review.rulings if comparison.review else ())
        if ruled.fate is Fate.DISPUTED
        for id_ in ruled.points
    }
    told = {
        point.id: (
            *((say("eye.disputed"),) if point.id in disputed else ()),
            *((say("eye.match"),) if _holds(point, calls) else ()),
            *((say("eye.reading"),) if near(point) else ()),
        )
        for point in comparison.points
    }
    return {id_: why for id_, why in told.items() if why}


def near(point: Point) -> bool:
    """Whether another relation is almost as probable as one of a point, formalities aside."""
    closest = Settings().undecided_margin
    return not point.routine and any(
        relation.margin < closest for relation in point.relations if not relation.by
    )


def _holds(point: Point, claims: set[str]) -> bool:
    return any(id_ in claims for _, ids in point.claims for id_ in ids)
