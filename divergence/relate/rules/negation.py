"""One account says it, the other says not."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.likeness import overlap
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

SAME_WORDS = 0.5
"""Share of common stems from which a negation in one account alone is taken to deny the other."""


class Negation:
    """A negation in one of two accounts."""

    code: ClassVar = "negation"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when one account is negated and the other, in much the same words, is not."
    )
    blind: ClassVar = (
        "It compares words, so it is silent across languages and where the negation lies in the "
        "verb ('ruled out'). Two negated clauses of which one is meant for something else pass."
    )
    examples: ClassVar = (
        Example(
            "The sides agreed to exchange prisoners in May.",
            "The sides did not agree to exchange prisoners in May.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction where the wording is shared and only one account is negated."""
        if _negated(left) == _negated(right):
            return ()
        shared = overlap(left, right)
        if shared is None or shared < SAME_WORDS:
            return ()
        denier, other = (left, right) if _negated(left) else (right, left)
        says = f"differs in said or denied: the negation stands only in {denier.name}'s text"
        quotes = (*denier.cues("negated"), *other.whole())
        flips = "if the negation belongs to another part of the sentence"
        return (evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips),)


def _negated(voice: Voice) -> bool:
    return any(claim.attributes.negated for claim in voice.claims)
