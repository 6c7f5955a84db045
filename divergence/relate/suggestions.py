"""Pairs of terms that two sides use for the same thing, found in the points that they share.

Each side's term stands in its own claims of a point, and nowhere in the other side's texts. That
alone is a hint, no more; the more points show the pair, the better, and a person has to look at it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations, product

from anyascii import anyascii

from divergence.domain import Claim, Comparison, Point
from divergence.lexicon import terms
from divergence.lexicon.words import words
from divergence.relate.likeness import SHORTEST, STEM, stems
from divergence.relate.terms import CALLED

ALIKE = 0.6
"""Likeness of two romanised words from which they are spellings of one name: that of Odesa and
Odessa is 0.91, of Kyiv and Kiev 0.75. Ratio after Ratcliff and Obershelp (1988)."""

OFTEN = 2
"""Points that must show two plain words before they are suggested; names need one."""

TOGETHER = 0.5
"""How often, of the times that either is used on a shared point, both are: Dice (1945)."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """A term as one side writes it."""

    side: str
    language: str
    term: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two terms that may stand for the same thing."""

    sides: tuple[Side, Side]
    """In the alphabetical order of the sides' names."""
    points: tuple[str, ...]
    """Where both stand: the comparison's name and the point's id, joined by `#`."""
    share: float
    """How often they stand together, of the times that either stands on a shared point, in [0, 1]:
    twice the common points over the sum of both terms'."""


@dataclass(slots=True)
class _Seen:
    """What was counted over all comparisons."""

    alone: Counter[Side] = field(default_factory=Counter)
    """Shared points on which a term stands."""
    pairs: dict[tuple[Side, Side], list[str]] = field(default_factory=lambda: defaultdict(list))
    names: set[Side] = field(default_factory=set)


def suggestions(comparisons: Mapping[str, Comparison], own: str = "") -> tuple[Suggestion, ...]:
    """The pairs, those that most points show first.

    Args:
        comparisons: by the name that a reader knows each by.
        own: a user's file of terms as text; its pairs are known, as are the shipped ones.
    """
    seen = _Seen()
    for name, comparison in sorted(comparisons.items()):
        for point in comparison.points:
            _count(seen, comparison, point, f"{name}#{point.id}")
    found = [_suggestion(seen, pair) for pair in seen.pairs]
    kept = [each for each in found if _worth(seen, each) and not _known(each, own)]
    return tuple(sorted(kept, key=lambda each: (-len(each.points), -each.share, each.sides)))


def _count(seen: _Seen, comparison: Comparison, point: Point, where: str) -> None:
    if point.routine:
        return
    told = {side: [comparison.claim[i] for i in ids] for side, ids in sorted(point.claims)}
    for one, other in combinations(told, 2):
        ours = _terms(comparison, told[one], _texts(comparison, other))
        theirs = _terms(comparison, told[other], _texts(comparison, one))
        seen.alone.update({*ours, *theirs})
        seen.names.update(term for term, name in (*ours.items(), *theirs.items()) if name)
        for pair in product(ours, theirs):
            if ours[pair[0]] == theirs[pair[1]]:  # a name is held against names, a word to words
                seen.pairs[pair].append(where)


def _texts(comparison: Comparison, side: str) -> str:
    return " ".join(one.text for one in comparison.readouts if one.side == side)


def _terms(comparison: Comparison, claims: Sequence[Claim], other: str) -> dict[Side, bool]:
    """The terms of claims that the other side's texts lack, each with whether it is a name."""
    known, elsewhere = _romanised(other), stems(other)
    found: dict[Side, bool] = {}
    for claim in claims:
        readout = comparison.readout[claim.readout]
        language = readout.language_at(claim.span).partition("-")[0].lower()
        covered: set[str] = set()
        for mention in claim.attributes.names:
            name = " ".join(mention.span.of(readout.text).split())
            covered |= stems(name)
            if name[:1].isupper() and not _told(name, known):
                found[Side(claim.side, language, name)] = True
        for word in words(claim.text):
            stem = word.text[:STEM]
            if len(word.text) > SHORTEST and stem not in covered and stem not in elsewhere:
                found.setdefault(Side(claim.side, language, word.text), False)
    return found


def _romanised(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.text for word in words(anyascii(text))))


def _told(name: str, known: Iterable[str]) -> bool:
    """Whether every word of a name, or one spelled much like it, stands in a text."""
    parts = [part for part in _romanised(name) if len(part) >= SHORTEST]
    return all(any(_alike(part, word) for word in known) for part in parts)


def _alike(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _suggestion(seen: _Seen, pair: tuple[Side, Side]) -> Suggestion:
    points = seen.pairs[pair]
    share = 2 * len(points) / (seen.alone[pair[0]] + seen.alone[pair[1]])
    return Suggestion(pair, tuple(points), round(share, 4))


def _worth(seen: _Seen, found: Suggestion) -> bool:
    """Whether a pair is more than chance: names, or words of one language more than once."""
    one, other = found.sides
    if found.share < TOGETHER:
        return False
    if one in seen.names:
        return True
    return one.language == other.language and len(found.points) >= OFTEN


def _known(found: Suggestion, own: str) -> bool:
    """Whether a table has both terms for one thing already."""
    return any(
        not set(ours).isdisjoint(theirs)
        for family in CALLED
        for ours, theirs in [tuple(_concepts(family, side, own) for side in found.sides)]
    )


def _concepts(family: str, side: Side, own: str) -> Iterator[str]:
    return (term.concept for term in terms.find(family, side.term, side.language, own))
