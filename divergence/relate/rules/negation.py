"""One account says it, the other says not."""

from collections.abc import Iterator
from typing import ClassVar

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.lexicon.words import words
from divergence.relate.gates import conditional, later_state, other_kind, own_positions, wish
from divergence.relate.likeness import SHORTEST, STEM, overlap
from divergence.relate.poles import denied_words
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

SAME_WORDS = 0.6
"""Share of common stems from which a negation in one account alone is taken to deny the other."""


class Negation:
    """A negation in one of two accounts."""

    code: ClassVar = "negation"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when one account, in much the same words as the other, negates a word that the other "
        "tells without a negation."
    )
    blind: ClassVar = (
        "It compares words, so it is silent across languages and between synonyms; opposite words "
        "are the business of the rule `opposites`."
    )
    examples: ClassVar = (
        Example(
            "The sides agreed to exchange prisoners in May.",
            "The sides did not agree to exchange prisoners in May.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction where the wording is shared and only one account negates a word of it."""
        shared = overlap(left, right)
        gates = (wish, conditional, later_state, other_kind)
        if shared is None or shared < SAME_WORDS or any(gate(left, right) for gate in gates):
            return ()
        ours, theirs = (tuple(_denied(*pair)) for pair in ((left, right), (right, left)))
        if bool(ours) == bool(theirs):
            return ()
        denier, other = (left, right) if ours else (right, left)
        says = f"differs in said or denied: the negation stands only in {denier.name}'s text"
        quotes = (*(ours or theirs), *other.whole())
        flips = "if the negation belongs to another part of the sentence"
        opposed = own_positions(left, right)
        kind = RelationKind.OPPOSED_POSITIONS if opposed else RelationKind.CONTRADICTORY
        return (evidence(self, kind, says, quotes, flips),)


def _denied(voice: Voice, other: Voice) -> Iterator[Quote]:
    """The negated words of a voice that the other tells, and does not negate."""
    told = {word.text[:STEM] for word in words(other.text)}
    negated = {stem for stem, _ in denied_words(other)}
    for stem, quote in denied_words(voice):
        if stem in told and stem not in negated and (len(stem) >= SHORTEST or stem > "\u3400"):
            yield quote
