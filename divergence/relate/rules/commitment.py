"""How firm it is: agreed, promised, ready, urged, raised, stated, discussed."""

from typing import ClassVar

from divergence.domain import Act, Evidence, Facet, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

RUNGS = {
    Act.AGREED: "agreed",
    Act.PROMISED: "promised",
    Act.CONFIRMED: "confirmed",
    Act.READY: "ready",
    Act.WARNED: "warned",
    Act.URGED: "urged",
    Act.STRESSED: "stressed",
    Act.RAISED: "raised",
    Act.CONDEMNED: "condemned",
    Act.HOPED: "hoped",
    Act.STATED: "stated",
    Act.DISCUSSED: "discussed",
}
"""Acts that are compared, with a reader's word; refusals and thanks have their own rules."""


class Commitment:
    """Two accounts of how binding a thing is."""

    code: ClassVar = "commitment"
    facet: ClassVar = Facet.COMMITMENT
    says: ClassVar = (
        "Says when the accounts use speech acts of different weight: what one tells as agreed is "
        "urged, raised, stated or discussed in the other. Also when the weight is the same."
    )
    blind: ClassVar = (
        "It knows how a verb is classed, not how it is meant. An account without a speech act, "
        "such as a bare statement of fact, is not compared."
    )
    examples: ClassVar = (
        Example(
            "The sides agreed to extend the accord.",
            "The extension of the accord was discussed.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where no act is common to the accounts, else the same."""
        ours, theirs = _rungs(left), _rungs(right)
        if not ours or not theirs:
            return ()
        quotes = (*left.cues("act"), *right.cues("act"))
        if set(ours) & set(theirs):
            says = "same in how firm: the accounts use acts of the same weight"
            flips = "if one account used a firmer or a weaker act"
            return (evidence(self, RelationKind.EQUIVALENT, says, quotes, flips),)
        says = (
            f"differs in how firm: {_words(ours)} in {left.name}'s text, "
            f"{_words(theirs)} in {right.name}'s text"
        )
        flips = "if both accounts used acts of the same weight"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _rungs(voice: Voice) -> tuple[Act, ...]:
    return tuple(act for act in voice.acts if act in RUNGS)


def _words(acts: tuple[Act, ...]) -> str:
    return " and ".join(f"“{RUNGS[act]}”" for act in acts)
