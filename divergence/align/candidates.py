"""Which claims of two readouts are worth judging against each other.

Cosines are centred (the mean of each readout's claims is taken away, because claims of one call all
look alike) and corrected for hubness: cross-domain similarity local scaling, CSLS = 2·cos − r(a) −
r(b) with r the mean of the k nearest (Conneau et al., 2018, arXiv:1710.04087, eq. 3).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Vectors = NDArray[np.float32]

DECIMALS = 6
"""Cosines are rounded to these decimals, so that nothing hangs on the order of additions."""
BLOCK = 2048
"""Rows multiplied at once: 2,048 × 40,000 cosines are 650 MB too many, 2,048 × 2,048 are 32 MB."""
HUB = 5
"""Neighbours in the hubness correction; Conneau et al. use 10 over 200,000 words."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of claims of two readouts; all arrays have one row a pair, `(p,)`."""

    left: Ints
    """Number of the claim in the first readout."""
    right: Ints
    """Number of the claim in the second readout."""
    cosine: Floats
    """Centred, in [−1, 1]."""
    raw: Floats
    """As the encoder gives it, in [−1, 1]."""
    csls: Floats
    margins: Floats
    """`(p, 2)`: cosine above the best other candidate, seen from the left and from the right."""
    ranks: Floats
    """`(p, 2)`: 1 for the nearest of the other readout, ½ for the next, from either end."""


def centred(vectors: Vectors) -> Floats:
    """Rows minus their mean, of norm 1 again; a row that is the mean becomes zero."""
    rows = vectors.astype(np.float64)
    if len(rows) > 1:
        rows = rows - rows.mean(axis=0)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    centred_rows: Floats = np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 1e-9)  # noqa: PLR2004 - a float's dust
    return centred_rows


def nearest(left: Floats, right: Floats, k: int) -> tuple[Ints, Floats]:
    """For each row of `left` its `k` nearest rows of `right`, nearest first, ties by number.

    Returns:
        Numbers and cosines, each `(n, min(k, m))`. Memory stays bounded by blocks of both.
    """
    k = min(k, len(right))
    found = [_nearest_block(left[at : at + BLOCK], right, k) for at in range(0, len(left), BLOCK)]
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def _nearest_block(rows: Floats, right: Floats, k: int) -> tuple[Ints, Floats]:
    numbers = np.zeros((len(rows), 0), dtype=np.int64)
    cosines = np.zeros((len(rows), 0))
    for at in range(0, len(right), BLOCK):
        block = np.round(rows @ right[at : at + BLOCK].T, DECIMALS)
        columns = np.broadcast_to(np.arange(at, at + block.shape[1]), block.shape)
        cosines = np.concatenate([cosines, block], axis=1)
        numbers = np.concatenate([numbers, columns], axis=1)
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :k]
        cosines = np.take_along_axis(cosines, best, axis=1)
        numbers = np.take_along_axis(numbers, best, axis=1)
    return numbers, cosines


def candidates(left: Vectors, right: Vectors, k: int, always: tuple[Ints, Ints]) -> Candidates:
    """The pairs in which one claim is among the `k` nearest of the other, by (left, right).

    Args:
        left: `(n, d)` vectors of the first readout's claims, n ≥ 1.
        right: `(m, d)` of the second's, m ≥ 1.
        k: how many are judged for each claim.
        always: pairs that are judged whatever their cosine (claims of the same words).
    """
    a, b = centred(left), centred(right)
    to_right, cos_right = nearest(a, b, max(k, HUB, 2))
    to_left, cos_left = nearest(b, a, max(k, HUB, 2))
    rows, columns = _pairs(to_right[:, :k], to_left[:, :k], always, len(right))
    cosine = _cosines(a, b, rows, columns)
    hub = cos_right[:, :HUB].mean(axis=1)[rows] + cos_left[:, :HUB].mean(axis=1)[columns]
    seen = (cos_right[rows], cos_left[columns])
    return Candidates(
        left=rows,
        right=columns,
        cosine=cosine,
        raw=_cosines(left, right, rows, columns),
        csls=np.round(2 * cosine - hub, DECIMALS),
        margins=np.stack([_margin(cosine, cosines) for cosines in seen], axis=1),
        ranks=np.stack([_rank(cosine, cosines) for cosines in seen], axis=1),
    )


def _cosines(left: Floats | Vectors, right: Floats | Vectors, rows: Ints, columns: Ints) -> Floats:
    """The cosine of each pair, block by block: all pairs' vectors at once may not fit."""
    found = np.zeros(len(rows))
    for at in range(0, len(rows), BLOCK):
        some = slice(at, at + BLOCK)
        first, second = left[rows[some]].astype(np.float64), right[columns[some]].astype(np.float64)
        found[some] = np.einsum("ij,ij->i", first, second)
    return np.asarray(np.round(found, DECIMALS))


def _pairs(
    to_right: Ints, to_left: Ints, always: tuple[Ints, Ints], width: int
) -> tuple[Ints, Ints]:
    from_left = np.repeat(np.arange(len(to_right)), to_right.shape[1]) * width + to_right.ravel()
    from_right = to_left.ravel() * width + np.repeat(np.arange(len(to_left)), to_left.shape[1])
    keys = np.unique(np.concatenate([from_left, from_right, always[0] * width + always[1]]))
    return keys // width, keys % width


def _margin(cosine: Floats, others: Floats) -> Floats:
    """Cosine above the best other one; above zero when there is no other."""
    best = others[:, 0]
    second = others[:, 1] if others.shape[1] > 1 else np.zeros(len(others))
    return np.asarray(np.round(cosine - np.where(cosine >= best, second, best), DECIMALS))


def _rank(cosine: Floats, others: Floats) -> Floats:
    return np.asarray(1.0 / (1 + (others > cosine[:, None]).sum(axis=1)))
