"""What makes a gold malformed, wherever it was read from."""

from collections.abc import Iterator
from itertools import pairwise

from divergence.domain import Claim, RelationKind, UsageError
from divergence.gold.faults import Faults, refuse
from divergence.gold.nouns import Gold, GoldPoint, GoldRelation


def check(
    gold: Gold,
    texts: dict[str, str] | None,
    where: str,
    faults: Faults = refuse,
    unread: frozenset[tuple[str, str]] = frozenset(),
) -> None:
    """Complain of a gold that contradicts itself or its texts.

    Args:
        gold: what was read.
        texts: each side's text, or None where only the gold is at hand; then a claim's span is
            held against the length of its own text.
        where: the file, for messages.
        faults: what becomes of each complaint; it names the file and the place.
        unread: sides and ids of claims that are there but could not be read; points may name them.

    Raises:
        UsageError: if `faults` refuses.
    """
    for problem in _problems(gold, texts, unread):
        faults(UsageError(f"{where}: {problem}"))


def _problems(
    gold: Gold, texts: dict[str, str] | None, unread: frozenset[tuple[str, str]]
) -> Iterator[str]:
    for side in gold.sides:
        claims = gold.of(side)
        yield from _repeated_ids(claims)
        for claim in claims:
            yield from _misplaced(claim, None if texts is None else texts.get(side, ""))
        yield from _overlaps(claims)
    yield from _claims_in_two_points(gold, unread)
    for number, point in enumerate(gold.points, 1):
        name = f"point {number}" + (f" “{point.id}”" if point.id else "")
        yield from (f"{name}: {problem}" for problem in _relations(point))


def _repeated_ids(claims: tuple[Claim, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for claim in claims:
        if claim.id in seen:
            yield f"claim “{claim.id}” of side “{claim.side}” stands twice; give one another id"
        seen.add(claim.id)


def _overlaps(claims: tuple[Claim, ...]) -> Iterator[str]:
    for one, other in pairwise(sorted(claims, key=lambda claim: claim.span)):
        if one.span.overlaps(other.span):
            yield f"claims “{one.id}” and “{other.id}” of side “{one.side}” overlap; cut one"


def _misplaced(claim: Claim, text: str | None) -> Iterator[str]:
    name = f"claim “{claim.id}” of side “{claim.side}”"
    if text is None:
        if len(claim.span) != len(claim.text):
            yield f"{name} spans {len(claim.span)} characters and repeats {len(claim.text)}"
        return
    if any(span.stop > len(text) for span in (claim.span, *claim.repeats)):
        yield f"{name} ends after its text, which has {len(text)} characters"
    if claim.span.of(text) != claim.text:
        yield f"{name} is not what its text has there; mark it again"


def _claims_in_two_points(gold: Gold, unread: frozenset[tuple[str, str]]) -> Iterator[str]:
    known = unread | {(claim.side, claim.id) for claim in gold.claims}
    seen: set[tuple[str, str]] = set()
    for number, point in enumerate(gold.points, 1):
        for side, ids in point.claims:
            for claim in ids:
                if (side, claim) not in known:
                    yield f"point {number} names claim “{claim}”, which “{side}” does not have"
                if (side, claim) in seen:
                    yield f"claim “{claim}” of side “{side}” stands in two points; take it from one"
                seen.add((side, claim))


def _relations(point: GoldPoint) -> Iterator[str]:
    if not any(ids for _, ids in point.claims):
        yield "has no claims; delete it"
    seen: set[tuple[str, str]] = set()
    for relation in point.relations:
        yield from _relation(relation, point)
        if relation.between in seen:
            yield f"two relations between {_names(relation)}; keep one"
        seen.add(relation.between)


def _relation(relation: GoldRelation, point: GoldPoint) -> Iterator[str]:
    if not all(point.of(side) for side in relation.between):
        yield f"a relation between {_names(relation)}, of which one has no claim here"
    if relation.relation is RelationKind.MORE_SPECIFIC and relation.side not in relation.between:
        yield f"more_specific between {_names(relation)} needs one of them as “side”"


def _names(relation: GoldRelation) -> str:
    return " and ".join(f"“{side}”" for side in relation.between)
