"""What a rule is: it speaks where the words of two sides show a difference it knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from divergence.domain import Evidence, Facet, Quote, RelationKind
from divergence.relate.voice import Voice


@dataclass(frozen=True, slots=True)
class Example:
    """Two invented accounts of one point, and what the rule makes of them."""

    left: str
    right: str
    relation: RelationKind


class Rule(Protocol):
    """A difference that can be read off the words, with the words as evidence.

    A rule is even-handed: called with the sides swapped it gives the same evidence, in any order.
    It speaks only of what it sees; a rule that sees nothing gives `()`. What its word is worth is
    not its own business: `decide` has that from measured cases.
    """

    @property
    def code(self) -> str:
        """Stable name, kebab-case; reports, docs and priors know the rule by it."""
        ...

    @property
    def facet(self) -> Facet | None:
        """In what two accounts differ where the rule speaks; None when it cannot tell."""
        ...

    @property
    def says(self) -> str:
        """What the rule looks for, in one sentence for a reader."""
        ...

    @property
    def blind(self) -> str:
        """What the rule does not catch, or takes wrongly."""
        ...

    @property
    def examples(self) -> tuple[Example, ...]:
        """At least one invented pair of accounts."""
        ...

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """The differences between two voices on one point that the rule sees."""
        ...


def evidence(
    rule: Rule,
    suggests: RelationKind,
    says: str,
    quotes: Iterable[Quote],
    flips: str,
) -> Evidence:
    """What a rule saw, not yet weighed."""
    return Evidence(
        rule=rule.code,
        says=says,
        quotes=tuple(dict.fromkeys(quotes)),
        facet=rule.facet,
        suggests=suggests,
        flips=flips,
    )


def each_in_its_text(told: Iterable[tuple[Voice, Quote]]) -> str:
    """Words of several voices for a sentence: `“a” in X's text, “b” in Y's text`."""
    return ", ".join(f"“{quote.text}” in {voice.name}'s text" for voice, quote in told)


def told_by_one(
    rule: Rule, teller: Voice, says: str, quotes: Iterable[Quote], flips: str
) -> Evidence:
    """What a rule saw that makes one side's account the more specific one, not yet weighed."""
    return Evidence(
        rule=rule.code,
        says=says,
        quotes=tuple(dict.fromkeys(quotes)),
        facet=rule.facet,
        suggests=RelationKind.MORE_SPECIFIC,
        side=teller.side,
        flips=flips,
    )
