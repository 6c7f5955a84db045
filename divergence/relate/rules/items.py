"""Lists, item by item: which items one account alone tells."""

from typing import ClassVar

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.doers import named
from divergence.relate.likeness import stems
from divergence.relate.lists import Item, items
from divergence.relate.rule import Example, evidence, told_by_one
from divergence.relate.voice import Voice

COMMON = 2
"""Items that both accounts have to tell before their lists are held against each other."""


class Items:
    """Two accounts of one list."""

    code: ClassVar = "items"
    facet: ClassVar = Facet.QUANTITY
    says: ClassVar = (
        "Says which items of a list only one of the accounts tells, whatever their order; also "
        "when both tell the same ones."
    )
    blind: ClassVar = (
        "Items are compared by their words, and across languages only where they are names that "
        "the lexicon knows or that are spelled alike. A row of clauses may look like a list."
    )
    examples: ClassVar = (
        Example(
            "The ministers discussed fisheries, ferries, postage and customs.",
            "The ministers discussed ferries, customs and fisheries.",
            RelationKind.MORE_SPECIFIC,
        ),
        Example(
            "The ministers discussed fisheries, ferries and customs.",
            "The ministers discussed customs, fisheries and ferries.",
            RelationKind.EQUIVALENT,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The items that one side alone tells, or that both tell the same."""
        ours, theirs = items(left), items(right)
        here, there = _untold(ours, right, theirs), _untold(theirs, left, ours)
        common = len(ours) - len(here), len(theirs) - len(there)
        if max(common) < COMMON:
            return ()
        if ours and theirs and not here and not there:
            return (self._same(ours, theirs),)
        return (*self._alone(left, right, here), *self._alone(right, left, there))

    def _same(self, ours: tuple[Item, ...], theirs: tuple[Item, ...]) -> Evidence:
        says = f"same items in both accounts: {_listed(ours)}"
        quotes = (item.quote for item in (*ours, *theirs))
        flips = "if one account told an item more"
        return evidence(self, RelationKind.EQUIVALENT, says, quotes, flips)

    def _alone(self, teller: Voice, other: Voice, alone: tuple[Item, ...]) -> tuple[Evidence, ...]:
        if not alone:
            return ()
        says = f"more detail in {teller.name}'s text: its list has {_listed(alone)}"
        quotes = (*(item.quote for item in alone), *other.whole())
        return (told_by_one(self, teller, says, quotes, f"if {other.name}'s text told them too"),)


def _untold(told: tuple[Item, ...], other: Voice, theirs: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items of which the other side's account has neither the name nor a word."""
    known = {*named(other), *stems(other.text)} | {key for item in theirs for key in item.keys}
    return tuple(item for item in told if known.isdisjoint(item.keys))


def _listed(told: tuple[Item, ...]) -> str:
    return ", ".join(f"“{item.quote.text}”" for item in told)
