"""Points for the groups that reviewers made, related and silent as all others are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations
from typing import cast

from divergence.align import Vocabulary, vocabulary
from divergence.align.silence import rare_words
from divergence.domain import (
    Certainty,
    Claim,
    Comparison,
    Facet,
    Point,
    Read,
    Relation,
    RelationKind,
    Silence,
    Span,
)
from divergence.encode import open_reader
from divergence.relate import Voice, relate
from divergence.review.combining import Combined
from divergence.review.grouping import Group, members
from divergence.review.replay import SILENCE
from divergence.review.silences import silence

_Said = tuple[RelationKind, str | None, frozenset[Facet]]


@dataclass(frozen=True)
class Builder:
    """Makes the points of a comparison after rulings."""

    found: Comparison
    """The comparison without any ruling."""
    combined: Combined
    read: Read = field(default_factory=open_reader)

    def points(self) -> tuple[Point, ...]:
        """All points: those found keep name and place, new ones stand where their claims stood."""
        known = {members(point): point for point in self.found.points}
        groups = sorted(dict.fromkeys(self.combined.groups.values()), key=self._place)
        made = [known.get(group) or self._point(group) for group in groups]
        new = [point.id for point in made if not point.id]
        numbers = iter(range(1, len(new) + 1))
        named = (point if point.id else replace(point, id=f"r{next(numbers)}") for point in made)
        return tuple(map(self._ruled, named, groups))

    def _place(self, group: Group) -> tuple[int, float, list[tuple[str, str, Span]]]:
        """The place of the first point that a claim comes from, then of the claims in their texts.

        The mean of relative positions, as the aligner orders points, so that no side rules; names
        count only where two say the same at the same place.
        """
        places = [self._places[claim] for claim in sorted(group)]
        claims = [self._claims[claim] for claim in group]
        told = sorted((claim.text, claim.readout, claim.span) for claim in claims)
        return min(self._home[claim] for claim in group), sum(places) / len(places), told

    def _point(self, group: Group) -> Point:
        claims = [claim for claim in self.found.claims if claim.id in group]
        speaking = self._speaking(claims)
        voices = [Voice(side, self.found.readout, told) for side, told in speaking]
        first = min(claims, key=lambda claim: (self._places[claim.id], claim.text))
        spoken = {side for side, _ in speaking}
        sources = [self.found.points[home] for home in sorted({self._home[c] for c in group})]
        return Point(
            id="",
            topic=" · ".join(rare_words(first, self._vocabulary)),
            claims=tuple((side, tuple(claim.id for claim in told)) for side, told in speaking),
            silent=tuple(
                silence(side, claims, sources, self.found, self._vocabulary)
                for side in self.found.sides
                if side not in spoken
            ),
            # Reviewers put the claims together: that they share a point is not in doubt.
            relations=tuple(relate(a, b, 1.0, self.read) for a, b in combinations(voices, 2)),
            routine=all(claim.routine for claim in claims),
        )

    def _speaking(self, claims: Iterable[Claim]) -> list[tuple[str, tuple[Claim, ...]]]:
        found: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda claim: (claim.readout, claim.span)):
            found.setdefault(claim.side, []).append(claim)
        return [(side, tuple(found[side])) for side in self.found.sides if side in found]

    def _ruled(self, point: Point, group: Group) -> Point:
        """The point with what reviewers agree on in the place of what was found."""
        return replace(
            point,
            relations=tuple(self._relation(relation, group) for relation in point.relations),
            silent=tuple(self._silences(point, group)),
        )

    def _relation(self, found: Relation, group: Group) -> Relation:
        word = self.combined.words.get((group, tuple(sorted(found.between))))
        if word is None:
            return found
        kind, side, facets = cast("_Said", word.says)
        if (found.relation, found.side, frozenset(found.facets)) == (kind, side, facets):
            return replace(found, by=word.by)
        ordered = tuple(facet for facet in Facet if facet in facets)
        return Relation(
            found.between, kind, side, ordered, probability=1.0, margin=1.0, by=word.by, found=found
        )

    def _silences(self, point: Point, group: Group) -> Iterator[Silence]:
        word = self.combined.words.get((group, SILENCE))
        for found in point.silent:
            if word is None:
                yield found
            else:
                firm = Certainty.NOT_FOUND if word.says else Certainty.PERHAPS
                yield replace(found, certainty=firm)

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return self.found.claim

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary(self.found.claims)

    @cached_property
    def _home(self) -> dict[str, int]:
        """The place of the point in which each claim was found."""
        return {
            claim: number
            for number, point in enumerate(self.found.points)
            for claim in members(point)
        }

    @cached_property
    def _places(self) -> dict[str, float]:
        """The relative position of each claim among those of its readout, in (0, 1)."""
        by_readout: dict[str, list[str]] = {}
        for claim in self.found.claims:
            by_readout.setdefault(claim.readout, []).append(claim.id)
        return {
            claim: (number + 0.5) / len(claims)
            for claims in by_readout.values()
            for number, claim in enumerate(claims)
        }
