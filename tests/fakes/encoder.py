"""An encoder without weights: letters in threes, hashed into a row."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

DIMENSION = 64


class TrigramEncoder:
    """Equal texts get equal rows and like texts get like ones; nothing else is promised."""

    name = "trigrams"
    digest = sha256(b"trigrams").hexdigest()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, `(n, 64)`, of norm 1."""
        return (
            np.stack([_row(text) for text in texts])
            if texts
            else np.zeros((0, DIMENSION), np.float32)
        )


def _row(text: str) -> NDArray[np.float32]:
    padded = f" {text.lower()} "
    row = np.zeros(DIMENSION, dtype=np.float32)
    for first, second in pairwise(padded):
        row[sha256((first + second).encode("utf-8", "replace")).digest()[0] % DIMENSION] += 1
    return np.asarray(row / np.linalg.norm(row), dtype=np.float32)
