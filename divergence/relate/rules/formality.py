"""Formalities: that the call took place, greetings, staying in touch."""

from typing import ClassVar

from divergence.domain import Evidence, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice


class Formality:
    """A point on which both accounts tell a formality."""

    code: ClassVar = "formality"
    facet: ClassVar = None
    says: ClassVar = (
        "Says when both accounts tell no more than a formality, such as that they spoke."
    )
    blind: ClassVar = "Which claims are formalities is decided where the text is cut."
    examples: ClassVar = (
        Example(
            "President Aldane spoke today with President Orsk.",
            "A telephone conversation between the presidents took place.",
            RelationKind.EQUIVALENT,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The same in substance where all claims of both are formalities."""
        if not all(claim.routine for claim in (*left.claims, *right.claims)):
            return ()
        quotes = (*left.whole(), *right.whole())
        flips = "if one account tied something of substance to the formality"
        says = "same in substance: both accounts tell a formality"
        return (evidence(self, RelationKind.EQUIVALENT, says, quotes, flips),)
