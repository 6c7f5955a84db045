"""The two accounts stand at opposite ends of one question: open or closed, paid or unpaid."""

from collections.abc import Iterator
from typing import ClassVar

from divergence.domain import Actors, Evidence, Facet, Quote, RelationKind
from divergence.lexicon.terms import about, sort
from divergence.relate.gates import (
    another_subject,
    demanded_by_one,
    later_state,
    of_the_whole,
    other_kind,
    own_positions,
    wish,
)
from divergence.relate.poles import Pole, poles
from divergence.relate.rule import Example, each_in_its_text, evidence
from divergence.relate.voice import Voice

OF_WORDS = frozenset({"mention", "asked"})
"""Questions of what was said at all: the rule `denial` answers them."""


class Opposites:
    """Words of opposite meaning, or one word and its negation, across languages."""

    code: ClassVar = "opposites"
    facet: ClassVar = Facet.POLARITY
    says: ClassVar = (
        "Says when the accounts stand at opposite ends of one question, such as open or closed, "
        "begun or suspended, accepted or refused, whether by opposite words or by a negation."
    )
    blind: ClassVar = (
        "It knows the questions and words of the lexicon only. Where an account has words for both "
        "ends it is silent, and it cannot tell which of two things in one sentence is open."
    )
    examples: ClassVar = (
        Example(
            "The two surveyors have been released.",
            "The two surveyors remain in custody.",
            RelationKind.CONTRADICTORY,
        ),
        Example(
            "President Aldane urged that the patrols be withdrawn as unlawful.",
            "President Orsk stated that the patrols are lawful.",
            RelationKind.OPPOSED_POSITIONS,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """A contradiction or opposed positions for each question that parts the voices."""
        return tuple(self._differs(left, right))

    def _differs(self, left: Voice, right: Voice) -> Iterator[Evidence]:
        ours, theirs = poles(left), poles(right)
        for question in sorted({pole.question for pole in ours} - OF_WORDS):
            ends = _end(ours, question), _end(theirs, question)
            if None in ends or ends[0] == ends[1]:
                continue
            kind = _kind(question, left, right)
            if kind is not None:
                yield self._evidence(question, kind, (left, ours), (right, theirs))

    def _evidence(
        self,
        question: str,
        kind: RelationKind,
        ours: tuple[Voice, tuple[Pole, ...]],
        theirs: tuple[Voice, tuple[Pole, ...]],
    ) -> Evidence:
        words = [_quotes(found, question) for _, found in (ours, theirs)]
        told = each_in_its_text([(ours[0], words[0][0]), (theirs[0], words[1][0])])
        what = about("pole", question, ours[0].terms)
        says = f"differs in said or denied, {what}: {told}"
        flips = "if the words are about different things, or about different moments"
        return evidence(self, kind, says, (*words[0], *words[1]), flips)


def _end(found: tuple[Pole, ...], question: str) -> bool | None:
    """The one end of a question at which a voice stands; None for no end, or both."""
    ends = {pole.yes for pole in found if pole.question == question}
    return ends.pop() if len(ends) == 1 else None


def _quotes(found: tuple[Pole, ...], question: str) -> tuple[Quote, ...]:
    return tuple(pole.quote for pole in found if pole.question == question)


def _kind(question: str, left: Voice, right: Voice) -> RelationKind | None:
    """What opposite ends come to; None where a gate holds that both accounts may be true."""
    if own_positions(left, right):
        return RelationKind.OPPOSED_POSITIONS
    if sort("pole", question, left.terms) == "stance" and not _both(left, right):
        return RelationKind.OPPOSED_POSITIONS
    if any(gate(left, right) for gate in (another_subject, other_kind, of_the_whole)):
        return None
    if question != "terms" and (wish(left, right) or later_state(left, right)):
        return None
    wanted = demanded_by_one(left, right)
    return RelationKind.OPPOSED_POSITIONS if wanted else RelationKind.CONTRADICTORY


def _both(left: Voice, right: Voice) -> bool:
    return all(
        any(claim.attributes.actors is Actors.BOTH for claim in voice.claims)
        for voice in (left, right)
    )
