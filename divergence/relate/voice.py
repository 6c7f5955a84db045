"""What one side says on one point, and how its words are quoted."""

from collections.abc import Mapping
from dataclasses import dataclass

from divergence.domain import Act, Actors, Claim, Initiator, Quote, Readout, Span

BOTH_SIDES = "both sides"
"""Who acts when both do; no side's name, for names hold no space."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A side's claims on a point.

    Raises:
        ValueError: if there is no claim: a side without one is silent and has no voice.
    """

    side: str
    readouts: Mapping[str, Readout]
    """By id; at least those in which the claims stand."""
    claims: tuple[Claim, ...]
    """Of this side on this point, in the order of the text."""
    terms: str = ""
    """A user's terms beside the shipped ones: the text of a file; empty for none."""

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError(f"{self.side} has no claim on this point")

    @property
    def name(self) -> str:
        """The side's name as a reader is shown it."""
        return self.side.replace("-", " ").title()

    @property
    def text(self) -> str:
        """Its claims one after the other, for comparing; quotes come from the readout."""
        return " ".join(claim.text for claim in self.claims)

    @property
    def languages(self) -> frozenset[str]:
        """Primary language subtags in which it speaks."""
        return frozenset(self.language(claim) for claim in self.claims)

    @property
    def acts(self) -> tuple[Act, ...]:
        """What it does with words, each act once, in the order of the text."""
        acts = (claim.attributes.act for claim in self.claims)
        return tuple(dict.fromkeys(act for act in acts if act is not Act.NONE))

    def language(self, claim: Claim) -> str:
        """The primary language subtag of a claim, which may be in one paragraph's own language."""
        return self.readouts[claim.readout].language_at(claim.span).partition("-")[0].lower()

    def holders(self, other: str) -> tuple[str, ...]:
        """Whose act or position it tells, each once: a side's name or `BOTH_SIDES`.

        Args:
            other: the side opposite, which is what OTHER stands for in a call of two.
        """
        named = {Actors.OWN: self.side, Actors.OTHER: other, Actors.BOTH: BOTH_SIDES}
        actors = (claim.attributes.actors for claim in self.claims)
        return tuple(dict.fromkeys(named[actor] for actor in actors if actor in named))

    def caller(self, other: str) -> str | None:
        """The side that called by this account; None when it is untold or not to be told apart."""
        named = {Initiator.OWN: self.side, Initiator.OTHER: other}
        told = (claim.attributes.initiator for claim in self.claims)
        return next((named[who] for who in told if who in named), None)

    def quote(self, claim: Claim, span: Span | None = None) -> Quote:
        """A claim's words, or those of a span of its readout, to the letter."""
        if span is None:
            return Quote(claim.readout, claim.span, claim.text, claim.id)
        return Quote(claim.readout, span, span.of(self.readouts[claim.readout].text), claim.id)

    def whole(self) -> tuple[Quote, ...]:
        """Every claim in full."""
        return tuple(self.quote(claim) for claim in self.claims)

    def cues(self, attribute: str, *values: str) -> tuple[Quote, ...]:
        """The words from which an attribute was read; the whole claims where none were kept.

        Args:
            attribute: as in `Cue.attribute`.
            values: only cues for one of these values; none given, all of them.
        """
        found = tuple(
            self.quote(claim, cue.span)
            for claim in self.claims
            for cue in claim.attributes.cues
            if cue.attribute == attribute and (not values or cue.value in values)
        )
        return found or self.whole()
