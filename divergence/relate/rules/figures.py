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
        "Says when each account gives one figure of a kind and no value fits both, or when only "
        "one account gives a figure, or gives it exactly. Also when both give the same figures."
    )
    blind: ClassVar = (
        "Two figures for different things on one point look like a conflict. A figure of a list "
        "with several figures is never a conflict, only more or less detail; nor is an estimate, "
        "or a sum in another currency or unit, for nothing is converted."
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
        Example(
            "More than 4,000 people returned.",
            "The number of people who returned is 4,320.",
            RelationKind.MORE_SPECIFIC,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The same figures; or conflicting ones, then those that one side alone tells."""
        ours, theirs = told(left, KINDS), told(right, KINDS)
        here, there = _untold(ours, theirs), _untold(theirs, ours)
        if ours and theirs and not here and not there:
            return (self._finer(left, right, ours, theirs) or self._same(ours, theirs),)
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

    def _finer(
        self, left: Voice, right: Voice, ours: tuple[Told, ...], theirs: tuple[Told, ...]
    ) -> Evidence | None:
        """The side that alone tells exactly what the other gives a bound or a range for."""
        here, there = _within(ours, theirs), _within(theirs, ours)
        if bool(here) == bool(there):
            return None
        teller, other, pairs = (left, right, here) if here else (right, left, there)
        listed = ", ".join(f"“{a.quote.text}” for “{b.quote.text}”" for a, b in pairs)
        says = f"more detail in {teller.name}'s text: {listed}"
        quotes = (told.quote for pair in pairs for told in pair)
        flips = f"if {other.name}'s text gave the exact figure too"
        return told_by_one(self, teller, says, quotes, flips)

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


def _within(exact: tuple[Told, ...], loose: tuple[Told, ...]) -> tuple[tuple[Told, Told], ...]:
    """Exact figures with the bounds or ranges in which they lie."""
    return tuple((a, b) for a in exact for b in loose if a.exact and b.bounded and same(a, b))


def _untold(ours: tuple[Told, ...], theirs: tuple[Told, ...]) -> tuple[Told, ...]:
    """Our figures that have no equal among theirs."""
    return tuple(a for a in ours if not any(same(a, b) for b in theirs))


def _apart(a: Told, b: Told, here: tuple[Told, ...], there: tuple[Told, ...]) -> bool:
    """Whether two figures stand against each other: of one kind, each the only one of it.

    An estimate is never held against anything; a bound or a range only where the units are told,
    the same, and no value fits both.
    """
    ours = tuple(each for each in here if alike(a, each))
    theirs = tuple(each for each in there if alike(b, each))
    if not alike(a, b) or list_value(ours, theirs) or "rounded" in a.meant | b.meant:
        return False
    return (a.exact and b.exact) or a.quantity.unit == b.quantity.unit != ""
