"""How far reviewers agree, counted on what two of them both ruled on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from divergence.domain import Comparison, Facet, RelationKind, Ruling
from divergence.review.applying import apply, unruled, views
from divergence.review.grouping import Group
from divergence.review.replay import PUBLISHING, SILENCE, Subject, View

_Said = tuple[RelationKind, str | None, frozenset[Facet]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that two reviewers say differently."""

    claims: tuple[str, ...]
    """The ids of the claims concerned, in the order of the comparison."""
    says: tuple[str, str]
    """What each says, in the order of the reviewers."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers held against each other; swapping them swaps nothing but their names."""

    reviewers: tuple[str, str]
    claims: int
    """Claims on whose points both ruled."""
    alike: int
    """Of these, those that both put into the same point."""
    relations: int
    """Relations that both named, on points that both have."""
    same: int
    """Of these, the same relation, with the same more specific side."""
    facets: int
    """Of these, also with the same facets."""
    kappa: float | None
    """Cohen's kappa (1960) on the relations; None where chance alone would agree on all."""
    differences: tuple[Difference, ...]


def agreements(comparison: Comparison, rulings: Iterable[Ruling]) -> tuple[Agreement, ...]:
    """Every two reviewers held against each other; () for fewer than two."""
    reviewed = apply(comparison, rulings)
    every = [ruled.ruling for ruled in reviewed.review.rulings] if reviewed.review else []
    found = unruled(comparison)
    order = {claim.id: number for number, claim in enumerate(found.claims)}
    return tuple(_agreement(pair, order) for pair in combinations(views(found, every), 2))


def _agreement(pair: tuple[View, View], order: dict[str, int]) -> Agreement:
    one, other = pair
    both = one.ruled & other.ruled
    alike = sum(one.groups[claim] == other.groups[claim] for claim in both)
    named = [
        (cast("_Said", vote.says), cast("_Said", other.votes[key].says))
        for key, vote in one.votes.items()
        if key in other.votes and key[1] not in {SILENCE, PUBLISHING}
    ]
    same = [(a, b) for a, b in named if a[:2] == b[:2]]
    return Agreement(
        (one.reviewer, other.reviewer),
        len(both),
        alike,
        len(named),
        len(same),
        sum(a == b for a, b in same),
        kappa([(a[:2], b[:2]) for a, b in named]),
        tuple(sorted(_differences(one, other, order), key=lambda d: [order[c] for c in d.claims])),
    )


def kappa(pairs: list[tuple[object, object]]) -> float | None:
    """Cohen's kappa: agreement beyond what two such readers would reach by chance.

    Args:
        pairs: what the two say of each thing.

    Returns:
        In [-1, 1]; None for no pairs, or where both always say one and the same.
    """
    if not pairs:
        return None
    total = len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[said] * second[said] for said in first) / total**2
    if chance == 1:
        return None
    return (sum(a == b for a, b in pairs) / total - chance) / (1 - chance)


def _differences(one: View, other: View, order: dict[str, int]) -> Iterator[Difference]:
    both = sorted(one.ruled & other.ruled, key=order.__getitem__)
    told: dict[tuple[Group, Group], None] = {}
    for claim in both:
        mine, theirs = one.groups[claim], other.groups[claim]
        if mine != theirs and (mine, theirs) not in told:
            told[mine, theirs] = None
            claims = tuple(sorted(mine | theirs, key=order.__getitem__))
            yield Difference(claims, (_listed(mine, order), _listed(theirs, order)))
    for key, vote in one.votes.items():
        against = other.votes.get(key)
        if against is not None and against.says != vote.says:
            claims = tuple(sorted(key[0], key=order.__getitem__))
            yield Difference(claims, (_worded(key[1], vote.says), _worded(key[1], against.says)))


def _listed(group: Group, order: dict[str, int]) -> str:
    return f"one point: {', '.join(sorted(group, key=order.__getitem__))}"


def _worded(subject: Subject, says: object) -> str:
    if subject == SILENCE:
        return "told by one side only" if says else "told elsewhere"
    if subject == PUBLISHING:
        chosen, place, title = cast("tuple[bool, int | None, str | None]", says)
        where = f" at {place}" if place else ""
        return f"published{where}{f' as “{title}”' if title else ''}" if chosen else "not published"
    kind, side, facets = cast("_Said", says)
    words = [kind.value, *([side] if side else []), *(f.value for f in Facet if f in facets)]
    return f"{'~'.join(subject)}: {' '.join(words)}"
