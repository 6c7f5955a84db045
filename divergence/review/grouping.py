"""Which claims make a point together: a partition of all claims, and how it is changed."""

from collections.abc import Iterable, Mapping

from divergence.domain import Point

Group = frozenset[str]
"""The ids of the claims of one point."""

Grouping = Mapping[str, Group]
"""The group of every claim."""


def grouping(points: Iterable[Point]) -> dict[str, Group]:
    """The partition that points make; a claim in no point is not in it."""
    groups = (members(point) for point in points)
    return {claim: group for group in groups for claim in group}


def members(point: Point) -> Group:
    """The claims of a point."""
    return frozenset(claim for _, ids in point.claims for claim in ids)


def regrouped(now: Grouping, wanted: Iterable[Group], sides: Mapping[str, str]) -> dict[str, Group]:
    """The partition in which the wanted groups are points.

    What is left of a point from which claims were taken stays together as long as two sides speak
    on it; else each of its claims stands alone, for nothing else had tied them.

    Args:
        now: the partition before.
        wanted: groups without a claim in common.
        sides: the side of every claim.
    """
    made = dict(now)
    for group in wanted:
        for old in {made[claim] for claim in group}:
            rest = old - group
            together = len({sides[claim] for claim in rest}) > 1
            made |= {claim: rest if together else frozenset({claim}) for claim in rest}
        made |= dict.fromkeys(group, group)
    return made


def closed(groupings: Iterable[Grouping]) -> list[Group]:
    """The smallest sets of claims that no group of any partition reaches across, in any order."""
    home: dict[str, set[str]] = {}
    for group in (group for found in groupings for group in dict.fromkeys(found.values())):
        joined = set[str]().union(group, *(home.get(claim, ()) for claim in group))
        home |= dict.fromkeys(joined, joined)
    return [frozenset(found) for found in {id(found): found for found in home.values()}.values()]
