"""What the reader makes of two accounts set side by side: numbers, not yet a judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from divergence.domain.point import Facet, RelationKind


@dataclass(frozen=True, slots=True)
class Reading:
    """Log-odds that a trained reader gives to a pair of texts."""

    kinds: tuple[float, ...]
    """Each relation, in the order of `RelationKind`; up to a constant that they share."""
    facets: tuple[float, ...]
    """That the texts differ in it, in the order of `Facet`."""
    more: float
    """That it is the first text, of the two, that tells more, if one does."""

    def of(self, kind: RelationKind) -> float:
        """The log-odds of one relation."""
        return self.kinds[tuple(RelationKind).index(kind)]

    def in_facet(self, facet: Facet) -> float:
        """The log-odds of a difference in one facet."""
        return self.facets[tuple(Facet).index(facet)]


class Read(Protocol):
    """Reads pairs of texts. Equal pairs get equal readings, alone or among others."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
        """One reading a pair, in their order; exchanging two texts turns the sign of `more`."""
        ...
