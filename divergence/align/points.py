"""Groups of claims as points: who speaks, who is silent, and what comes nearest."""

from collections.abc import Sequence
from dataclasses import dataclass

from divergence.align.account import Vocabulary
from divergence.align.decide import Group, decide
from divergence.align.judgement import Judgement
from divergence.domain import (
    Candidate,
    Claim,
    Passage,
    Point,
    Quote,
    Silence,
    SilenceGrade,
    Undecided,
)
from divergence.settings import Settings

TOPIC_WORDS = 4
"""Words of a text that name a point in tables."""
ON_TOPIC = 0.25
"""Share of the threshold from which a passage that is not matched is still on the topic."""


@dataclass(frozen=True, slots=True)
class _Table:
    """All that the points are written from."""

    claims: tuple[Claim, ...]
    """Over all accounts, as links number them."""
    links: dict[int, list[tuple[int, float]]]
    """The other end and the probability of each claim's links, most probable first."""
    sides: tuple[str, ...]
    known: Vocabulary
    threshold: float
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
    table = _Table(claims, _ends(judgement), tuple(sides), known, threshold, settings)
    place = _places(judgement)
    groups = sorted(
        decide(judgement, threshold),
        key=lambda g: (sum(place[m] for m in g.members) / len(g.members), g.members),
    )
    made = tuple(_point(f"p{n}", group, table) for n, group in enumerate(groups, 1))
    return made, tuple(_undecided(groups, table))


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
        silent=tuple(_silence(side, group, table) for side, found in by_side.items() if not found),
        probability=group.probability,
        routine=all(claim.routine for claim in members),
    )


def _topic(claim: Claim, known: Vocabulary) -> str:
    """The rarest words of a claim, in its order and its writing."""
    tokens = sorted(
        {token for token in known.words[claim.id].tokens if len(token) > 1},
        key=lambda token: (-known.tokens(token), -len(token), token),
    )[:TOPIC_WORDS]
    lowered = claim.text.lower()
    found = sorted((lowered.find(token), token) for token in tokens)
    return " · ".join(claim.text[at : at + len(token)] for at, token in found if at >= 0)


def _silence(side: str, group: Group, table: _Table) -> Silence:
    best: dict[int, float] = {}
    for member in group.members:
        for other, probability in table.links.get(member, []):
            if table.claims[other].side == side:
                best[other] = max(best.get(other, 0.0), probability)
    nearest = sorted(best.items(), key=lambda item: (-item[1], item[0]))[: table.settings.nearest]
    top = nearest[0][1] if nearest else 0.0
    on_topic = top >= ON_TOPIC * table.threshold
    return Silence(
        side=side,
        grade=SilenceGrade.STATEMENT if on_topic else SilenceGrade.TOPIC,
        probability=round(1 - top, 6),
        nearest=tuple(
            Passage(_quote(table.claims[other]), probability) for other, probability in nearest
        ),
    )


def _quote(claim: Claim) -> Quote:
    return Quote(claim.readout, claim.span, claim.text, claim.id)


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
