"""Numbers for the shared points of two readings of one case, alike where the points are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from divergence.domain import Claim, Span
from divergence.gold.views import PointLike

Spans = Mapping[tuple[str, str], Span]
"""Where claims stand, by side and id."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A point on which more than one side speaks, and its number."""

    number: int
    point: PointLike


def spans(claims: Iterable[Claim]) -> Spans:
    """Where the claims stand."""
    return {(claim.side, claim.id): claim.span for claim in claims}


def numbered(points: tuple[PointLike, ...], sides: tuple[str, ...]) -> tuple[Numbered, ...]:
    """The shared points, counted from 1 in their order."""
    return tuple(Numbered(number, point) for number, point in enumerate(_shared(points, sides), 1))


def renumbered(
    points: tuple[PointLike, ...], where: Spans, like: tuple[Numbered, ...], theirs: Spans
) -> tuple[Numbered, ...]:
    """The shared points with the numbers of another reading's points that they are.

    A point takes the number of the one with which it has most characters in common, on two sides
    at least and each number once; the others are counted on from the last one.

    Args:
        points: of this reading.
        where: this reading's claims.
        like: the other reading's shared points.
        theirs: its claims.

    Returns:
        This reading's shared points in their order.
    """
    sides = tuple(dict.fromkeys(side for side, _ in (*theirs, *where)))
    shared = list(_shared(points, sides))
    overlaps = sorted(
        (-common, index, other.number)
        for index, point in enumerate(shared)
        for other in like
        if (common := _common(point, where, other.point, theirs, sides))
    )
    taken: dict[int, int] = {}
    for _, index, number in overlaps:
        if index not in taken and number not in taken.values():
            taken[index] = number
    fresh = count(len(like) + 1)
    return tuple(
        Numbered(taken[index] if index in taken else next(fresh), point)
        for index, point in enumerate(shared)
    )


def _shared(points: tuple[PointLike, ...], sides: tuple[str, ...]) -> Iterator[PointLike]:
    return (point for point in points if sum(bool(point.of(side)) for side in sides) > 1)


def _common(
    one: PointLike, ones: Spans, other: PointLike, others: Spans, sides: tuple[str, ...]
) -> int:
    """Characters in common; 0 where they meet in one side's text only."""
    each = [
        sum(
            _overlap(ones[side, mine], others[side, its])
            for mine in one.of(side)
            for its in other.of(side)
        )
        for side in sides
    ]
    return sum(each) if sum(bool(common) for common in each) > 1 else 0


def _overlap(one: Span, other: Span) -> int:
    return max(min(one.stop, other.stop) - max(one.start, other.start), 0)
