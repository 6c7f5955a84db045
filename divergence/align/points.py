"""Groups of claims as points: who speaks, who is silent, and what comes nearest."""

from collections.abc import Sequence
from dataclasses import dataclass

from divergence.align.account import Vocabulary
from divergence.align.decide import Group, decide
from divergence.align.judgement import Judgement
from divergence.align.silence import BESIDE, Calibration, Hearing, Lone, rare_words, silence
from divergence.domain import Candidate, Claim, Point, Silence, Undecided
from divergence.settings import Settings


@dataclass(frozen=True, slots=True)
class _Table:
    """All that the points are written from."""

    claims: tuple[Claim, ...]
    """Over all accounts, as links number them."""
    links: dict[int, list[tuple[int, float]]]
    """The other end and the probability of each claim's links, most probable first."""
    sides: tuple[str, ...]
    known: Vocabulary
    hearings: dict[str, Hearing]
    judgement: Judgement
    group_of: dict[int, Group]
    """The point of each claim."""
    threshold: float
    calibration: Calibration
    settings: Settings


def points(
    judgement: Judgement,
    known: Vocabulary,
    sides: Sequence[str],
    threshold: float,
    settings: Settings,
) -> tuple[tuple[Point, ...], tuple[Undecided, ...]]:
    """The points of a comparison, and the close calls among them.

    Args:
        judgement: what was measured.
        known: the words of all claims.
        sides: in the order in which they are shown.
        threshold: in (0, 1).
        settings: margins and counts.

    Returns:
        Points in the order in which their claims come up in the texts (the mean of relative
        positions), so that no side's order rules; `p1` is the first. Undecided claims likewise.
    """
    claims = tuple(claim for account in judgement.accounts for claim in account.claims)
    place = _places(judgement)
    groups = sorted(
        decide(judgement, threshold),
        key=lambda g: (sum(place[m] for m in g.members) / len(g.members), g.members),
    )
    table = _Table(
        claims=claims,
        links=_ends(judgement),
        sides=tuple(sides),
        known=known,
        hearings={side: _hearing(side, judgement, known) for side in sides},
        judgement=judgement,
        group_of={member: group for group in groups for member in group.members},
        threshold=threshold,
        calibration=judgement.calibration,
        settings=settings,
    )
    made = tuple(_point(f"p{n}", group, table) for n, group in enumerate(groups, 1))
    return made, tuple(_undecided(groups, table))


def _hearing(side: str, judgement: Judgement, known: Vocabulary) -> Hearing:
    own = tuple(one for one in judgement.accounts if one.readout.side == side)
    return Hearing(side, own, known)


def _ends(judgement: Judgement) -> dict[int, list[tuple[int, float]]]:
    ends: dict[int, list[tuple[int, float]]] = {}
    for link in judgement.links:
        ends.setdefault(link.left, []).append((link.right, link.probability))
        ends.setdefault(link.right, []).append((link.left, link.probability))
    return {at: sorted(found, key=lambda end: (-end[1], end[0])) for at, found in ends.items()}


def _places(judgement: Judgement) -> list[float]:
    return [
        (n + 0.5) / len(account.claims)
        for account in judgement.accounts
        for n in range(len(account.claims))
    ]


def _point(name: str, group: Group, table: _Table) -> Point:
    members = [table.claims[m] for m in group.members]
    by_side = {side: [c for c in members if c.side == side] for side in table.sides}
    speaking = tuple(
        (side, tuple(c.id for c in sorted(found, key=lambda c: (c.readout, c.span))))
        for side, found in by_side.items()
        if found
    )
    return Point(
        id=name,
        topic=_topic(members[0], table.known),
        claims=speaking,
        silent=tuple(
            _silence(side, group, table)
            for side, found in by_side.items()
            if not found and any(table.judgement.meets(c.readout, side) for c in members)
        ),
        probability=group.probability,
        routine=all(claim.routine for claim in members),
    )


def _topic(claim: Claim, known: Vocabulary) -> str:
    """The rarest words of a claim, in its order and its writing."""
    return " · ".join(rare_words(claim, known))


def _silence(side: str, group: Group, table: _Table) -> Silence:
    best: dict[int, float] = {}
    for member in group.members:
        for other, probability in table.links.get(member, []):
            if table.claims[other].side == side:
                best[other] = max(best.get(other, 0.0), probability)
    nearest = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    speaking = [table.claims[member] for member in group.members]
    lone = Lone(
        speaking=tuple(speaking),
        languages=frozenset(table.hearings[claim.side].written(claim) for claim in speaking),
        nearest=tuple((table.claims[other], probability) for other, probability in nearest),
        beside=bool(nearest) and _beside(nearest[0][0], group, table),
    )
    return silence(table.hearings[side], lone, table.threshold, table.calibration, table.settings)


def _beside(nearest: int, group: Group, table: _Table) -> bool:
    """Whether a claim shares a point with one that stands close to a member in its text."""
    return any(
        table.claims[other].readout == table.claims[member].readout
        and abs(other - member) <= BESIDE
        for other in table.group_of[nearest].members
        for member in group.members
    )


def _undecided(groups: Sequence[Group], table: _Table) -> list[Undecided]:
    """Claims whose best link falls within the margin of the threshold, on either side of it."""
    margin = table.settings.undecided_margin
    close = []
    for number in sorted(n for group in groups for n in group.members):
        ends = table.links.get(number, [])
        if ends and abs(ends[0][1] - table.threshold) < margin:
            candidates = tuple(
                Candidate(table.claims[other].id, probability)
                for other, probability in ends[: table.settings.nearest]
            )
            close.append(Undecided(table.claims[number].id, ends[0][1], candidates))
    return close
