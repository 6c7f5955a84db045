"""Giver and receiver: one account tells it, the other gives thanks for it."""

from typing import ClassVar

from divergence.domain import Act, Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

NOT_TOLD = frozenset({Act.THANKED, Act.DISCUSSED, Act.NONE})
"""Acts that are not themselves the thing told: thanks for an assurance frame it in another way."""


class Thanks:
    """Thanks in one account for what the other tells."""

    code: ClassVar = "thanks"
    facet: ClassVar = Facet.ATTRIBUTION
    says: ClassVar = (
        "Says when one account gives thanks for what the other tells: the fact is the same, who "
        "tells it differs. Where the thing told is a speech act, thanks frame it."
    )
    blind: ClassVar = (
        "Thanks for something else in the same sentence are taken for thanks for this."
    )
    examples: ClassVar = (
        Example(
            "Ostrana has delivered forty transformers.",
            "President Aldane thanked Ostrana for the transformers delivered.",
            RelationKind.EQUIVALENT,
        ),
        Example(
            "President Orsk assured her that the grid would be rebuilt.",
            "President Aldane thanked President Orsk for his words about the grid.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The same fact, or another framing of a speech act, where one side alone gives thanks."""
        if (Act.THANKED in left.acts) == (Act.THANKED in right.acts):
            return ()
        receiver, giver = (left, right) if Act.THANKED in left.acts else (right, left)
        spoken = any(act not in NOT_TOLD for act in giver.acts)
        kind = RelationKind.DIFFERENT_FRAMING if spoken else RelationKind.EQUIVALENT
        says = (
            f"differs in who says it: told in {giver.name}'s text, thanked for in {receiver.name}'s"
        )
        quotes = (*receiver.cues("act", Act.THANKED), *giver.whole())
        flips = "if the thanks are for something else"
        return (evidence(self, kind, says, quotes, flips),)
