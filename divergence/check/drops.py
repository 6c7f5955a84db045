"""Whether figures fell, over the same cases then and now."""

from collections.abc import Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from divergence.check.nouns import Drop
from divergence.gold.bootstrap import DRAWS, LEVEL
from divergence.gold.counts import Counts
from divergence.gold.metrics import FIGURES, figures

_TAIL = (1 - LEVEL) / 2


def drops(
    before: Sequence[Counts], after: Sequence[Counts], tolerance: float, *, seed: int = 0
) -> tuple[Drop, ...]:
    """Each figure before and after, pooled over the cases, with how sure its change is.

    The interval is a percentile bootstrap (Efron and Tibshirani 1993) of the difference: each
    sample draws whole cases, and takes the same ones before and after.

    Args:
        before: the counts of each case.
        after: those of the same cases, in the same order.
        tolerance: a fall by which a figure may be lower without being called a drop.
        seed: of the draws; the same one gives the same intervals on any machine.

    Returns:
        All figures in their order; () for no cases.
    """
    if not before:
        return ()
    then, now = _rows(before), _rows(after)
    samples = np.zeros((1, len(FIGURES)))
    if not np.array_equal(then, now):
        samples = _samples(then, now, Random(seed))  # noqa: S311 — a sample, not a secret
    low, high = np.quantile(samples, [_TAIL, 1 - _TAIL], axis=0).tolist()
    pooled = zip(_figures(then), _figures(now), strict=True)
    return tuple(
        Drop(name, *both, low=least, high=most, significant=most < -tolerance)
        for name, both, least, most in zip(FIGURES, pooled, low, high, strict=True)
    )


def _rows(counts: Sequence[Counts]) -> NDArray[np.int64]:
    """One row a case."""
    return np.array([each.numbers for each in counts], dtype=np.int64)


def _samples(
    then: NDArray[np.int64], now: NDArray[np.int64], random: Random
) -> NDArray[np.float64]:
    """Differences of the figures, `(draws, figures)`."""
    every = range(len(then))
    drawn = [random.choices(every, k=len(then)) for _ in range(DRAWS)]
    return np.array([np.subtract(_figures(now[each]), _figures(then[each])) for each in drawn])


def _figures(rows: NDArray[np.int64]) -> tuple[float, ...]:
    return figures(Counts.of(rows.sum(axis=0).tolist())).row
