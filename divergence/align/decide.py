"""The global decision: which claims stand in one point.

First each claim gets at most one counterpart a readout, the most probable links first (an
assignment with nulls: a claim whose links all fall short stays alone). Then claims that stayed
alone join the point of their best link where a claim of their own readout close by already stands:
groups of one to two and two to one. The order of the links hangs on probabilities and texts alone.
"""

from dataclasses import dataclass, field

from divergence.align.judgement import Judgement, Link
from divergence.domain import Polarity

REACH = 2
"""How many claims apart the claims of one group may stand in their text. In the training cases
47 of 48 claims that share a point with an earlier one of their text stand as close."""


@dataclass(slots=True)
class _Cluster:
    members: list[int]
    probability: float = 1.0
    readouts: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one point, by their numbers over all accounts, ascending."""

    members: tuple[int, ...]
    probability: float
    """Of the weakest link that holds it together; 1 for a claim alone."""


SAME_SIDE = 0.5
"""Probability that two documents of one side need at least to share a point. Joining them finds no
divergence, and joining them wrongly puts hearsay into an office's mouth."""


DENIED = {Polarity.NEGATED: 0.75, Polarity.DENIED: 0.4}
"""Share of the threshold that suffices where one claim is negated, or denied, and the other is
neither. A denial says little but that something is untrue, so it comes less near to what it denies
than an account of it would, and one that stands alone hides a conflict. Chosen on a retold denial
(tests/functional/test_denial.py)."""


def decide(judgement: Judgement, threshold: float) -> tuple[Group, ...]:
    """Every claim in exactly one group, groups in the order of their first members.

    Args:
        judgement: the links.
        threshold: probability from which a link may join two claims, in (0, 1).
    """
    owner = [at for at, account in enumerate(judgement.accounts) for _ in account.claims]
    clusters = [_Cluster([claim], readouts={at}) for claim, at in enumerate(owner)]
    strong = _strong(judgement, owner, threshold)
    for link in strong:
        first, second = clusters[link.left], clusters[link.right]
        if first is not second and first.readouts.isdisjoint(second.readouts):
            _join(clusters, first, second, link.probability)
    for link in strong if judgement.groups else ():
        _attach(clusters, owner, link)
    unique = {id(cluster): cluster for cluster in clusters}.values()
    return tuple(
        sorted(
            (Group(tuple(sorted(c.members)), c.probability) for c in unique),
            key=lambda g: g.members,
        )
    )


def _strong(judgement: Judgement, owner: list[int], threshold: float) -> list[Link]:
    """The links that may join, most probable first."""
    side = [judgement.accounts[at].readout.side for at in owner]
    share = [DENIED.get(c.attributes.polarity, 1.0) for a in judgement.accounts for c in a.claims]

    def needed(link: Link) -> float:
        if side[link.left] == side[link.right]:
            return max(threshold, SAME_SIDE)
        shares = (share[link.left], share[link.right])
        return threshold * (min(shares) if max(shares) == 1 else 1)

    found = [link for link in judgement.links if link.probability >= needed(link)]
    return sorted(found, key=lambda link: (-link.probability, link.left, link.right))


def _join(clusters: list[_Cluster], first: _Cluster, second: _Cluster, probability: float) -> None:
    first.probability = min(first.probability, second.probability, probability)
    first.members += second.members
    first.readouts |= second.readouts
    for member in second.members:
        clusters[member] = first


def _attach(clusters: list[_Cluster], owner: list[int], link: Link) -> None:
    """Let a claim that stayed alone join the point of the claim it is linked with."""
    for alone, host in ((link.left, link.right), (link.right, link.left)):
        cluster, own = clusters[host], owner[alone]
        if len(clusters[alone].members) > 1 or own not in cluster.readouts:
            continue
        near = any(owner[m] == own and abs(m - alone) <= REACH for m in cluster.members)
        if near:
            _join(clusters, cluster, clusters[alone], link.probability)
            return
