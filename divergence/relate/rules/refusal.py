"""Agreed in one account, refused or denied in the other."""

from typing import ClassVar

from divergence.domain import Act, Claim, Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

YES = frozenset({Act.AGREED, Act.PROMISED, Act.READY})
NO = frozenset({Act.REFUSED, Act.DENIED})


class Refusal:
    """Consent in one account, refusal in the other."""

    code: ClassVar = "refusal"
    facet: ClassVar = Facet.COMMITMENT
    says: ClassVar = (
        "Says when one account tells that a thing was agreed, promised or offered and the other "
        "that it was refused or denied."
    )
    blind: ClassVar = "Consent to one part and refusal of another look like a conflict."
    examples: ClassVar = (
        Example(
            "Ostrana agreed to withdraw its engineers.",
            "Ostrana refused to withdraw its engineers.",
            RelationKind.CONTRADICTORY,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction where one account consents throughout and the other refuses."""
        answers = {(_consents(left), _refuses(left)), (_consents(right), _refuses(right))}
        if answers != {(True, False), (False, True)}:
            return ()
        yes, no = (left, right) if _consents(left) else (right, left)
        says = f"the accounts conflict: agreed in {yes.name}'s text, refused in {no.name}'s text"
        quotes = (*left.cues("act"), *right.cues("act"))
        flips = "if consent and refusal are about different parts of the matter"
        return (evidence(self, RelationKind.CONTRADICTORY, says, quotes, flips),)


def _consents(voice: Voice) -> bool:
    return any(_consent(claim) for claim in voice.claims)


def _consent(claim: Claim) -> bool:
    return claim.attributes.act in YES and not claim.attributes.negated


def _refuses(voice: Voice) -> bool:
    return any(_refusal(claim) for claim in voice.claims)


def _refusal(claim: Claim) -> bool:
    """Whether a claim refuses, or says that consent was not given."""
    attributes = claim.attributes
    return (attributes.act in YES) == attributes.negated and attributes.act in YES | NO
