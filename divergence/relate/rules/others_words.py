"""Words put in the other side's mouth that its own account does not take up."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice


class OthersWords:
    """One account says that the other side said it; that side's own account does not say who."""

    code: ClassVar = "others-words"
    facet: ClassVar = Facet.ATTRIBUTION
    says: ClassVar = (
        "Says when one account gives words to the other side and that side's own account tells the "
        "matter without saying who spoke."
    )
    blind: ClassVar = "A speaker whom the grammar rules do not recognise looks like none."
    examples: ClassVar = (
        Example(
            "President Orsk noted the importance of the corridor.",
            "The importance of the corridor was noted.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing for each side whose words only the other account tells."""
        return (*self._given(left, right), *self._given(right, left))

    def _given(self, teller: Voice, other: Voice) -> tuple[Evidence, ...]:
        if other.side not in teller.holders(other.side) or other.holders(teller.side):
            return ()
        says = (
            f"differs in who says it: {teller.name}'s text gives it to {other.name}, whose own "
            "text does not say who spoke"
        )
        quotes = (*teller.cues("actors", "other"), *other.whole())
        flips = f"if {other.name}'s text gave the words to its own side"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)
