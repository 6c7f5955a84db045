"""The trained head: features in, log-odds out, as a sum of named steps.

A multinomial logistic regression over the relations, and one logistic regression for each facet
(Hosmer and Lemeshow, 2000), made by `training/relations.py`. Plain sums over a hundred numbers need
no library.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from divergence.domain import Facet, RelationKind
from divergence.relate.features import Features

Weights = Mapping[str, tuple[float, ...]]
"""By feature; one number for each relation, or each facet, in the order of its declaration."""

KINDS, FACETS = tuple(RelationKind), tuple(Facet)


class Verdict(NamedTuple):
    """A relation that may hold; the side only with `more_specific`."""

    kind: RelationKind
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Trained weights. Even features speak for relations and facets, odd ones for a side."""

    bias: tuple[float, ...]
    even: Weights
    odd: Mapping[str, float]
    facet_bias: tuple[float, ...]
    facet_even: Weights
    facet_threshold: float
    """The probability from which a facet is reported: the best micro-F1 in cross-validation."""

    def scores(self, known: Features, between: tuple[str, str]) -> dict[Verdict, float]:
        """Log-probability of each verdict, up to a constant; of the first side where it is odd."""
        columns = _linear(self.bias, self.even, known.even)
        lean = sum(weight * known.odd.get(name, 0.0) for name, weight in self.odd.items())
        scores: dict[Verdict, float] = {}
        for kind, column in zip(KINDS, columns, strict=True):
            if kind is RelationKind.MORE_SPECIFIC:
                scores[Verdict(kind, between[0])] = column + lean
                scores[Verdict(kind, between[1])] = column - lean
            else:
                scores[Verdict(kind)] = column
        return scores

    def steps(
        self, known: Features, one: RelationKind, other: RelationKind
    ) -> tuple[tuple[str, float], ...]:
        """What each even feature adds to the log-odds of one relation against another.

        The largest step first; features that say nothing are left out.
        """
        first, second = KINDS.index(one), KINDS.index(other)
        steps = [
            (name, (weights[first] - weights[second]) * known.even[name])
            for name, weights in self.even.items()
            if known.even.get(name)
        ]
        return tuple(sorted(steps, key=lambda step: (-step[1], step[0])))

    def facets(self, known: Features) -> dict[Facet, float]:
        """How probable it is that the accounts differ in each facet."""
        odds = _linear(self.facet_bias, self.facet_even, known.even)
        return {facet: 1 / (1 + exp(-odd)) for facet, odd in zip(FACETS, odds, strict=True)}


def shares(scores: Mapping[Verdict, float]) -> dict[Verdict, float]:
    """Log-probabilities as probabilities that sum to one."""
    highest = max(scores.values())
    masses = {verdict: exp(score - highest) for verdict, score in scores.items()}
    total = sum(masses.values())
    return {verdict: mass / total for verdict, mass in masses.items()}


def _linear(
    bias: tuple[float, ...], weights: Weights, numbers: Mapping[str, float]
) -> tuple[float, ...]:
    """`bias + Σ weight · feature`, a column each."""
    told = [(row, number) for name, row in weights.items() if (number := numbers.get(name))]
    return tuple(
        start + sum(row[column] * number for row, number in told)
        for column, start in enumerate(bias)
    )
