"""In what two golds of the same texts differ, one change after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from divergence.domain import Claim
from divergence.gold.nouns import Case, GoldPoint, GoldRelation
from divergence.gold.points import every_point, relation


class ChangeKind(StrEnum):
    """What is otherwise in the second gold."""

    GONE = "gone"
    """A claim that only the first has."""
    NEW = "new"
    """A claim that only the second has."""
    CUT = "cut"
    """The same passage, cut into claims at other places."""
    ROUTINE = "routine"
    """The same claim is routine in one only."""
    JOINED = "joined"
    """Several points of the first are one of the second."""
    SPLIT = "split"
    """One point of the first is several of the second."""
    REGROUPED = "regrouped"
    """Several points of both hold the same claims, shared out otherwise."""
    RELATION = "relation"
    """Another relation, or another more specific side."""
    FACETS = "facets"
    CONFIDENCE = "confidence"
    """The annotator hesitated in one only."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, old and new."""

    kind: ChangeKind
    case: str
    where: str
    """The side and the characters, or the two sides and the words of the point."""
    before: tuple[str, ...]
    """A line each; () where the first gold has nothing."""
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A passage that both golds mark, or one of them: claims of one side that overlap."""

    side: str
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A point of one gold, with the numbers of the units that its claims lie in."""

    point: GoldPoint
    units: frozenset[int]


def differences(old: Case, new: Case) -> tuple[Change, ...]:
    """What the second gold of the same texts has otherwise: claims, then points, then relations.

    Swapping the two swaps old and new. Names of claims and points do not count.
    """
    units = tuple(unit for side in old.sides for unit in _units(side, old, new))
    return (
        *(change for unit in units for change in _cuts(unit, old.id)),
        *_points(old, new, units),
    )


def _units(side: str, old: Case, new: Case) -> Iterator[_Unit]:
    """Runs of overlapping claims in the order of the text."""
    marked = [(claim.span, False, claim) for claim in old.gold.of(side)]
    marked += [(claim.span, True, claim) for claim in new.gold.of(side)]
    sides: tuple[list[Claim], list[Claim]] = ([], [])
    reach = 0
    for span, is_new, claim in sorted(marked, key=lambda item: item[:2]):
        if span.start >= reach and any(sides):
            yield _Unit(side, tuple(sides[0]), tuple(sides[1]))
            sides = ([], [])
        sides[is_new].append(claim)
        reach = max(reach, span.stop)
    if any(sides):
        yield _Unit(side, tuple(sides[0]), tuple(sides[1]))


def _cuts(unit: _Unit, case: str) -> Iterator[Change]:
    spans = [claim.span for claim in (*unit.old, *unit.new)]
    where = f"{unit.side} {min(s.start for s in spans)}–{max(s.stop for s in spans)}"
    before, after = _texts(unit.old), _texts(unit.new)
    if [claim.span for claim in unit.old] != [claim.span for claim in unit.new]:
        kind = ChangeKind.CUT
        if not unit.old or not unit.new:
            kind = ChangeKind.GONE if unit.old else ChangeKind.NEW
        yield Change(kind, case, where, before, after)
    elif [claim.routine for claim in unit.old] != [claim.routine for claim in unit.new]:
        yield Change(ChangeKind.ROUTINE, case, where, before, after)


def _texts(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    return tuple("~" * claim.routine + claim.text for claim in claims)


def _points(old: Case, new: Case, units: tuple[_Unit, ...]) -> Iterator[Change]:
    olds, news = _told(old, units, new=False), _told(new, units, new=True)
    for before, after in _families(olds, news):
        if len(before) == len(after) == 1:
            yield from _relations(old, new, before[0].point, after[0].point)
        elif before and after and _is_told_apart(before, after):
            yield _regrouped(old, new, before, after)


def _is_told_apart(before: list[_Told], after: list[_Told]) -> bool:
    """Whether there is more to it than one passage that was cut otherwise."""
    return len(frozenset[int]().union(*(told.units for told in (*before, *after)))) > 1


def _regrouped(old: Case, new: Case, before: list[_Told], after: list[_Told]) -> Change:
    kind = ChangeKind.REGROUPED
    if len(before) == 1 or len(after) == 1:
        kind = ChangeKind.SPLIT if len(before) == 1 else ChangeKind.JOINED
    where = f"{len(before)} → {len(after)} points"
    was = tuple(_line(told.point, old, old.sides) for told in before)
    now = tuple(_line(told.point, new, old.sides) for told in after)
    return Change(kind, old.id, where, was, now)


def _told(case: Case, units: tuple[_Unit, ...], *, new: bool) -> list[_Told]:
    home = {
        (unit.side, claim.id): number
        for number, unit in enumerate(units)
        for claim in (unit.new if new else unit.old)
    }
    return [
        _Told(point, frozenset(home[side, claim] for side, ids in point.claims for claim in ids))
        for point in every_point(case.gold)
    ]


def _families(olds: list[_Told], news: list[_Told]) -> list[tuple[list[_Told], list[_Told]]]:
    """Points of both golds that share passages, directly or by way of others, in order."""
    families: list[tuple[frozenset[int], list[_Told], list[_Told]]] = []
    for told, is_new in [*((told, False) for told in olds), *((told, True) for told in news)]:
        near = [family for family in families if family[0] & told.units]
        families = [family for family in families if not family[0] & told.units]
        units = told.units.union(*(family[0] for family in near))
        before = [old for family in near for old in family[1]]
        after = [new for family in near for new in family[2]]
        (after if is_new else before).append(told)
        families.append((units, before, after))
    return [(before, after) for _, before, after in sorted(families, key=lambda f: min(f[0]))]


def _relations(old: Case, new: Case, before: GoldPoint, after: GoldPoint) -> Iterator[Change]:
    for sides in combinations(old.sides, 2):
        was, now = relation(before, sides), relation(after, sides)
        kinds = _changed(was, now)
        for kind in kinds:
            words = _texts(_claims(old, before, sides[0]) or _claims(new, after, sides[0]))
            yield Change(
                kind,
                old.id,
                f"{'~'.join(sides)}: {' | '.join(words)}",
                _verdict(was),
                _verdict(now),
            )


def _changed(was: GoldRelation | None, now: GoldRelation | None) -> tuple[ChangeKind, ...]:
    """In what two relations differ; another relation is told alone, its facets stand beside it."""
    if was is None or now is None or (was.relation, was.side) != (now.relation, now.side):
        return () if was is now else (ChangeKind.RELATION,)
    facets = (ChangeKind.FACETS,) if set(was.facets) != set(now.facets) else ()
    return (*facets, *((ChangeKind.CONFIDENCE,) if was.low != now.low else ()))


def _verdict(found: GoldRelation | None) -> tuple[str, ...]:
    if found is None:
        return ()
    kind = f"{found.relation} ({found.side})" if found.side else str(found.relation)
    return (" ".join([kind, *sorted(found.facets), *("?" * found.low)]),)


def _claims(case: Case, point: GoldPoint, side: str) -> tuple[Claim, ...]:
    ids = point.of(side)
    return tuple(claim for claim in case.gold.of(side) if claim.id in ids)


def _line(point: GoldPoint, case: Case, sides: tuple[str, ...]) -> str:
    """Every side's claims on a point, then how they differ."""
    told = ((side, _texts(_claims(case, point, side))) for side in sides)
    words = " ⟷ ".join(f"{side}: {' | '.join(texts)}" for side, texts in told if texts)
    verdicts = [
        verdict for pair in combinations(sides, 2) for verdict in _verdict(relation(point, pair))
    ]
    return f"{words} ({'; '.join(verdicts)})" if verdicts else words
