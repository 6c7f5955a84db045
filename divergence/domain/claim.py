"""One thing a side could have left out by itself, and what its grammar says."""

from dataclasses import dataclass
from enum import StrEnum

from divergence.domain.span import Span


class Actors(StrEnum):
    """Whose act or position the claim is, seen from the side that publishes it."""

    OWN = "own"
    OTHER = "other"
    BOTH = "both"
    UNATTRIBUTED = "unattributed"


class Act(StrEnum):
    """What is done with words, from the most binding to the least."""

    AGREED = "agreed"
    PROMISED = "promised"
    READY = "ready"
    WARNED = "warned"
    REFUSED = "refused"
    DENIED = "denied"
    URGED = "urged"
    RAISED = "raised"
    CONDEMNED = "condemned"
    THANKED = "thanked"
    WELCOMED = "welcomed"
    HOPED = "hoped"
    STATED = "stated"
    DISCUSSED = "discussed"
    NONE = "none"


class Status(StrEnum):
    """Where in time the thing told stands."""

    DONE = "done"
    ANNOUNCED = "announced"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    HOPED_FOR = "hoped_for"
    UNKNOWN = "unknown"


class Initiator(StrEnum):
    """Who is said to have called, seen from the side that publishes the claim."""

    OWN = "own"
    OTHER = "other"
    NAMED = "named"
    """Someone called, but the claim alone does not show which side that is."""
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, sum, share, date, time or duration in a claim, with its words."""

    kind: str
    """number, money, percent, date, time, duration, ordinal."""
    value: str
    """Normal form, equal exactly when the values are: `500000000`, `2021-06`, `PT50M`."""
    unit: str
    """ISO 4217 code, `percent`, or the counted noun's stem; empty when none is told."""
    span: Span
    """In the readout's text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a claim: a person, place, body, treaty or project."""

    name: str
    """Normal form for comparing across languages (romanised, lower case)."""
    span: Span


@dataclass(frozen=True, slots=True)
class Cue:
    """The words from which an attribute was read: evidence can point at them."""

    attribute: str
    """actors, act, negated, conditional, status, initiator, routine, tone."""
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a claim's grammar says, as far as the rules of its language can tell."""

    speaker: str | None = None
    actors: Actors = Actors.UNATTRIBUTED
    act: Act = Act.NONE
    negated: bool = False
    conditional: bool = False
    status: Status = Status.UNKNOWN
    initiator: Initiator = Initiator.UNTOLD
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Mention, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a side could have left out by itself."""

    id: str
    """`<readout id>-<number in the text's order>`, unique in a comparison."""
    side: str
    readout: str
    """The id of the readout in whose text the span lies."""
    span: Span
    text: str
    """`span.of(readout.text)`, to the letter."""
    routine: bool = False
    """No analyst would report its absence."""
    attributes: Attributes = Attributes()
    repeats: tuple[Span, ...] = ()
    """Other places of the same text that say the same."""
