"""What the claims of one or more sides speak of, and how the sides differ on it."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.domain.span import Span


class RelationKind(StrEnum):
    """The relation between two sides that both speak on a point, weakest difference first."""

    EQUIVALENT = "equivalent"
    MORE_SPECIFIC = "more_specific"
    DIFFERENT_FRAMING = "different_framing"
    OPPOSED_POSITIONS = "opposed_positions"
    CONTRADICTORY = "contradictory"


class Facet(StrEnum):
    """In what two accounts of one point differ."""

    INITIATOR = "initiator"
    ATTRIBUTION = "attribution"
    COMMITMENT = "commitment"
    QUANTITY = "quantity"
    TERMINOLOGY = "terminology"
    SCOPE = "scope"
    POLARITY = "polarity"
    STATUS = "status"
    TONE = "tone"


class SilenceGrade(StrEnum):
    """How much of a point a silent side lacks."""

    TOPIC = "topic"
    STATEMENT = "statement"
    DETAIL = "detail"


class Certainty(StrEnum):
    """How firmly a silence may be told."""

    NOT_FOUND = "not_found"
    """Right in more than nine of ten; docs/method.md says where that was measured."""
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class Sought:
    """Something of a point that was looked for in a silent side's texts."""

    kind: str
    """topic, name, figure, word."""
    text: str
    """As the side that speaks writes it; a topic's name."""
    count: int
    """Claims of the silent side in which it stands."""
    dropped: int = 0
    """How often it stands in what was left out of that side's pages and documents."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a readout, with their place."""

    readout: str
    """The readout's id."""
    span: Span
    text: str
    """`span.of(readout.text)`, to the letter."""
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a silent side's text that comes nearest to what it does not tell."""

    quote: Quote
    probability: float
    """That it speaks of the same point, in [0, 1]; below the threshold, or it would be matched."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A side that has no claim on a point."""

    side: str
    grade: SilenceGrade
    probability: float
    """That the side's text has nothing on the point, in [0, 1]; calibrated."""
    nearest: tuple[Passage, ...] = ()
    """Nearest first; empty only when the side's text has no claim at all."""
    certainty: Certainty = Certainty.PERHAPS
    sought: tuple[Sought, ...] = ()
    """What was looked for, with counts; a word that is found does not show that the point is."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a relation is called what it is called."""

    rule: str
    """The rule's code; `explain` and the docs know it."""
    says: str
    """One sentence for a reader."""
    quotes: tuple[Quote, ...]
    """The words it rests on, on one side or both."""
    facet: Facet | None = None
    suggests: RelationKind = RelationKind.EQUIVALENT
    """The relation that the rule alone would give."""
    side: str | None = None
    """The more specific side, where `suggests` is `more_specific`."""
    probability: float = 0.5
    """That the rule is right where it speaks, in [0, 1]."""
    flips: str = ""
    """What would change the verdict, in a few words."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How two sides differ on a point on which both speak."""

    between: tuple[str, str]
    """In the order of the readouts."""
    relation: RelationKind
    side: str | None = None
    """Only with `more_specific`: the side that tells more."""
    facets: tuple[Facet, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    probability: float = 0.5
    margin: float = 0.0
    """How far the verdict is from the next best one, in [0, 1]."""
    by: tuple[str, ...] = ()
    """The reviewers whose word it is, in alphabetical order; () for one found by itself."""
    found: "Relation | None" = None
    """What was found by itself, where reviewers put another relation in its place."""


@dataclass(frozen=True, slots=True)
class Point:
    """What the claims of one or more sides speak of; a side without one is silent."""

    id: str
    topic: str
    """A few words of the text itself, for tables."""
    claims: tuple[tuple[str, tuple[str, ...]], ...]
    """`(side, claim ids)`, only sides that speak, in the order of the readouts."""
    silent: tuple[Silence, ...] = ()
    relations: tuple[Relation, ...] = ()
    probability: float = 1.0
    """Of the weakest link that holds the point together; 1 for a claim alone."""
    routine: bool = False
    """All its claims are routine."""

    def of(self, side: str) -> tuple[str, ...]:
        """The ids of a side's claims on the point; empty when the side is silent."""
        return dict(self.claims).get(side, ())
