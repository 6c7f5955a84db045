"""What says how probable it is that two claims speak of the same point."""

from typing import Protocol

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Candidates, Floats


class Verdict(Protocol):
    """An aligner's measure of candidates, and where it draws the line."""

    @property
    def threshold(self) -> float:
        """The probability from which two claims share a point, unless a user chooses another."""
        ...

    @property
    def digest(self) -> str:
        """What it is, for the signature: a SHA-256 of its weights, or its name if it has none."""
        ...

    @property
    def groups(self) -> bool:
        """Whether claims that stayed alone may join the point of a neighbour."""
        ...

    @property
    def calibration(self) -> tuple[float, float]:
        """Slope and bias that make of a nearest claim's odds those that a side is silent."""
        ...

    def judge(self, left: Account, right: Account, pairs: Candidates, known: Vocabulary) -> Floats:
        """One probability a pair, `(p,)`, rounded; the same for a pair whichever side is left."""
        ...
