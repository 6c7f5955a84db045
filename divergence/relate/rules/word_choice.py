"""Names that take a position: another word for the same thing."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.lexicon.terms import about
from divergence.relate.rule import Example, evidence
from divergence.relate.terms import Taken, found, quotes, stances
from divergence.relate.voice import Voice


class WordChoice:
    """Two accounts that call one thing by names of different stances."""

    code: ClassVar = "word-choice"
    facet: ClassVar = Facet.TERMINOLOGY
    says: ClassVar = (
        "Says when the accounts call the same thing by names that take different positions."
    )
    blind: ClassVar = (
        "It knows the names in the lexicon only, and not what is called so: one account's 'attack' "
        "may be another event than the other's 'operation'."
    )
    examples: ClassVar = (
        Example(
            "They spoke about the special military operation in Vellmar.",
            "They spoke about the war in Vellmar.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing for each concept on which no stance is common."""
        ours, theirs = found("naming", left), found("naming", right)
        shared = dict.fromkeys(term.concept for term in ours)
        return tuple(
            self._differs(concept, (left, ours), (right, theirs))
            for concept in sorted(shared)
            if _apart(stances(ours, concept), stances(theirs, concept))
        )

    def _differs(
        self,
        concept: str,
        ours: tuple[Voice, tuple[Taken, ...]],
        theirs: tuple[Voice, tuple[Taken, ...]],
    ) -> Evidence:
        words = [quotes(taken, concept) for _, taken in (ours, theirs)]
        told = ", ".join(
            f"“{quoted[0].text}” in {voice.name}'s text"
            for quoted, (voice, _) in zip(words, (ours, theirs), strict=True)
        )
        says = f"differs in word choice, {about('naming', concept)}: {told}"
        flips = "if the words name different things"
        return evidence(self, RelationKind.DIFFERENT_FRAMING, says, (*words[0], *words[1]), flips)


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return bool(ours and theirs) and not set(ours) & set(theirs)
