"""What a reviewer should look at next: the points of which least is certain, first."""

from collections.abc import Iterator
from dataclasses import dataclass

from divergence.domain import Comparison, Fate, Note, Point, Publish, Undecided
from divergence.review.grouping import members

DISAGREE = "reviewers disagree"


@dataclass(frozen=True, slots=True)
class Item:
    """A point that waits for a ruling."""

    point: Point
    certainty: float
    """How far the nearest other verdict is, in [0, 1]; 0 where reviewers disagree."""
    why: str
    """What is least certain of it, a phrase for a reader."""


def queue(comparison: Comparison, reviewer: str | None = None) -> tuple[Item, ...]:
    """The points that wait for a ruling, least certain first, formalities after all others.

    Args:
        comparison: with its rulings carried out, if there are any.
        reviewer: whose rulings count; None counts everybody's, and then points on which reviewers
            disagree wait too.
    """
    done, disputed = _done(comparison, reviewer)
    calls = {call.claim: call for call in comparison.undecided}
    items = [
        _item(point, calls, comparison.threshold, disputed=point.id in disputed)
        for point in comparison.points
        if point.id not in done
    ]
    return tuple(sorted(items, key=lambda item: (item.point.routine, item.certainty)))


def _done(comparison: Comparison, reviewer: str | None) -> tuple[set[str], set[str]]:
    """The ids of points that are ruled on, and of those that reviewers disagree on."""
    done, disputed = set[str](), set[str]()
    for ruled in comparison.review.rulings if comparison.review else ():
        if isinstance(ruled.ruling.decision, Note | Publish):
            continue
        if ruled.fate is Fate.DISPUTED:
            disputed.update(ruled.points)
        if reviewer in {None, ruled.ruling.reviewer}:
            done.update(ruled.points)
    return (done, disputed) if reviewer else (done - disputed, disputed)


def _item(point: Point, calls: dict[str, Undecided], threshold: float, *, disputed: bool) -> Item:
    if disputed:
        return Item(point, 0.0, DISAGREE)
    certainty, why = min(_doubts(point, calls, threshold))
    return Item(point, round(certainty, 4), why)


def _doubts(
    point: Point, calls: dict[str, Undecided], threshold: float
) -> Iterator[tuple[float, str]]:
    """How far each verdict on a point is from another one, in [0, 1]."""
    yield 1.0, "certain"
    for claim in sorted(members(point)):
        if claim in calls:
            found = calls[claim].probability
            yield abs(found - threshold), f"a close call: {found:.2f}, joined from {threshold:.2f}"
    if len(point.claims) > 1:
        joined = (point.probability - threshold) / (1 - threshold)
        yield max(joined, 0.0), f"joined with {point.probability:.2f}"
    for relation in point.relations:
        if not relation.by:
            yield relation.margin, f"{relation.relation}, the next reading is near"
    for silence in point.silent:
        yield abs(2 * silence.probability - 1), f"silent with {silence.probability:.2f}"
