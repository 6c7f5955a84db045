"""Numbers, sums and shares: other figures, or a figure that one side alone tells."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.gates import list_value, other_scope, other_thing, values_apart
from divergence.relate.quantities import Told, alike, same, told
from divergence.relate.rule import Example, evidence, told_by_one
from divergence.relate.voice import Voice

KINDS = ("number", "money", "percent", "ordinal")


class Figures:
    """Two accounts' figures on one point."""

    code: ClassVar = "figures"
    facet: ClassVar = Facet.QUANTITY
    says: ClassVar = (
        "Says when each account gives one exact figure of a kind and they differ, or when only one "
        "account gives a figure. Also when both give the same figures."
    )
    blind: ClassVar = (
        "Two figures for different things on one point look like a conflict. A figure of a list "
        "with several figures is never a conflict, only more or less detail."
    )
    examples: ClassVar = (
        Example(
            "The sides signed 12 documents.",
            "A total of 24 documents were signed.",
            RelationKind.CONTRADICTORY,
        ),
        Example(
            "Ostrana will send transformers.",
            "Ostrana will send 40 transformers.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The same figures; or conflicting ones, then those that one side alone tells."""
        ours, theirs = told(left, KINDS), told(right, KINDS)
        here, there = _untold(ours, theirs), _untold(theirs, ours)
        if ours and theirs and not here and not there:
            return (self._same(ours, theirs),)
        same_language = left.languages == right.languages
        apart = [
            (a, b)
            for a in here
            for b in there
            if _apart(a, b, here, there) and not other_thing(a, b, same_language=same_language)
        ]
        spent = {told for pair in apart for told in pair}
        return (
            *(self._differ(left, right, a, b) for a, b in apart),
            *self._alone(left, right, tuple(a for a in here if a not in spent)),
            *self._alone(right, left, tuple(b for b in there if b not in spent)),
        )

    def _same(self, ours: tuple[Told, ...], theirs: tuple[Told, ...]) -> Evidence:
        says = "same in figures: both accounts give " + _listed(ours)
        quotes = (each.quote for each in (*ours, *theirs))
        flips = "if the figures count different things"
        return evidence(self, RelationKind.EQUIVALENT, says, quotes, flips)

    def _differ(self, left: Voice, right: Voice, ours: Told, theirs: Told) -> Evidence:
        says = (
            f"differs in a figure: “{ours.quote.text}” in {left.name}'s text, "
            f"“{theirs.quote.text}” in {right.name}'s text"
        )
        flips = "if the two figures count different things, or one of them is an estimate"
        scopes = other_scope(left, right)
        kind = RelationKind.DIFFERENT_FRAMING if scopes else values_apart(left, right)
        return evidence(self, kind, says, (ours.quote, theirs.quote), flips)

    def _alone(self, teller: Voice, other: Voice, alone: tuple[Told, ...]) -> tuple[Evidence, ...]:
        if not alone:
            return ()
        says = f"more detail in {teller.name}'s text: {_listed(alone)}"
        quotes = (*(each.quote for each in alone), *other.whole())
        return (told_by_one(self, teller, says, quotes, f"if {other.name}'s text gave a figure"),)


def _listed(figures: tuple[Told, ...]) -> str:
    return ", ".join(f"“{each.quote.text}”" for each in figures)


def _untold(ours: tuple[Told, ...], theirs: tuple[Told, ...]) -> tuple[Told, ...]:
    """Our figures that have no equal among theirs."""
    return tuple(a for a in ours if not any(same(a, b) for b in theirs))


def _apart(a: Told, b: Told, here: tuple[Told, ...], there: tuple[Told, ...]) -> bool:
    """Whether two figures stand against each other: exact, of one kind, each the only one of it."""
    ours = tuple(each for each in here if alike(a, each))
    theirs = tuple(each for each in there if alike(b, each))
    return alike(a, b) and not list_value(ours, theirs) and not (a.rounded or b.rounded)
