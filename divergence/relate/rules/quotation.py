"""A direct quotation in one account of what the other reports."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from divergence.domain import Evidence, Facet, Quote, RelationKind, Span
from divergence.relate.rule import Example, evidence
from divergence.relate.voice import Voice

SHORTEST = 12
"""Characters between quotation marks from which words are a quotation, not a name."""

SIGNS = 6
"""The same for Chinese, where a sign is a word."""


class Quotation:
    """Somebody's own words, in quotation marks, in one account alone."""

    code: ClassVar = "quotation"
    facet: ClassVar = Facet.ATTRIBUTION
    says: ClassVar = (
        "Says when one account quotes a speaker's own words and the other reports them, or tells "
        "the thing in its own voice."
    )
    blind: ClassVar = "It knows quotations by their marks; a long name in marks looks like one."
    examples: ClassVar = (
        Example(
            "“We shall not leave the wharf before the last ship,” President Orsk said.",
            "President Orsk said that his men would leave the wharf last.",
            RelationKind.DIFFERENT_FRAMING,
        ),
    )

    def __call__(self, left: Voice, right: Voice) -> tuple[Evidence, ...]:
        """Another framing where one side alone quotes."""
        ours, theirs = tuple(_quoted(left)), tuple(_quoted(right))
        if bool(ours) == bool(theirs):
            return ()
        teller, other = (left, right) if ours else (right, left)
        says = f"differs in who says it: {teller.name}'s text quotes what {other.name}'s reports"
        quotes = (*(ours or theirs), *other.whole())
        flips = f"if {other.name}'s text quoted the words as well"
        return (evidence(self, RelationKind.DIFFERENT_FRAMING, says, quotes, flips),)


def _quoted(voice: Voice) -> Iterator[Quote]:
    for claim in voice.claims:
        for match in _marks().finditer(claim.text):
            words = match.group(0)[1:-1]
            han = max(words) > "\u3400"
            if len(words) >= (SIGNS if han else SHORTEST) and (han or " " in words):
                span = Span(match.start(), match.end())
                yield voice.quote(claim, span.shifted(claim.span.start))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile('“[^”]+”|«[^»]+»|"[^"]+"|「[^」]+」|„[^“”]+[“”]')
