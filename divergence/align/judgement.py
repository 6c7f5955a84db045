"""Every pair of readouts judged: what the decision is made from, at any threshold."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Ints, candidates
from divergence.align.verdict import Verdict


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two claims of different readouts and how probable it is that they share a point.

    Claims are numbered over all accounts in the order of their keys, so the order of links hangs on
    the texts alone.
    """

    left: int
    right: int
    probability: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was measured over all accounts."""

    accounts: tuple[Account, ...]
    """In the order of their keys."""
    links: tuple[Link, ...]
    """In the order of (left, right); pairs that are not here were not worth judging."""
    groups: bool = True
    """Whether claims that stayed alone may join the point of a neighbour."""
    calibration: tuple[float, float] = (1.0, 0.0)
    """Slope and bias of the log odds that a side is silent."""
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of readouts, by their ids, that are not held against each other."""

    def meets(self, readout: str, side: str) -> bool:
        """Whether a readout is held against any document of a side."""
        return any(
            account.readout.side == side
            and frozenset({readout, account.readout.id}) not in self.apart
            for account in self.accounts
        )

    def nearest(self) -> dict[tuple[str, str], float]:
        """By claim id and other side: the probability of the claim there that comes nearest."""
        claims = [claim for account in self.accounts for claim in account.claims]
        found: dict[tuple[str, str], float] = {}
        for link in self.links:
            for one, two in ((link.left, link.right), (link.right, link.left)):
                key = (claims[one].id, claims[two].side)
                found[key] = max(found.get(key, 0.0), link.probability)
        return found


def judge(
    accounts: tuple[Account, ...],
    known: Vocabulary,
    verdict: Verdict,
    *,
    k: int,
    apart: frozenset[frozenset[str]] = frozenset(),
) -> Judgement:
    """Judge the candidates of every pair of accounts.

    Args:
        accounts: one a readout; an account without claims has no links.
        known: the words of all claims.
        verdict: what judges them.
        k: candidates for each claim.
        apart: pairs of readouts, by their ids, that are not held against each other.
    """
    ordered = tuple(sorted(accounts, key=lambda account: account.key))
    first = np.cumsum([0, *(len(account.claims) for account in ordered)])
    links = [
        Link(int(first[a] + i), int(first[b] + j), p)
        for a, b in combinations(range(len(ordered)), 2)
        if frozenset({ordered[a].readout.id, ordered[b].readout.id}) not in apart
        for i, j, p in _pair(ordered[a], ordered[b], known, verdict, k)
    ]
    return Judgement(ordered, tuple(sorted(links)), verdict.groups, verdict.calibration, apart)


def _pair(
    left: Account, right: Account, known: Vocabulary, verdict: Verdict, k: int
) -> list[tuple[int, int, float]]:
    if not left.claims or not right.claims:
        return []
    same = _same_words(left, right)
    pairs = candidates(left.vectors, right.vectors, k, same)
    probabilities = verdict.judge(left, right, pairs, known)
    certain = set(zip(*(side.tolist() for side in same), strict=True))
    return [
        (i, j, 1.0 if (i, j) in certain else p)
        for i, j, p in zip(
            pairs.left.tolist(), pairs.right.tolist(), probabilities.tolist(), strict=True
        )
    ]


def _same_words(left: Account, right: Account) -> tuple[Ints, Ints]:
    """Pairs of claims of the same words: the n-th of them here with the n-th there."""
    waiting: dict[str, list[int]] = {}
    for j, claim in enumerate(right.claims):
        waiting.setdefault(" ".join(claim.text.split()), []).append(j)
    found = []
    for i, claim in enumerate(left.claims):
        places = waiting.get(" ".join(claim.text.split()))
        if places:
            found.append((i, places.pop(0)))
    pairs = np.array(found, dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
