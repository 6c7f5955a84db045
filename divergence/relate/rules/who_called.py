"""Who called, by each side's account."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, Initiator, RelationKind
from divergence.relate.callers import callers_apart
from divergence.relate.doers import Doer
from divergence.relate.rule import Example, each_in_its_text, evidence, told_by_one
from divergence.relate.voice import Voice


class WhoCalled:
    """Two accounts of who asked for the conversation."""

    code: ClassVar = "who-called"
    facet: ClassVar = Facet.INITIATOR
    says: ClassVar = "Says when two accounts name different callers, or only one names a caller."
    blind: ClassVar = (
        "In a call of more than two sides 'the other side' may be a third one. A caller told in "
        "another point of the same text is not seen here."
    )
    examples: ClassVar = (
        Example(
            "President Aldane received a telephone call from President Orsk.",
            "President Orsk received a call from President Aldane.",
            RelationKind.CONTRADICTORY,
        ),
        Example(
            "President Aldane spoke today with President Orsk.",
            "At the initiative of the Karvelian side, the presidents spoke by telephone.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Contradictory callers, or a caller that one side alone tells."""
        callers = left.caller(right.side), right.caller(left.side)
        if all(callers) and callers[0] != callers[1]:
            return self._both_told(left, right)
        by_name = callers_apart(left, right)
        if by_name is not None:
            return self._both_named(left, right, by_name)
        if all(callers):
            return ()
        return (*self._one_told(left, right), *self._one_told(right, left))

    def _both_told(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        says = "differs in who called: each account names another side as the caller"
        quotes = (*left.cues("initiator"), *right.cues("initiator"))
        flips = "if both accounts named the same caller"
        return (evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips),)

    def _both_named(
        self, left: Voice, right: Voice, callers: tuple[Doer, Doer]
    ) -> tuple[Evidence, ...]:
        quotes = (callers[0].quote, callers[1].quote)
        told = each_in_its_text(zip((left, right), quotes, strict=True))
        says = f"differs in who called, by the names: {told}"
        flips = "if the two names are one person's or one state's"
        return (evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips),)

    def _one_told(self, teller: Voice, other: Voice) -> tuple[Evidence, ...]:
        if not _tells(teller) or _tells(other):
            return ()
        says = f"differs in who called: only {teller.name}'s text says it"
        quotes = (*teller.cues("initiator"), *other.whole())
        flips = f"if {other.name}'s text also said who called"
        return (told_by_one(self, teller, says, quotes, flips),)


def _tells(voice: Voice) -> bool:
    return any(claim.attributes.initiator is not Initiator.UNTOLD for claim in voice.claims)
