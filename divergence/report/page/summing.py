"""What the picture shows, in a sentence for whoever does not see it."""

from itertools import combinations, pairwise

from divergence.report.names import Names
from divergence.report.phrases import say
from divergence.report.rows import Table


def summed(names: Names, table: Table) -> str:
    """How many points are shared, how many one side alone tells, and whether the order is one."""
    points = [row.point for row in table.rows]
    shared = sum(len(point.claims) > 1 for point in points)
    parts = [say("picture.joined", n=shared)]
    for side in names.comparison.sides:
        alone = sum(len(point.claims) == 1 and bool(point.of(side)) for point in points)
        parts.append(say("picture.alone", n=alone, text=names.text(side)))
    if shared > 1:
        crossed = crossing(names, table)
        parts.append(say("picture.crossing", n=crossed) if crossed else say("picture.in_order"))
    return f"{'; '.join(parts)}. {say('picture.rows')}"


def crossing(names: Names, table: Table) -> int:
    """How many pairs of shared points two neighbouring texts tell in another order."""
    place = {claim.id: at for at, claim in enumerate(names.comparison.claims)}
    crossed = 0
    for left, right in pairwise(names.comparison.sides):
        shared = [
            (place[ours[0]], place[theirs[0]])
            for row in table.rows
            if (ours := row.point.of(left)) and (theirs := row.point.of(right))
        ]
        crossed += sum((a[0] < b[0]) != (a[1] < b[1]) for a, b in combinations(shared, 2))
    return crossed
