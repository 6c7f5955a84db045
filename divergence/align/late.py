"""Late interaction: every word of one claim looks for its nearest in the other.

The score is the mean, weighted by rarity, of each word's best cosine, taken from both claims and
averaged (Khattab & Zaharia, 2020, arXiv:2004.12832, eq. 3, made symmetric and weighted). It sees
across languages what shared letters cannot.
"""

import numpy as np

from divergence.align.account import Vocabulary
from divergence.align.candidates import DECIMALS, HUB, Floats, Ints
from divergence.domain import Claim


def late_interaction(
    left: tuple[Claim, ...], right: tuple[Claim, ...], rows: Ints, columns: Ints, known: Vocabulary
) -> Floats:
    """One score a pair, `(p,)`, in [−1, 1]; 0 where a claim has no word."""
    a = [_weighted(claim, known) for claim in left]
    b = [_weighted(claim, known) for claim in right]
    scores = [_score(a[i], b[j], known.vectors) for i, j in zip(rows, columns, strict=True)]
    return np.asarray(np.round(scores, DECIMALS), dtype=np.float64)


def _weighted(claim: Claim, known: Vocabulary) -> tuple[Ints, Floats]:
    tokens = known.words[claim.id].tokens
    numbers = np.array([known.rows[token] for token in tokens], dtype=np.int64)
    weights = np.array([max(known.tokens(token), 0.05) for token in tokens])
    return numbers, weights


def _score(a: tuple[Ints, Floats], b: tuple[Ints, Floats], vectors: Floats) -> float:
    if not len(a[0]) or not len(b[0]):
        return 0.0
    cosines = vectors[a[0]] @ vectors[b[0]].T
    from_a = (cosines.max(axis=1) * a[1]).sum() / a[1].sum()
    from_b = (cosines.max(axis=0) * b[1]).sum() / b[1].sum()
    return float(from_a + from_b) / 2


def against_others(scores: Floats, rows: Ints, columns: Ints) -> tuple[Floats, Floats]:
    """Scores as they stand among the other candidates of the same claims.

    Returns:
        `(p,)` corrected for hubness as cosines are, and `(p,)` the lower of the two margins over
        the best other candidate.
    """
    hub_left, margin_left = _within(scores, rows)
    hub_right, margin_right = _within(scores, columns)
    return 2 * scores - hub_left - hub_right, np.minimum(margin_left, margin_right)


def _within(scores: Floats, groups: Ints) -> tuple[Floats, Floats]:
    hub, margin = np.zeros(len(scores)), np.zeros(len(scores))
    order = np.lexsort((-scores, groups))
    starts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    for members in np.split(order, starts[1:]):
        best = scores[members]
        hub[members] = best[:HUB].mean()
        second = best[1] if len(best) > 1 else 0.0
        margin[members] = best - np.where(best >= best[0], second, best[0])
    return hub, margin
