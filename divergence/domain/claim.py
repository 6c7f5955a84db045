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
    CONFIRMED = "confirmed"
    """Reaffirmed, assured of, or said to support something that stands."""
    READY = "ready"
    WARNED = "warned"
    REFUSED = "refused"
    DENIED = "denied"
    URGED = "urged"
    STRESSED = "stressed"
    """Put forward with weight, be it a demand or a bare fact."""
    RAISED = "raised"
    CONDEMNED = "condemned"
    THANKED = "thanked"
    WELCOMED = "welcomed"
    HOPED = "hoped"
    STATED = "stated"
    DISCUSSED = "discussed"
    NONE = "none"


class Commitment(StrEnum):
    """How binding it is, on one ladder of two branches; docs/attributes.md defines the rungs.

    What is said leads from `mentioned` to `warned`, what is undertaken from `ready` to
    `committed`. `RUNGS` is their order.
    """

    MENTIONED = "mentioned"
    DISCUSSED = "discussed"
    RAISED = "raised"
    URGED = "urged"
    WARNED = "warned"
    READY = "ready"
    CONFIRMED = "confirmed"
    AGREED = "agreed"
    COMMITTED = "committed"


RUNGS = tuple(Commitment)
"""The ladder from the loosest to the most binding."""


class Polarity(StrEnum):
    """Whether the thing told holds."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    DENIED = "denied"
    """Said to be untrue, or not to have been spoken of."""
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    """Told as what might be."""


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


RUNG_OF = {
    Act.AGREED: Commitment.AGREED,
    Act.PROMISED: Commitment.AGREED,
    Act.CONFIRMED: Commitment.CONFIRMED,
    Act.READY: Commitment.READY,
    Act.WARNED: Commitment.WARNED,
    Act.REFUSED: Commitment.WARNED,
    Act.DENIED: Commitment.MENTIONED,
    Act.URGED: Commitment.URGED,
    Act.STRESSED: Commitment.URGED,
    Act.RAISED: Commitment.RAISED,
    Act.CONDEMNED: Commitment.WARNED,
    Act.THANKED: Commitment.MENTIONED,
    Act.WELCOMED: Commitment.MENTIONED,
    Act.HOPED: Commitment.URGED,
    Act.STATED: Commitment.MENTIONED,
    Act.DISCUSSED: Commitment.DISCUSSED,
    Act.NONE: Commitment.MENTIONED,
}
"""The rung of every act. A hope is most often that the other side act."""


def commitment(act: Act, *, settled: bool = False) -> Commitment:
    """The rung of an act.

    Args:
        act: what is done with words.
        settled: whether a date, deadline or place of the thing agreed or promised is told.
    """
    rung = RUNG_OF[act]
    return Commitment.COMMITTED if settled and rung is Commitment.AGREED else rung


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
    """actors, act, settled (when or where), negated, conditional, hypothetical, status, initiator,
    routine, tone, topic."""
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
    topics: tuple[str, ...] = ()
    """Of the gazetteer in the languages' files, in alphabetical order; docs/attributes.md."""
    cues: tuple[Cue, ...] = ()

    @property
    def commitment(self) -> Commitment:
        """How binding it is; an agreement that tells when or where the act is to be is firmest."""
        return commitment(self.act, settled=self._has_cue("settled"))

    @property
    def polarity(self) -> Polarity:
        """Whether it holds; where two values fit, the stronger: denied, conditional, negated."""
        if self.act is Act.DENIED:
            return Polarity.DENIED
        if self.conditional:
            return Polarity.CONDITIONAL
        if self.negated or self.act is Act.REFUSED:
            return Polarity.NEGATED
        return Polarity.HYPOTHETICAL if self._has_cue("hypothetical") else Polarity.AFFIRMED

    def _has_cue(self, attribute: str) -> bool:
        return any(cue.attribute == attribute for cue in self.cues)


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
