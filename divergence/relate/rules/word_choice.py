"""Names that take a position: another word for the same thing."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.lexicon.terms import about
from divergence.relate.rule import Example, each_in_its_text, evidence
from divergence.relate.terms import CALLED, Taken, found, quotes, stances
from divergence.relate.voice import Voice

PLAIN = "plain"
"""The stance of a name that is usual in its language and takes no position."""


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
        Example(
            "The patrols in the Persian Gulf go on.",
            "The patrols in the Arabian Gulf go on.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing for each concept on which no stance is common."""
        return tuple(
            self._differs(what, (left, ours), (right, theirs))
            for family in CALLED
            for ours, theirs in [(found(family, left), found(family, right))]
            for what in sorted({(family, term.concept) for term in ours})
            if _apart(stances(ours, what[1]), stances(theirs, what[1]))
        )

    def _differs(
        self,
        what: tuple[str, str],
        ours: tuple[Voice, tuple[Taken, ...]],
        theirs: tuple[Voice, tuple[Taken, ...]],
    ) -> Evidence:
        words = [quotes(taken, what[1]) for _, taken in (ours, theirs)]
        told = each_in_its_text([(ours[0], words[0][0]), (theirs[0], words[1][0])])
        says = f"differs in word choice, {about(*what, ours[0].terms)}: {told}"
        flips = "if the words name different things"
        return evidence(self, RelationKind.DIFFERENT_FRAMING, says, (*words[0], *words[1]), flips)


def _apart(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether no stance is common, and neither account uses a name that takes none."""
    told = {*ours, *theirs}
    return bool(ours and theirs) and PLAIN not in told and not set(ours) & set(theirs)
