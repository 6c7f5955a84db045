"""How far figures would move had other cases been annotated."""

from collections.abc import Iterable
from random import Random

import numpy as np

from divergence.gold.counts import Counts
from divergence.gold.metrics import FIGURES, PairScore, by_case, figures

DRAWS = 1000
"""Samples of cases; the usual number for 95 % percentile intervals (Efron and Tibshirani 1993)."""
LEVEL = 0.95


def intervals(
    scores: Iterable[PairScore], *, draws: int = DRAWS, level: float = LEVEL, seed: int = 0
) -> dict[str, tuple[float, float]]:
    """Percentile intervals of each figure by drawing cases with replacement.

    Cases are drawn whole, with all their pairs of sides, for what is in one text hangs together.

    Args:
        scores: of all cases.
        draws: how many samples.
        level: the share of samples inside an interval, in (0, 1).
        seed: of the draws; the same one gives the same intervals on any machine.

    Returns:
        Low and high by the figure's name; for no scores at all, the figures of nothing.
    """
    cases = by_case(scores).values() or [Counts()]
    rows = np.array([counts.numbers for counts in cases], dtype=np.int64)
    random = Random(seed)  # noqa: S311 — a sample, not a secret
    samples = []
    for _ in range(draws):
        drawn = random.choices(range(len(rows)), k=len(rows))
        samples.append(figures(Counts.of(rows[drawn].sum(axis=0).tolist())).row)
    tail = (1 - level) / 2
    low, high = np.quantile(np.array(samples), [tail, 1 - tail], axis=0).tolist()
    return dict(zip(FIGURES, zip(low, high, strict=True), strict=True))
