"""What a check comes to: one verdict, from which the printed lines and the exit code follow."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from divergence.domain import Comparison, Quote, Span
from divergence.gold import Case
from divergence.gold.metrics import Figures, PairScore


class DifferenceKind(StrEnum):
    """In what a comparison and its gold disagree on a claim or a point."""

    FALSE_SILENCE = "false-silence"
    """Told to stand in one side's text only; the gold finds it in the other's too, or has no such
    claim."""
    MISSED_SILENCE = "missed-silence"
    """Matched with something, or called a formality, or cut as no claim; the gold finds nothing on
    it in the other text."""
    FALSE_LINK = "false-link"
    """Two claims in one point that are two points in the gold."""
    MISSED_LINK = "missed-link"
    """Two claims in two points that are one point in the gold."""
    WRONG_RELATION = "wrong-relation"
    """The point is found, the relation is another."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement, with its place in the readout's file."""

    kind: DifferenceKind
    case: str
    side: str
    """The side in whose text `quote` stands."""
    other: str
    """The side opposite."""
    file: Path
    """The readout's file; for a case of an authoring file, that file."""
    quote: Quote
    """The claim's words, gold's for missed and comparison's for false ones."""
    sentence: Span
    """The sentence around them, for showing them in it."""
    says: str
    """One sentence: what was told, what the gold has."""
    counterparts: tuple[Quote, ...] = ()
    """The words opposite, where there are any."""
    routine: bool = False


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case compared and held against its gold."""

    case: Case
    path: Path
    """The case's folder, or the authoring file it stands in."""
    comparison: Comparison
    scores: tuple[PairScore, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Floor:
    """A figure that must not fall below a number."""

    figure: str
    """A field of `Figures`."""
    floor: float
    value: float

    @property
    def held(self) -> bool:
        """Whether the figure, rounded to four decimals, reaches the floor."""
        return round(self.value, 4) >= round(self.floor, 4)


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure now and in the baseline, over the cases that both have."""

    figure: str
    before: float
    after: float
    low: float
    """Of the paired 95 % bootstrap interval of `after - before` over cases."""
    high: float
    significant: bool
    """The whole interval lies below minus the tolerance."""


@dataclass(frozen=True, slots=True)
class ChangedPoint:
    """A point that is told otherwise than in the baseline."""

    case: str
    before: str
    """Its claims and relations in one line; empty when it was not there."""
    after: str
    """Likewise; empty when it is there no more."""


@dataclass(frozen=True, slots=True)
class Split:
    """A part of the cases that their meta files name, such as `test`."""

    name: str
    cases: int
    digest: str
    """SHA-256 over texts and gold of its cases by id, hexadecimal."""
    frozen: str | None = None
    """The digest that it must have; None where it may change."""

    @property
    def thawed(self) -> bool:
        """Whether it is not what it was frozen as."""
        return self.frozen not in {None, self.digest}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a check; nothing is printed that does not stand here."""

    results: tuple[CaseResult, ...]
    """Sorted by path and case."""
    figures: Figures
    """Pooled over all cases."""
    intervals: tuple[tuple[str, tuple[float, float]], ...]
    """95 % bootstrap intervals over cases, by figure."""
    cases_digest: str
    """SHA-256 over texts and gold of all cases, hexadecimal."""
    splits: tuple[Split, ...]
    """By name; a case that names none is in no split."""
    signature: str
    """Version, encoder, judge and settings in one line."""
    floors: tuple[Floor, ...] = ()
    drops: tuple[Drop, ...] = ()
    changed: tuple[ChangedPoint, ...] = ()
    failures: tuple[str, ...] = ()
    """Why the check failed, a sentence each; empty when it passed."""
    notices: tuple[str, ...] = ()
    """What else a reader should know, a sentence each."""

    @property
    def passed(self) -> bool:
        """Whether nothing failed."""
        return not self.failures

    @property
    def exit_code(self) -> int:
        """0 passed, 1 failed."""
        return 0 if self.passed else 1

    @property
    def last_line(self) -> str:
        """The verdict in one line, last on stderr."""
        count = f"{len(self.results)} case{'' if len(self.results) == 1 else 's'}"
        if self.passed:
            return f"check passed: {count}, link F1 {self.figures.link_f1:.4f}"
        return f"check failed: {count}: {'; '.join(self.failures)}"
