"""The same words, or other words with nothing more to put a finger on."""

from typing import ClassVar

from divergence.domain import Evidence, RelationKind
from divergence.relate.likeness import overlap
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

SAME_WORDS = 0.6
"""Share of common stems from which two accounts count as told in the same words."""

OTHER_WORDS = 0.34
"""Share of common stems below which they count as told in other words."""


class Wording:
    """How many words two accounts in one language share."""

    code: ClassVar = "wording"
    facet: ClassVar = None
    says: ClassVar = "Says when two accounts in one language share most of their words, or few."
    blind: ClassVar = "Synonyms are different words; across languages it is silent."
    examples: ClassVar = (
        Example(
            "They will keep the river open to shipping.",
            "Navigation must remain free of obstacles.",
            RelationKind.DIFFERENT_FRAMING,
        ),
        Example(
            "They will keep the river open to shipping.",
            "The river will be kept open to shipping.",
            RelationKind.EQUIVALENT,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The same in substance, or another framing, by the share of common word stems."""
        shared = overlap(left, right)
        if shared is None or OTHER_WORDS <= shared < SAME_WORDS:
            return ()
        quotes = (*left.whole(), *right.whole())
        if shared >= SAME_WORDS:
            says = "same in substance: the accounts share most words"
            flips = "if one of the other words changed the sense"
            return (evidence(self, RelationKind.EQUIVALENT, says, quotes, flips),)
        says = "told differently: the accounts share few words"
        flips = "if the different words mean the same"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)
