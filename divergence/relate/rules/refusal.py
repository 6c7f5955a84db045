"""Agreed in one account, refused or denied in the other."""

from typing import ClassVar

from divergence.domain import Act, Claim, Evidence, Facet, RelationKind, Span
from divergence.relate.gates import conditional, other_kind, own_positions, wish
from divergence.relate.poles import VERB_LAST, denied_words, negations
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
    blind: ClassVar = (
        "Consent to one part and refusal of another look like a conflict. A negation within what "
        "was agreed is no refusal."
    )
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
        gates = (wish, conditional, other_kind)
        if any(gate(left, right) for gate in gates):
            return ()
        yes, no = (left, right) if _consents(left) else (right, left)
        says = f"the accounts conflict: agreed in {yes.name}'s text, refused in {no.name}'s text"
        quotes = (*left.cues("act"), *right.cues("act"))
        flips = "if consent and refusal are about different parts of the matter"
        opposed = own_positions(left, right)
        kind = RelationKind.OPPOSED_POSITIONS if opposed else RelationKind.CONTRADICTORY
        return (evidence(self, kind, says, quotes, flips),)


def _consents(voice: Voice) -> bool:
    return any(
        claim.attributes.act in YES and not _act_negated(voice, claim) for claim in voice.claims
    )


def _refuses(voice: Voice) -> bool:
    return any(_refusal(voice, claim) for claim in voice.claims)


def _refusal(voice: Voice, claim: Claim) -> bool:
    """Whether a claim refuses, or says that consent was not given: "did not reject" does not."""
    act = claim.attributes.act
    return act in (YES if _act_negated(voice, claim) else NO)


def _act_negated(voice: Voice, claim: Claim) -> bool:
    """Whether the negation is that of the speech act, not one in what was agreed.

    Where no words were kept for the act, any negation is taken for its own.
    """
    cues = [
        cue.span.shifted(-claim.span.start)
        for cue in claim.attributes.cues
        if cue.attribute == "act" and claim.span.start <= cue.span.start < claim.span.stop
    ]
    if not cues:
        return claim.attributes.negated
    language = voice.language(claim)
    if language in VERB_LAST and any(_in_verb(voice, claim, cue) for cue in cues):
        return True
    refusals = claim.attributes.act not in NO
    return any(negations(claim.text, cue, language, refusals=refusals) for cue in cues)


def _in_verb(voice: Voice, claim: Claim, cue: Span) -> bool:
    """Whether the very word of the act is the negated one, where the negation is a part of it."""
    denied = (quote for _, quote in denied_words(voice) if quote.claim == claim.id)
    return any(quote.span.shifted(-claim.span.start).overlaps(cue) for quote in denied)
