"""The plain baseline: cosines in the place of probabilities, so that a judge shows what it adds."""

from dataclasses import dataclass

import numpy as np

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Candidates, Floats


@dataclass(frozen=True, slots=True)
class Cosine:
    """Centred cosines of the claims' vectors, those below zero as zero."""

    threshold: float = 0.3
    """The cosine with the best link F1 over own-cut claims of the training cases, in steps of
    0.02; `training/judge.py` prints it."""
    digest: str = "cosine"
    groups: bool = False
    calibration: tuple[float, float] = (1.0, 0.0)

    def judge(self, _: Account, __: Account, pairs: Candidates, ___: Vocabulary) -> Floats:
        """The centred cosines, `(p,)` in [0, 1]."""
        return np.maximum(pairs.cosine, 0.0)
