"""Who is told to have done a thing: who called, whose proposal it was, who apologised."""

from collections.abc import Iterable
from dataclasses import dataclass

from anyascii import anyascii

from divergence.domain import Claim, Quote, Span
from divergence.lexicon import terms
from divergence.lexicon.words import words
from divergence.relate.gates import PREFIX
from divergence.relate.poles import STOPS
from divergence.relate.voice import Voice

NEAR, FAR = 60, 120
"""Characters from the words for a deed to the name of the one who did it, before and after them:
titles come between ("called by Her Excellency the President of Marlow, X")."""

SHORTEST = 3
"""Letters of the shortest part of a name that is compared; shorter ones are particles."""

BEFORE, AFTER = "before", "after"
"""Where the one who did it stands: "X called", "called by X"."""

OTHER = "other"
"""The role of whoever is told of as "the other side"."""

PAUSES = STOPS - {",", "،", "，", ".", "—"}
"""Signs over which nobody does anything; commas part titles from names, stops follow initials, and
a dash may stand for "is"."""

FREE = frozenset({"ru", "uk"})
"""Languages in which whoever does a thing may as well stand after the verb."""

Named = tuple[Span, str, str]
"""Where one who may have done it stands in a claim, the name, and the role: one is empty."""


@dataclass(frozen=True, slots=True)
class Doer:
    """The names, or the role, that stand where the one who did a thing is told."""

    names: tuple[str, ...]
    """The nearest first; the parts of "the President of Marlow, Ellery" are two of them."""
    role: str
    """`own` or `other` where the nearest is told without a name ("we", "his colleague")."""
    quote: Quote
    """From the words for the deed to the nearest name."""


def doer(voice: Voice, claim: Claim, deed: Span, where: str) -> Doer | None:
    """Who did what some words of a claim tell; None where nobody is told of near them.

    Args:
        voice: whose claim it is.
        claim: in which the words stand.
        deed: the words, in the claim's text.
        where: `BEFORE` or `AFTER`; a name among the words themselves comes last, and never one at
            their head, where a capital makes no name.
    """
    people = sorted((*_names(claim), *_roles(voice, claim)), key=lambda each: each[0].start)
    inside = [each for each in people if deed.start < each[0].start < deed.stop]
    told = _beside(people, claim.text, deed, where) or inside
    if not told and voice.language(claim) in FREE:
        told = _beside(people, claim.text, deed, AFTER)[:1]
    if not told:
        return None
    nearest, _, role = told[0]
    whole = Span(min(deed.start, nearest.start), max(deed.stop, nearest.stop))
    quote = voice.quote(claim, whole.shifted(claim.span.start))
    return Doer(tuple(name for _, name, _ in told if name), role, quote)


def _names(claim: Claim) -> list[Named]:
    return [
        (mention.span.shifted(-claim.span.start), mention.name, "")
        for mention in claim.attributes.names
    ]


def _roles(voice: Voice, claim: Claim) -> list[Named]:
    found = terms.find("role", claim.text, voice.language(claim))
    return [(term.span, "", term.stance) for term in found]


def _beside(people: Iterable[Named], text: str, deed: Span, where: str) -> list[Named]:
    """Those near a deed on the side asked for: all that follow, or the last one before."""
    if where == AFTER:
        near = (each for each in people if 0 <= each[0].start - deed.stop <= FAR)
        return [each for each in near if not PAUSES & {*text[deed.stop : each[0].start]}]
    before = (each for each in people if 0 <= deed.start - each[0].stop <= NEAR)
    return [each for each in before if not PAUSES & {*text[each[0].stop : deed.start]}][-1:]


def apart(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether no name on one side may be one on the other; romanised, by the first letters."""
    return not _begun(ours) & _begun(theirs)


def named(voice: Voice) -> tuple[str, ...]:
    """Every name in a voice."""
    return tuple(mention.name for claim in voice.claims for mention in claim.attributes.names)


def _begun(names: Iterable[str]) -> frozenset[str]:
    parts = (word.text for name in names for word in words(anyascii(name)))
    return frozenset(part[:PREFIX] for part in parts if len(part) >= SHORTEST)
