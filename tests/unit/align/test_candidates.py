"""Candidates: the nearest of either end, centred, the same whatever the blocks."""

import numpy as np
import pytest

from divergence.align import candidates as module
from divergence.align.candidates import candidates, centred, nearest

NONE = (np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def _vectors(n: int, d: int, seed: int) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    rows = np.random.default_rng(seed).normal(size=(n, d))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def test_centred_rows_have_norm_one_and_mean_direction_gone() -> None:
    rows = centred(_vectors(9, 4, 0) + np.float32(3))
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    assert centred(_vectors(1, 4, 0)).shape == (1, 4)


def test_a_row_that_is_the_mean_becomes_zero() -> None:
    assert not centred(np.ones((3, 4), dtype=np.float32)).any()


def test_nearest_is_sorted_and_exact() -> None:
    left, right = centred(_vectors(7, 5, 1)), centred(_vectors(11, 5, 2))
    numbers, cosines = nearest(left, right, 4)
    full = np.round(left @ right.T, 6)
    for row in range(7):
        expected = sorted(range(11), key=lambda j: (-full[row, j], j))[:4]
        assert numbers[row].tolist() == expected
        assert cosines[row].tolist() == full[row, expected].tolist()


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = centred(_vectors(40, 6, 3)), centred(_vectors(33, 6, 4))
    whole = nearest(left, right, 5)
    monkeypatch.setattr(module, "BLOCK", 7)
    parts = nearest(left, right, 5)
    assert np.array_equal(whole[0], parts[0])
    assert np.array_equal(whole[1], parts[1])


def test_pairs_are_those_of_either_end_and_mirror_when_swapped() -> None:
    left, right = _vectors(8, 5, 5), _vectors(6, 5, 6)
    one, other = candidates(left, right, 2, NONE), candidates(right, left, 2, NONE)
    seen = {
        (i, j): (c, tuple(m), tuple(r))
        for i, j, c, m, r in zip(one.left, one.right, one.csls, one.margins, one.ranks, strict=True)
    }
    mirrored = {
        (j, i): (c, tuple(m[::-1]), tuple(r[::-1]))
        for i, j, c, m, r in zip(
            other.left, other.right, other.csls, other.margins, other.ranks, strict=True
        )
    }
    assert seen.keys() == mirrored.keys()
    for pair, (csls, margins, ranks) in seen.items():
        assert np.allclose([csls, *margins, *ranks], np.hstack(mirrored[pair]), atol=2e-6)


def test_a_pair_that_is_always_judged_is_there() -> None:
    left, right = _vectors(30, 5, 7), _vectors(30, 5, 8)
    forced = (np.array([29]), np.array([0]))
    found = candidates(left, right, 1, forced)
    assert (29, 0) in set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_one_claim_each() -> None:
    found = candidates(_vectors(1, 3, 1), _vectors(1, 3, 2), 12, NONE)
    assert (found.left.tolist(), found.right.tolist()) == ([0], [0])
    assert found.ranks.tolist() == [[1.0, 1.0]]
