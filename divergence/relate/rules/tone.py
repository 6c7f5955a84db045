"""In what tone it is told: warm, business-like, stern."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.rule import Example, each_in_its_text, evidence
from divergence.relate.terms import found, quotes, stances
from divergence.relate.voice import Voice

MANNER = "manner"


class Tone:
    """Two accounts in different tones."""

    code: ClassVar = "tone"
    facet: ClassVar = Facet.TONE
    says: ClassVar = (
        "Says when the accounts use words of different tones, or only one has such words."
    )
    blind: ClassVar = "It knows set words only; tone also lies in length, order and what is quoted."
    examples: ClassVar = (
        Example(
            "The ministers had a warm and friendly conversation.",
            "The ministers had a frank conversation.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where the accounts share no tone and at least one has any."""
        ours, theirs = found("tone", left), found("tone", right)
        tones = stances(ours, MANNER), stances(theirs, MANNER)
        if not any(tones) or set(tones[0]) & set(tones[1]):
            return ()
        words = [quotes(taken, MANNER) for taken in (ours, theirs)]
        told = each_in_its_text(
            (voice, quoted[0]) for quoted, voice in zip(words, (left, right), strict=True) if quoted
        )
        shown = (*(words[0] or left.whole()), *(words[1] or right.whole()))
        flips = "if both accounts used words of the same tone"
        return (
            evidence(
                self, RelationKind.DIFFERENT_FRAMING, f"differs in tone: {told}", shown, flips
            ),
        )
