"""Readings: what a person or a program makes of a case, ready to be measured.

A gold and a comparison both become a `Reading`, so neither is treated as the other is not.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from divergence.domain import Claim, Comparison, Facet, RelationKind, Span, UsageError
from divergence.gold.nouns import Case
from divergence.gold.tokens import tokens


class RelationLike(Protocol):
    """A relation of a gold or of a comparison."""

    @property
    def between(self) -> tuple[str, str]:
        """The two sides."""

    @property
    def relation(self) -> RelationKind:
        """The relation that holds."""

    @property
    def side(self) -> str | None:
        """The more specific side."""

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What differs."""


class PointLike(Protocol):
    """A point of a gold or of a comparison."""

    @property
    def relations(self) -> Sequence[RelationLike]:
        """The relations between the sides that speak."""

    def of(self, side: str) -> tuple[str, ...]:
        """The ids of a side's claims on the point."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as it is measured."""

    span: Span
    tokens: frozenset[int]
    """Numbers of the tokens that it touches, in the order of its text."""
    routine: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation between two sides, seen from the first of them."""

    label: str
    """One of `divergence.gold.counts.LABELS`."""
    facets: frozenset[Facet]


@dataclass(frozen=True, slots=True)
class Shared:
    """A point on which both of two sides speak."""

    claims: tuple[tuple[Told, ...], tuple[Told, ...]]
    tokens: tuple[frozenset[int], frozenset[int]]
    """Of all its claims, side by side."""
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A reading of two sides."""

    claims: tuple[tuple[Told, ...], tuple[Told, ...]]
    """Of each side in the order of its text."""
    shared: tuple[Shared, ...]
    silent: tuple[tuple[Told, ...], tuple[Told, ...]]
    """Of each side, the claims on which the other has nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a case."""

    claims: Mapping[str, Mapping[str, Told]]
    """By side and id, in the order of the texts."""
    points: tuple[PointLike, ...]

    def pair(self, sides: tuple[str, str]) -> Pair:
        """What the reading says of two sides, everything else left out."""
        first, second = (tuple(self.claims[side].values()) for side in sides)
        shared = tuple(
            self._shared(point, sides)
            for point in self.points
            if point.of(sides[0]) and point.of(sides[1])
        )
        matched = [{told.span for one in shared for told in one.claims[k]} for k in (0, 1)]
        return Pair(
            claims=(first, second),
            shared=shared,
            silent=(_without(first, matched[0]), _without(second, matched[1])),
        )

    def _shared(self, point: PointLike, sides: tuple[str, str]) -> Shared:
        first, second = (
            tuple(self.claims[side][claim] for claim in point.of(side)) for side in sides
        )
        return Shared((first, second), (union(first), union(second)), _verdict(point, sides))


def of_gold(case: Case) -> Reading:
    """What the annotators of a case read in it."""
    return _reading(case.texts, case.gold.claims, case.gold.points)


def of_comparison(comparison: Comparison, case: Case) -> Reading:
    """What a comparison of a case's accounts found.

    Raises:
        UsageError: if a side of the case has no readout in the comparison or several, or if a
            readout's text is not the case's to the letter.
    """
    for side, text in case.texts.items():
        told = [readout.text for readout in comparison.readouts if readout.side == side]
        if len(told) != 1:
            raise UsageError(f"case {case.id}: side “{side}” has {len(told)} readouts, not one")
        if told[0] != text:
            raise UsageError(f"case {case.id}: the text of side “{side}” is not the one compared")
    return _reading(case.texts, comparison.claims, comparison.points)


def union(claims: tuple[Told, ...]) -> frozenset[int]:
    """The tokens of any of the claims."""
    return frozenset[int]().union(*(told.tokens for told in claims))


def _reading(
    texts: Mapping[str, str], claims: Iterable[Claim], points: tuple[PointLike, ...]
) -> Reading:
    told: dict[str, dict[str, Told]] = {side: {} for side in texts}
    places = {side: tokens(text) for side, text in texts.items()}
    for claim in sorted(claims, key=lambda claim: claim.span):
        if claim.side in told:
            touched = _touched(claim.span, places[claim.side])
            told[claim.side][claim.id] = Told(claim.span, touched, claim.routine)
    return Reading(told, points)


def _touched(span: Span, places: Sequence[Span]) -> frozenset[int]:
    """The numbers of the tokens that a span overlaps; they stand in order and overlap nowhere."""
    first = bisect_right(places, span.start, key=lambda place: place.stop)
    last = bisect_left(places, span.stop, key=lambda place: place.start)
    return frozenset(range(first, last))


def _verdict(point: PointLike, sides: tuple[str, str]) -> Verdict | None:
    for relation in point.relations:
        if set(relation.between) == set(sides):
            label = str(relation.relation)
            if relation.relation is RelationKind.MORE_SPECIFIC and relation.side in sides:
                label += " of first" if relation.side == sides[0] else " of second"
            return Verdict(label, frozenset(relation.facets))
    return None


def _without(claims: tuple[Told, ...], matched: set[Span]) -> tuple[Told, ...]:
    return tuple(told for told in claims if told.span not in matched)
