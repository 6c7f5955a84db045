"""The lines of the table, and how a figure that needs a threshold is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")
Line = TypeVar("Line")

HEAD = f"{'benchmark':<39} {'measure':<18}  {'judge':<20} {'cosine':<20} to hold it against"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure over all parts, and over each half with the threshold of the other."""

    value: float
    halves: tuple[float, ...] = ()

    def __str__(self) -> str:
        """Three decimals, the halves in brackets."""
        halves = " ".join(f"{half:.3f}" for half in self.halves)
        return f"{self.value:.3f}" + (f" ({halves})" if halves else "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of one benchmark, with the judge's probabilities and with plain cosines."""

    benchmark: str
    measure: str
    judge: Figure
    cosine: Figure
    against: str
    """What others report, on which part."""

    def __str__(self) -> str:
        """One line below `HEAD`."""
        figures = f"{self.judge!s:<20} {self.cosine!s:<20}"
        line = f"{self.benchmark:<39} {self.measure:<18}  {figures} {self.against}"
        return line.rstrip()


def crosswise(
    parts: Sequence[Part], choose: Callable[[Sequence[Part]], Line]
) -> list[list[tuple[Part, Line]]]:
    """Every part with the line that the half without it chose: two lists, one a half.

    Every other part is in the first half, and there are at least two.
    """
    halves = parts[::2], parts[1::2]
    lines = choose(halves[1]), choose(halves[0])
    return [[(part, line) for part in half] for half, line in zip(halves, lines, strict=True)]


def both(halves: Sequence[Sequence[Part]], measure: Callable[[Sequence[Part]], float]) -> Figure:
    """The measure over all parts of both halves, and over each."""
    return Figure(measure([part for half in halves for part in half]), tuple(map(measure, halves)))


def f1(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Harmonic mean of precision and recall; 0 where nothing is right."""
    return float(2 * (said & true).sum() / max(said.sum() + true.sum(), 1))
