"""One account says that the thing was not spoken of, or that nothing was agreed on it."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.terms import found
from divergence.relate.voice import Voice


class Denial:
    """A flat denial of what the other account tells."""

    code: ClassVar = "denial"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when one account holds that the matter was not spoken of, or that nothing was agreed "
        "on it, and the other tells of it."
    )
    blind: ClassVar = (
        "It knows set phrases only. A denial in a later text is a matter of that text."
    )
    examples: ClassVar = (
        Example(
            "The presidents discussed the lease of the wharf.",
            "The lease of the wharf was not discussed, the presidential office said.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction where one side alone denies that there was anything to tell."""
        denials = _denials(left), _denials(right)
        if bool(denials[0]) == bool(denials[1]):
            return ()
        denier, other = (left, right) if denials[0] else (right, left)
        says = f"differs in said or denied: {denier.name}'s text denies it"
        quotes = (*(denials[0] or denials[1]), *other.whole())
        flips = "if the denial is of something else"
        return (evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips),)


def _denials(voice: Voice) -> tuple[Quote, ...]:
    return tuple(hit.quote for hit in found("stand", voice) if hit.stance == "denied")
