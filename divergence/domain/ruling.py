"""What a person rules on a point: decisions that cite words, so that they survive a new run."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from divergence.domain.point import Facet, RelationKind
from divergence.domain.span import Span


class RulingKind(StrEnum):
    """What is ruled."""

    ACCEPT = "accept"
    REJECT = "reject"
    MATCH = "match"
    MERGE = "merge"
    SPLIT = "split"
    ONLY_IN = "only-in"
    RELABEL = "relabel"
    NOTE = "note"
    PUBLISH = "publish"


class Fate(StrEnum):
    """What became of a ruling in a comparison."""

    STANDS = "stands"
    """Carried out, or found to hold already."""
    SUPERSEDED = "superseded"
    """The same reviewer ruled otherwise later."""
    DISPUTED = "disputed"
    """Reviewers disagree; what was found by itself stays until they agree."""
    UNFIT = "unfit"
    """What it speaks of is not in the comparison; it is attached to nothing else."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim as a ruling cites it: by its words, and by their place in the text of that day."""

    side: str
    readout: str
    """The readout's id."""
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """How two sides differ on a point, as a person judges it."""

    between: tuple[str, str]
    """In any order."""
    relation: RelationKind
    side: str | None = None
    """Only with `more_specific`: the side that tells more."""
    facets: tuple[Facet, ...] = ()

    def same(self, other: "Label") -> bool:
        """Whether both say the same; the orders of sides and of facets say nothing."""
        return self.verdict == other.verdict and set(self.between) == set(other.between)

    @property
    def verdict(self) -> tuple[RelationKind, str | None, frozenset[Facet]]:
        """What is said of the two sides."""
        return self.relation, self.side, frozenset(self.facets)


@dataclass(frozen=True, slots=True)
class Accept:
    """The point is right as it stands: its claims, these relations, and who is silent."""

    labels: tuple[Label, ...] = ()
    """What the reviewer saw; where a later run finds another relation, this one holds."""


@dataclass(frozen=True, slots=True)
class Reject:
    """The claims of the sides do not belong together; of a point of one side: it is told elsewhere.

    What is right instead is not said.
    """


@dataclass(frozen=True, slots=True)
class Match:
    """The point is made of exactly these claims, wherever they stand now."""

    claims: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The point and these others are one."""

    others: tuple[tuple[Cited, ...], ...]


@dataclass(frozen=True, slots=True)
class Split:
    """The point is several; its claims that are in no part stand alone."""

    parts: tuple[tuple[Cited, ...], ...]


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """What this side's claims on the point tell, no other side tells."""

    side: str


@dataclass(frozen=True, slots=True)
class Relabel:
    """Two sides on the point differ in this way."""

    label: Label


@dataclass(frozen=True, slots=True)
class Note:
    """Something to remember of the point; it changes nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Publish:
    """Whether the point is a row of what will be published, where it stands there, its title."""

    chosen: bool
    place: int | None = None
    """From 1."""
    title: str | None = None


Decision = Accept | Reject | Match | Merge | Split | OnlyIn | Relabel | Note | Publish

_KINDS: dict[type[Decision], RulingKind] = {
    Accept: RulingKind.ACCEPT,
    Reject: RulingKind.REJECT,
    Match: RulingKind.MATCH,
    Merge: RulingKind.MERGE,
    Split: RulingKind.SPLIT,
    OnlyIn: RulingKind.ONLY_IN,
    Relabel: RulingKind.RELABEL,
    Note: RulingKind.NOTE,
    Publish: RulingKind.PUBLISH,
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """A reviewer's decision on a point; none is ever altered, a later one takes its place."""

    reviewer: str
    time: str
    """ISO 8601 with a zone."""
    signature: str
    """Of the comparison that the reviewer saw, as its one line."""
    claims: tuple[Cited, ...]
    """All claims of the point."""
    decision: Decision

    @property
    def kind(self) -> RulingKind:
        """What is ruled."""
        return _KINDS[type(self.decision)]

    @property
    def fingerprint(self) -> str:
        """Of the point."""
        return fingerprint((cited.side, cited.text) for cited in self.claims)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling, and what became of it in a comparison."""

    ruling: Ruling
    fate: Fate
    because: str = ""
    """Why it does not fit, one sentence for a reader; else empty."""
    changed: tuple[tuple[str, str], ...] = ()
    """Words that it cites, and those that stand for them now; only where these differ."""
    points: tuple[str, ...] = ()
    """The ids of the points that it concerns; () where it does not fit."""


def fingerprint(told: Iterable[tuple[str, str]]) -> str:
    """What names a point from one run to the next: the words of its claims, side by side.

    Twelve hexadecimals of SHA-256 for each claim, in alphabetical order, with full stops between
    them; 48 bits keep the claims of any comparison apart. No claims give the empty string.

    Args:
        told: side and words of each claim, in any order.
    """
    marks = (f"{side}\0{normal(text)}".encode("utf-8", "surrogatepass") for side, text in told)
    return ".".join(sorted(hashlib.sha256(mark).hexdigest()[:12] for mark in marks))


def normal(text: str) -> str:
    """Words as a fingerprint sees them: typography, case and white space are set aside.

    >>> normal("“An end to the Ter\u00adror” –\u00a0he said.")
    "'an end to the terror' - he said"
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(map(_plain, folded)).split()).strip(" .,;:")


_QUOTES = frozenset("\"'`„‚")


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category == "Pd":
        return "-"
    return "'" if category in {"Pi", "Pf"} or character in _QUOTES else character
