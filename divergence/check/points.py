"""The points of a comparison in one line each, and which of them are told otherwise than before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from divergence.domain import Comparison, Point, Relation, Span

LONGEST_QUOTE = 60
"""Characters of a claim that stand in a line; the place tells the rest."""


@dataclass(frozen=True, slots=True)
class ToldPoint:
    """A point without what may change from run to run: ids, evidence and probabilities."""

    claims: tuple[tuple[str, tuple[Span, ...]], ...]
    """`(side, places)`, only sides that speak, in the order of the readouts."""
    relations: tuple[str, ...]

    def line(self, texts: Mapping[str, str]) -> str:
        """The claims' first words and the relations, in one line.

        Args:
            texts: each side's text.
        """
        told = " / ".join(
            " ".join([side, *(f"“{_first_words(span.of(texts.get(side, '')))}”" for span in spans)])
            for side, spans in self.claims
        )
        return f"{told}: {'; '.join(self.relations) or 'told by one side'}"

    def common(self, other: "ToldPoint") -> int:
        """Characters that stand in both points."""
        theirs = dict(other.claims)
        return sum(
            max(min(one.stop, two.stop) - max(one.start, two.start), 0)
            for side, spans in self.claims
            for one in spans
            for two in theirs.get(side, ())
        )


def told_points(comparison: Comparison) -> tuple[ToldPoint, ...]:
    """The comparison's points, in its order."""
    spans = {claim.id: claim.span for claim in comparison.claims}
    return tuple(_told(point, spans) for point in comparison.points)


def changes(
    before: Sequence[ToldPoint], after: Sequence[ToldPoint]
) -> Iterator[tuple[ToldPoint | None, ToldPoint | None]]:
    """Points that are not the same, old beside new; None where one has no counterpart.

    An old point stands beside the new one with which it has most characters in common, each beside
    one; then come the new points without an old one, and the old ones without a new one.
    """
    gone = [point for point in before if point not in after]
    come = [point for point in after if point not in before]
    for old, new in _paired(gone, come):
        gone.remove(old)
        come.remove(new)
        yield old, new
    yield from ((None, new) for new in come)
    yield from ((old, None) for old in gone)


def _paired(
    gone: Sequence[ToldPoint], come: Sequence[ToldPoint]
) -> list[tuple[ToldPoint, ToldPoint]]:
    """Greedy, most in common first, ties in the order of the points; listed as the new ones are."""
    ranked = sorted(
        (-old.common(new), n, m)
        for n, new in enumerate(come)
        for m, old in enumerate(gone)
        if old.common(new)
    )
    pairs: dict[int, int] = {}
    for _, n, m in ranked:
        if n not in pairs and m not in pairs.values():
            pairs[n] = m
    return [(gone[pairs[n]], come[n]) for n in sorted(pairs)]


def _told(point: Point, spans: Mapping[str, Span]) -> ToldPoint:
    return ToldPoint(
        claims=tuple((side, tuple(spans[claim] for claim in ids)) for side, ids in point.claims),
        relations=tuple(map(_relation, point.relations)),
    )


def _relation(relation: Relation) -> str:
    side = [f"({relation.side})"] if relation.side else []
    facets = sorted(relation.facets)
    return " ".join(["~".join(relation.between), relation.relation, *side, *facets])


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1].rstrip()}…"
