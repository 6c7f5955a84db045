"""A condition that one account alone tells."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice


class Condition:
    """A condition set in one of two accounts."""

    code: ClassVar = "condition"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when one account sets a condition and the other tells the thing without it."
    )
    blind: ClassVar = (
        "A condition told in another point of the same text is not seen. Polite conditionals may "
        "be taken for conditions."
    )
    examples: ClassVar = (
        Example(
            "Ostrana will reopen the crossing.",
            "Ostrana will reopen the crossing if the patrols are withdrawn.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where one account alone is conditional."""
        if _conditional(left) == _conditional(right):
            return ()
        teller, other = (left, right) if _conditional(left) else (right, left)
        says = f"differs in a condition: only {teller.name}'s text sets one"
        quotes = (*teller.cues("conditional"), *other.whole())
        flips = f"if {other.name}'s text set the same condition"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _conditional(voice: Voice) -> bool:
    return any(claim.attributes.conditional for claim in voice.claims)
