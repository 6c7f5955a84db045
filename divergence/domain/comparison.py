"""The whole result: every view is a function of it."""

from dataclasses import dataclass, field
from typing import Protocol

from divergence.domain.claim import Claim
from divergence.domain.errors import UsageError
from divergence.domain.point import Point, Quote
from divergence.domain.readout import Encounter, Readout
from divergence.domain.ruling import Ruled
from divergence.domain.translation import Translation


@dataclass(frozen=True, slots=True)
class Signature:
    """All it takes to get the result again."""

    version: str
    encoder: str
    """The encoder's name and the first hexadecimals of its weights' digest."""
    judge: str
    """Digest of the judge's weights."""
    settings: str
    """Digest of the settings."""
    inputs: tuple[str, ...]
    """SHA-256 of each input, in the order of the readouts."""
    rules: str = ""
    """Digest of what relations are weighed by: the rules' counts, the head and the reader."""

    def __str__(self) -> str:
        """One printable line, version last."""
        inputs = "+".join(digest[:12] for digest in self.inputs)
        return (
            f"encoder:{self.encoder}|judge:{self.judge[:12]}|rules:{self.rules[:12]}"
            f"|settings:{self.settings[:12]}|inputs:{inputs}|version:{self.version}"
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the comparison as a whole, or about one side."""

    code: str
    sentence: str
    sides: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that might speak of the same point."""

    claim: str
    probability: float


@dataclass(frozen=True, slots=True)
class Undecided:
    """A close call that a person should look at; the claim still stands in its best point."""

    claim: str
    probability: float
    """Of the nearest claim of another side that decides the call, in [0, 1]."""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be judged, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """What reviewers ruled on a comparison, and what was found before they did."""

    rulings: tuple[Ruled, ...]
    """All of them, whatever became of each; in the order of their times."""
    points: tuple[Point, ...]
    """As they were found by themselves."""
    undecided: tuple[Undecided, ...] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """A term of the user's, looked for in every text."""

    term: str
    """As the user writes it; `|` parts its spellings."""
    places: tuple[Quote, ...] = ()
    """Where it stands, in the order of the readouts and of their texts."""
    unspelled: tuple[str, ...] = ()
    """Ids of readouts in whose script no spelling is: that it is not found there shows nothing."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A row to publish."""

    point: str
    """The point's id."""
    title: str = ""
    """As a person words it; empty where none did."""


class Decider(Protocol):
    """What was measured, able to be decided again without encoding."""

    def at(self, threshold: float) -> "Comparison":
        """The same comparison, decided at another threshold in (0, 1)."""
        ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """Readouts of one encounter side by side: a table of points × sides."""

    encounter: Encounter
    readouts: tuple[Readout, ...]
    """In the order named by the user; a side may have more than one."""
    claims: tuple[Claim, ...]
    """Of all readouts, in the order of the readouts and of their texts."""
    points: tuple[Point, ...]
    signature: Signature
    threshold: float
    """The probability from which two claims are taken to speak of the same point, in (0, 1)."""
    findings: tuple[Finding, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    watched: tuple[Watched, ...] = ()
    """The user's terms, in the order given."""
    review: Review | None = None
    """None until rulings are carried out."""
    translations: tuple[Translation, ...] = ()
    """Supplied by the user, in the order given."""
    selection: tuple[Chosen, ...] | None = None
    """The rows that views show, in this order; None for all of them in their own."""
    decider: Decider | None = field(default=None, repr=False, compare=False)

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides, each once, in the order of their first readouts."""
        return tuple(dict.fromkeys(readout.side for readout in self.readouts))

    @property
    def claim(self) -> dict[str, Claim]:
        """Every claim by its id."""
        return {claim.id: claim for claim in self.claims}

    @property
    def readout(self) -> dict[str, Readout]:
        """Every readout by its id."""
        return {readout.id: readout for readout in self.readouts}

    def at(self, threshold: float) -> "Comparison":
        """A new comparison at another threshold, without encoding again.

        Args:
            threshold: a probability in (0, 1); higher joins fewer claims.

        Raises:
            UsageError: if the threshold is outside (0, 1), or the comparison was read from a file
                and no longer holds what was measured.
        """
        if not 0 < threshold < 1:
            raise UsageError(f"the threshold must lie between 0 and 1, not {threshold}")
        if self.decider is None:
            raise UsageError("this comparison was read from a file; compare the readouts again")
        return self.decider.at(threshold)
