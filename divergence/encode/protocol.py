"""What anything must do that turns texts into vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape `(n, d)`, float32, rows of Euclidean norm 1; `(0, d)` for no texts."""


class Encoder(Protocol):
    """A sentence encoder. Equal texts get equal bytes, alone or among others."""

    @property
    def name(self) -> str:
        """As the user would ask for it: `embedded`, `sbert:all-MiniLM-L6-v2`."""
        ...

    @property
    def digest(self) -> str:
        """SHA-256 of the weights, hexadecimal."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in their order."""
        ...
