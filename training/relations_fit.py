"""Fitting the head of `relate`: regularised logistic regressions, by L-BFGS.

The two sides of `more_specific` are two classes that share their even weights and have their odd
ones with opposite signs; a swap of the sides therefore swaps the two probabilities.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from divergence.domain import Facet, RelationKind
from divergence.relate.features import Features
from divergence.relate.head import FACETS, KINDS, Head

Floats = NDArray[np.float64]

LEAST = 15
"""Points on which a feature must be told to be weighed at all."""

DIGITS = 4
"""Decimals to which weights are kept, so that a file is the same on every machine."""

SIDED = KINDS.index(RelationKind.MORE_SPECIFIC)
CLASSES = len(KINDS) + 1
"""Each relation, and `more_specific` of the other side at the end."""


def fitted(
    known: Sequence[Features],
    relations: Sequence[tuple[RelationKind, bool]],
    facets: Sequence[tuple[Facet, ...]],
    spread: float,
    facet_threshold: float,
) -> Head:
    """The head of the lowest loss.

    Args:
        known: features of each point.
        relations: the annotated relation, and whether it is the second side that tells more.
        facets: the annotated facets.
        spread: variance of the weights' normal prior; smaller holds them nearer to 0.
        facet_threshold: the probability from which a facet is reported.
    """
    names = _common(each.even for each in known)
    odd_names = _common(each.odd for each in known)
    even, odd = (
        _table(names, (each.even for each in known)),
        _table(odd_names, (each.odd for each in known)),
    )
    even = np.hstack([even, np.ones((len(even), 1))])
    classes = [CLASSES - 1 if second else KINDS.index(kind) for kind, second in relations]
    weights, lean = _relations(even, odd, np.eye(CLASSES)[classes], spread)
    held = np.array([[facet in each for facet in FACETS] for each in facets], dtype=np.float64)
    facet_weights = np.array([_logistic(even, column, spread) for column in held.T])
    return Head(
        bias=_row(weights[:, -1]),
        even={name: _row(column) for name, column in zip(names, weights.T, strict=False)},
        odd=dict(zip(odd_names, _row(lean), strict=True)),
        facet_bias=_row(facet_weights[:, -1]),
        facet_even={
            name: _row(column) for name, column in zip(names, facet_weights.T, strict=False)
        },
        facet_threshold=facet_threshold,
    )


def _common(numbers: Iterable[Mapping[str, float]]) -> list[str]:
    """Names of features that are told often enough, in alphabetical order."""
    told = Counter(name for each in numbers for name, number in each.items() if number)
    return sorted(name for name, times in told.items() if times >= LEAST)


def _table(names: Sequence[str], numbers: Iterable[Mapping[str, float]]) -> Floats:
    return np.array([[each.get(name, 0.0) for name in names] for each in numbers])


def _row(numbers: Floats) -> tuple[float, ...]:
    return tuple(round(float(number), DIGITS) + 0.0 for number in numbers)


def _relations(even: Floats, odd: Floats, truth: Floats, spread: float) -> tuple[Floats, Floats]:
    """Even weights `(relations, features + 1)` and odd ones `(odd features,)`."""
    shape = (len(KINDS), even.shape[1])
    split = shape[0] * shape[1]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights, lean = flat[:split].reshape(shape), flat[split:]
        chances = _softmax(_scores(even @ weights.T, odd @ lean))
        error = chances - truth
        pull = weights.copy()
        pull[:, -1] = 0.0
        cost = -np.log((chances * truth).sum(axis=1) + 1e-12).sum()
        cost += ((pull**2).sum() + (lean**2).sum()) / (2 * spread)
        by_kind = error[:, :-1].copy()
        by_kind[:, SIDED] += error[:, -1]
        slope = by_kind.T @ even + pull / spread
        odd_slope = odd.T @ (error[:, SIDED] - error[:, -1]) + lean / spread
        return float(cost), np.concatenate([slope.ravel(), odd_slope])

    found = _least(loss, split + odd.shape[1])
    return found[:split].reshape(shape), found[split:]


def _scores(columns: Floats, lean: Floats) -> Floats:
    """Log-probabilities of the classes from those of the relations and the lean to a side."""
    scores = np.hstack([columns, columns[:, [SIDED]]])
    scores[:, SIDED] += lean
    scores[:, -1] -= lean
    return np.asarray(scores)


def _softmax(scores: Floats) -> Floats:
    masses = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(masses / masses.sum(axis=1, keepdims=True))


def _logistic(table: Floats, truth: Floats, spread: float) -> Floats:
    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = table @ weights
        pull = np.append(weights[:-1], 0.0)
        cost = (np.logaddexp(0, odds) - truth * odds).sum() + (pull**2).sum() / (2 * spread)
        return float(cost), table.T @ (1 / (1 + np.exp(-odds)) - truth) + pull / spread

    return _least(loss, table.shape[1])


def _least(loss: Callable[[Floats], tuple[float, Floats]], size: int) -> Floats:
    found = minimize(
        loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 300, "ftol": 1e-6}
    )
    return np.asarray(found.x)
