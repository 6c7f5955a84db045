"""How hard the cases are to match: words that shared points share, neighbours of one-sided claims.

What only one side tells must stand near something that the other tells, or any measure of likeness
would tell the two apart; and what both tell must not be told in the same words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from demands import Row
from numpy.typing import NDArray
from plain import plain

from divergence.align.candidates import centred
from divergence.domain import Claim
from divergence.gold import Case
from divergence.gold.tokens import tokens

SAME, ACROSS = "same language", "across languages"

MOST_OVERLAP = 0.35
"""Mean share of the shorter claim's content words that the other has, over shared points in one
language; 0.27 in published pairs (22 links)."""
LEAST_NEAR = {SAME: 0.17, ACROSS: 0.17}
"""Mean centred cosine of a one-sided claim to its nearest of the other side; 0.23 and 0.24 in
published pairs (53 and 29 claims)."""
LEAST_NEAR_WORDS = 0.20
"""The same in shared content words; 0.30 in published pairs."""


FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an the of to and in on for that with by as at from between both is are be was were has "
        "have had will would not also said he she it they his her its their this which",
    )
)
"""Left out of the count; only pairs in English are counted in words."""
STEM = 6
"""Letters by which words are held against each other (McNamee & Mayfield, 2004)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of a case: likenesses of their claims and which are linked, all `(n, m)`."""

    kind: str
    english: bool
    """Both."""
    cosines: NDArray[np.float64]
    overlaps: NDArray[np.float64]
    links: NDArray[np.bool_]
    told: NDArray[np.bool_]
    """Neither claim is routine."""


def rows(name: str, cases: Sequence[Case]) -> Iterator[Row]:
    """The figures of a set of cases; none for a kind of pair that it does not have."""
    pairs = list(_pairs(cases))
    for kind in (SAME, ACROSS):
        own = [pair for pair in pairs if pair.kind == kind]
        if not own:
            continue
        linked = np.concatenate([p.cosines[p.links & p.told] for p in own])
        yield Row(f"{name}: cosine of shared points, {kind}", float(linked.mean()))
        near = np.concatenate([_nearest(p, p.cosines) for p in own])
        label = f"{name}: cosine of one-sided claims to the nearest, {kind}"
        yield Row(label, float(near.mean()), LEAST_NEAR[kind])
        own = [pair for pair in own if pair.english]
        if kind == SAME and own:
            words = np.concatenate([p.overlaps[p.links & p.told] for p in own])
            yield Row(f"{name}: words of shared points", float(words.mean()), most=MOST_OVERLAP)
            near = np.concatenate([_nearest(p, p.overlaps) for p in own])
            label = f"{name}: words of one-sided claims in the nearest"
            yield Row(label, float(near.mean()), LEAST_NEAR_WORDS)


def _pairs(cases: Sequence[Case]) -> Iterator[Pair]:
    encoder = plain()
    for case in cases:
        language = {account.side: account.language for account in case.accounts}
        for sides in combinations(case.sides, 2):
            left, right = (case.gold.of(side) for side in sides)
            if not left or not right:
                continue
            a, b = (centred(encoder.encode([c.text for c in side])) for side in (left, right))
            same = language[sides[0]] == language[sides[1]]
            told = [[not (x.routine or y.routine) for y in right] for x in left]
            yield Pair(
                SAME if same else ACROSS,
                same and language[sides[0]].startswith("en"),
                a @ b.T,
                _overlaps(left, right),
                _links(case, sides, left, right),
                np.array(told),
            )


def _links(
    case: Case, sides: tuple[str, str], left: Sequence[Claim], right: Sequence[Claim]
) -> NDArray[np.bool_]:
    rows_of = {claim.id: n for n, claim in enumerate(left)}
    columns = {claim.id: n for n, claim in enumerate(right)}
    found = np.zeros((len(left), len(right)), dtype=bool)
    for point in case.gold.points:
        for a in point.of(sides[0]):
            for b in point.of(sides[1]):
                found[rows_of[a], columns[b]] = True
    return found


def _overlaps(left: Sequence[Claim], right: Sequence[Claim]) -> NDArray[np.float64]:
    a, b = ([_content(claim.text) for claim in side] for side in (left, right))
    return np.array([[len(x & y) / max(1, min(len(x), len(y))) for y in b] for x in a])


def _content(text: str) -> frozenset[str]:
    """Words that are not the commonest, cut to a stem."""
    found = (at.of(text).lower() for at in tokens(text))
    return frozenset(word[:STEM] for word in found if word not in FUNCTION_WORDS)


def _nearest(pair: Pair, likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """The best of each claim that has no link and is not routine, of both sides."""
    alone_left = ~pair.links.any(axis=1) & pair.told.any(axis=1)
    alone_right = ~pair.links.any(axis=0) & pair.told.any(axis=0)
    both = (likeness.max(axis=1)[alone_left], likeness.max(axis=0)[alone_right])
    return np.concatenate(both)
