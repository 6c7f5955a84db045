"""Evidence from reading both accounts together, where no rule shows why they conflict.

The reader gives no reasons. But its verdict hangs on some words more than on others: those without
which the conflict is least probable. They are found by leaving words out (occlusion: Zeiler and
Fergus, 2014, arXiv:1311.2901), first some at a time, then one by one, and are what a person should
look at.
"""

from collections.abc import Iterator
from math import exp, log

from divergence.domain import Evidence, Quote, Read, Reading, RelationKind, Span
from divergence.lexicon.words import words
from divergence.relate.head import Verdict
from divergence.relate.voice import Voice

CODE = "read-together"

PARTS = 6
"""Stretches into which an account is cut to find the one on which the verdict hangs."""

SAYS = {
    RelationKind.OPPOSED_POSITIONS: "read together, the accounts state opposing positions; {}",
    RelationKind.CONTRADICTORY: "read together, the accounts cannot both be true; {}",
}
HANGS = "this hangs most on {}"
FLIPS = "if these words were not there"


def of_conflict(left: Voice, right: Voice, best: Verdict, chance: float, read: Read) -> Evidence:
    """Evidence for a conflict that no rule shows: the words of either side on which it hangs.

    Args:
        left: one side.
        right: the other.
        best: a conflict.
        chance: its probability.
        read: the reader whose verdict it is.
    """
    quotes = [
        _decisive(voice, other, best.kind, read) for voice, other in ((left, right), (right, left))
    ]
    named = ", ".join(
        f"“{quote.text}” in {voice.name}'s text"
        for voice, quote in zip((left, right), quotes, strict=True)
    )
    return Evidence(
        rule=CODE,
        says=SAYS[best.kind].format(HANGS.format(named)),
        quotes=tuple(quotes),
        facet=None,
        suggests=best.kind,
        probability=round(chance, 4),
        flips=FLIPS,
    )


def _decisive(voice: Voice, other: Voice, kind: RelationKind, read: Read) -> Quote:
    """The word of a side's longest claim without which the relation is least probable.

    The whole claim where it has no words.
    """
    claim = max(voice.claims, key=lambda each: len(each.text))
    stretches = list(_stretches(claim.text))
    if not stretches:
        return voice.quote(claim)
    while True:
        texts = [claim.text[: each.start] + claim.text[each.stop :] for each in stretches]
        readings = read([(text, other.text) for text in texts])
        chances = [_chance(reading, kind) for reading in readings]
        found = stretches[chances.index(min(chances))]
        finer = list(_stretches(found.of(claim.text), found.start))
        if len(finer) < 2:  # noqa: PLR2004 - nothing to choose from
            start = claim.span.start + found.start
            return voice.quote(claim, Span(start, start + found.stop - found.start))
        stretches = finer


def _stretches(text: str, at: int = 0) -> Iterator[Span]:
    """A text in at most `PARTS` stretches of whole words, as even as may be."""
    found = words(text)
    size = -(-len(found) // PARTS) or 1
    for start in range(0, len(found), size):
        part = found[start : start + size]
        yield Span(at + part[0].start, at + part[-1].stop)


def _chance(reading: Reading, kind: RelationKind) -> float:
    """Log-probability of a relation by the reader alone."""
    total = sum(exp(each) for each in reading.kinds)
    return round(reading.of(kind) - log(total), 6)
