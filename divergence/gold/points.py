"""The points of a gold, those that nobody had to list among them."""

from collections.abc import Iterator

from divergence.gold.nouns import Gold, GoldPoint, GoldRelation


def every_point(gold: Gold) -> Iterator[GoldPoint]:
    """The points that are listed, then one for each claim that stands alone."""
    yield from gold.points
    listed = {(side, claim) for point in gold.points for side, ids in point.claims for claim in ids}
    for claim in gold.claims:
        if (claim.side, claim.id) not in listed:
            yield GoldPoint(((claim.side, (claim.id,)),))


def relation(point: GoldPoint, sides: tuple[str, str]) -> GoldRelation | None:
    """The relation between two sides on a point, whichever is named first; None without one."""
    return next((found for found in point.relations if set(found.between) == set(sides)), None)
