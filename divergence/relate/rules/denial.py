"""One account says that the thing was not spoken of, not asked for, or is not true."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.relate.gates import own_positions
from divergence.relate.poles import poles
from divergence.relate.rule import Example, evidence
from divergence.relate.terms import found
from divergence.relate.voice import Voice

DENYING = frozenset({"denied", "untrue"})
"""That it was spoken of, and that it is true."""


class Denial:
    """A flat denial of what the other account tells."""

    code: ClassVar = "denial"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when one account holds that the matter was not spoken of, that nothing of the kind "
        "was asked, offered or promised, or that what was told is not true, and the other tells of "
        "it."
    )
    blind: ClassVar = (
        "It knows set phrases and the negated words for speaking, asking and promising only."
    )
    examples: ClassVar = (
        Example(
            "The presidents discussed the lease of the wharf.",
            "The lease of the wharf was not discussed, the presidential office said.",
            RelationKind.CONTRADICTORY,
        ),
        Example(
            "President Orsk confirmed his promise to return the archive.",
            "No promise to return the archive was given.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction where one side alone denies that there was anything to tell."""
        ours, theirs = denials(left, right), denials(right, left)
        if bool(ours) == bool(theirs) or negated_throughout(right if ours else left):
            return ()
        denier, other = (left, right) if ours else (right, left)
        says = f"differs in said or denied: {denier.name}'s text denies it"
        quotes = (*(ours or theirs), *other.whole())
        flips = "if the denial is of something else"
        opposed = own_positions(left, right) and _says_untrue(denier)
        kind = RelationKind.OPPOSED_POSITIONS if opposed else RelationKind.CONTRADICTORY
        return (evidence(self, kind, says, quotes, flips),)


def _says_untrue(voice: Voice) -> bool:
    """Whether a fact is disputed rather than that it was spoken of: each may hold its own view."""
    return any(hit.stance == "untrue" for hit in found("stand", voice))


def negated_throughout(voice: Voice) -> bool:
    """Whether a voice tells nothing but what was not: it may deny the same in other words."""
    return all(claim.attributes.negated for claim in voice.claims)


def denials(voice: Voice, other: Voice, *, any_asked: bool = False) -> tuple[Quote, ...]:
    """The words by which a voice denies what the other tells.

    That nothing was asked or promised denies only an account that tells of asking or promising.

    Args:
        voice: that may deny.
        other: of which it may be a denial.
        any_asked: whether a denial that something was asked counts whatever the other tells.
    """
    asked = any_asked or any(pole.question == "asked" and pole.yes for pole in poles(other))
    denied = {"mention", "asked"} if asked else {"mention"}
    negated = (pole.quote for pole in poles(voice) if not pole.yes and pole.question in denied)
    return (
        *(hit.quote for hit in found("stand", voice) if hit.stance in DENYING),
        *negated,
    )
