"""Words that judge an act, in one account alone."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.relate.rule import Example, evidence
from divergence.relate.terms import found
from divergence.relate.voice import Voice

JUDGING = frozenset({"reproach", "defence"})


class JudgingWords:
    """Reproach or defence in one account of what the other tells without judging."""

    code: ClassVar = "judging-words"
    facet: ClassVar = Facet.TERMINOLOGY
    says: ClassVar = (
        "Says when one account calls an act unlawful, provocative, legitimate or the like, and the "
        "other tells it without such a word."
    )
    blind: ClassVar = "It knows set words only, and not whose act they judge."
    examples: ClassVar = (
        Example(
            "The president raised the movement of the fleet.",
            "The president raised the provocative movement of the fleet.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where one side alone judges."""
        ours, theirs = _judging(left), _judging(right)
        if bool(ours) == bool(theirs):
            return ()
        judge, other = (left, right) if ours else (right, left)
        words = ours or theirs
        says = f"differs in word choice: only {judge.name}'s text judges, “{words[0].text}”"
        flips = f"if {other.name}'s text used a word that judges likewise"
        quotes = (*words, *other.whole())
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _judging(voice: Voice) -> tuple[Quote, ...]:
    return tuple(hit.quote for hit in found("stand", voice) if hit.stance in JUDGING)
