"""Whose act or position it is: one side's, the other's, or both."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import BOTH_SIDES, Voice


class WhoSaysIt:
    """Two accounts of who acted or spoke, where both tell it."""

    code: ClassVar = "who-says-it"
    facet: ClassVar = Facet.ATTRIBUTION
    says: ClassVar = (
        "Says when one account gives to both sides what the other gives to one of them, or when "
        "the accounts give it to different sides; also when they give it to the same."
    )
    blind: ClassVar = (
        "In a call of more than two sides 'the other side' may be a third one. Passives without an "
        "actor are not compared."
    )
    examples: ClassVar = (
        Example(
            "Both leaders expressed their readiness to resume talks.",
            "President Orsk expressed readiness to resume talks.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where no holder is common to the accounts, else the same."""
        ours, theirs = left.holders(right.side), right.holders(left.side)
        if not ours or not theirs:
            return ()
        quotes = (*left.cues("actors"), *right.cues("actors"))
        if set(ours) & set(theirs):
            says = "same in who says it: both accounts give it to the same side or sides"
            flips = "if one account gave it to another side"
            return (evidence(self, RelationKind.EQUIVALENT, says, quotes, flips),)
        told = "; ".join(
            f"{_listed(holders, voices)} in {voices[0].name}'s text"
            for holders, voices in ((ours, (left, right)), (theirs, (right, left)))
        )
        flips = "if both accounts named the same side, or both sides, as speaking"
        says = f"differs in who says it: {told}"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _listed(holders: tuple[str, ...], voices: tuple[Voice, Voice]) -> str:
    names = {BOTH_SIDES: BOTH_SIDES, **{voice.side: voice.name for voice in voices}}
    return " and ".join(names[holder] for holder in holders)
