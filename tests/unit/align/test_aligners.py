"""The aligners by name, and what the plain one measures."""

import numpy as np
import pytest

from divergence.align import Account, aligner, shipped, vocabulary
from divergence.align.candidates import candidates, centred
from divergence.align.cosine import Cosine
from divergence.domain import Claim, Readout, Span, UsageError
from divergence.settings import ALIGNERS


def _account(side: str, vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> Account:
    claims = tuple(Claim(f"{side}-{n}", side, side, Span(n, n + 1), "x") for n in range(3))
    return Account(Readout(side, "xxxx", (), id=side), claims, vectors)


def test_every_name_has_an_aligner() -> None:
    assert aligner("judge") is shipped()
    assert aligner("cosine") == Cosine()
    assert len(ALIGNERS) == 2


def test_another_name_is_refused() -> None:
    with pytest.raises(UsageError, match="no aligner 'forest'; take one of judge, cosine"):
        aligner("forest")


def test_the_baseline_measures_centred_cosines_and_nothing_below_zero() -> None:
    vectors = np.eye(3, dtype=np.float32)
    left, right = _account("a", vectors), _account("b", vectors)
    none = np.zeros(0, dtype=np.int64)
    pairs = candidates(left.vectors, right.vectors, 3, (none, none))
    known = vocabulary(())
    found = Cosine().judge(left, right, pairs, known)
    expected = (centred(vectors) @ centred(vectors).T)[pairs.left, pairs.right]
    assert np.allclose(found, np.maximum(expected, 0), atol=1e-6)
    assert found.min() == 0
