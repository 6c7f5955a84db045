"""The claim in which a text tells of the encounter itself: that the leaders spoke, or who called.

Two texts about one encounter both open so, and what they say there is one point by the definition
of a point, however they name each other. Encoders find it hard where names are famous, or written
in other scripts.
"""

from collections.abc import Sequence

from divergence.domain import Claim, Initiator

_OPENING = 3
"""Claims among which it is looked for."""
_CONTACT = frozenset({"call", "meeting"})


def lead(claims: Sequence[Claim]) -> int | None:
    """The number of the claim that tells of the encounter; None where the opening has none.

    That a call took place goes before at whose request, where a text tells these apart.
    """
    opening = range(min(_OPENING, len(claims)))
    told = [n for n in opening if formality(claims[n]) in _CONTACT]
    asked = [n for n in opening if claims[n].attributes.initiator is not Initiator.UNTOLD]
    return next(iter(told or asked), None)


def formality(claim: Claim) -> str | None:
    """The kind of formality that a claim is, None where it is none."""
    return next((cue.value for cue in claim.attributes.cues if cue.attribute == "routine"), None)
