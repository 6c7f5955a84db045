"""Where in time the thing stands: announced, under way, done, planned, hoped for."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind, Status
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

WORDS = {
    Status.DONE: "done",
    Status.ANNOUNCED: "announced",
    Status.UNDER_WAY: "under way",
    Status.PLANNED: "planned",
    Status.HOPED_FOR: "hoped for",
}


class InTime:
    """Two accounts of how far a thing has come."""

    code: ClassVar = "status"
    facet: ClassVar = Facet.STATUS
    says: ClassVar = (
        "Says when a thing is done, announced, under way, planned or hoped for in one account and "
        "stands elsewhere in time in the other."
    )
    blind: ClassVar = "A thing may have come further between the dates of two texts."
    examples: ClassVar = (
        Example(
            "The transformers have been delivered.",
            "The transformers are to be delivered in spring.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where no status is common to the two accounts."""
        ours, theirs = _statuses(left), _statuses(right)
        if not ours or not theirs or set(ours) & set(theirs):
            return ()
        says = (
            f"differs in status in time: {_words(ours)} in {left.name}'s text, "
            f"{_words(theirs)} in {right.name}'s text"
        )
        quotes = (*left.cues("status"), *right.cues("status"))
        flips = "if the texts were written at different stages of the same thing"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _statuses(voice: Voice) -> tuple[Status, ...]:
    told = (claim.attributes.status for claim in voice.claims)
    return tuple(dict.fromkeys(status for status in told if status in WORDS))


def _words(statuses: tuple[Status, ...]) -> str:
    return " and ".join(WORDS[status] for status in statuses)
