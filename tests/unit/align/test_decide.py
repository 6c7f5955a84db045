"""The global decision over hand-made links."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.align.account import Account
from divergence.align.decide import decide
from divergence.align.judgement import Judgement, Link
from divergence.domain import Claim, Readout, Span


def _judgement(sizes: Sequence[int], links: Sequence[tuple[int, int, float]]) -> Judgement:
    accounts = []
    for number, size in enumerate(sizes):
        side = "abcdef"[number]
        claims = tuple(Claim(f"{side}-{n}", side, side, Span(n, n + 1), "x") for n in range(size))
        readout = Readout(side, "x" * (size + 1), (), id=side)
        accounts.append(Account(readout, claims, np.zeros((size, 2), dtype=np.float32)))
    return Judgement(tuple(accounts), tuple(Link(*link) for link in sorted(links)))


def _members(judgement: Judgement, threshold: float = 0.5) -> list[tuple[int, ...]]:
    return [group.members for group in decide(judgement, threshold)]


def test_the_most_probable_link_wins_and_the_rest_stay_alone() -> None:
    # Claims 0 and 9 of the first readout are too far apart to share a counterpart.
    judgement = _judgement([10, 1], [(0, 10, 0.9), (9, 10, 0.8)])
    assert (0, 10) in _members(judgement)
    assert (9,) in _members(judgement)


def test_a_neighbour_joins_the_group() -> None:
    judgement = _judgement([3, 1], [(0, 3, 0.9), (1, 3, 0.6)])
    assert _members(judgement) == [(0, 1, 3), (2,)]


def test_without_groups_each_claim_has_one_counterpart_at_most() -> None:
    judgement = _judgement([3, 1], [(0, 3, 0.9), (1, 3, 0.6)])
    assert _members(replace(judgement, groups=False)) == [(0, 3), (1,), (2,)]


def test_below_the_threshold_nothing_joins() -> None:
    judgement = _judgement([2, 2], [(0, 2, 0.49), (1, 3, 0.2)])
    assert _members(judgement) == [(0,), (1,), (2,), (3,)]


def test_two_documents_of_one_side_need_more_to_share_a_point() -> None:
    judgement = _judgement([1, 1], [(0, 1, 0.45)])
    first, second = judgement.accounts
    hearsay = replace(second, readout=replace(second.readout, side=first.readout.side))
    assert _members(judgement, 0.3) == [(0, 1)]
    assert _members(replace(judgement, accounts=(first, hearsay)), 0.3) == [(0,), (1,)]


def test_three_readouts_make_one_point() -> None:
    judgement = _judgement([1, 1, 1], [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1)])
    assert _members(judgement) == [(0, 1, 2)]


def test_probability_is_that_of_the_weakest_link() -> None:
    judgement = _judgement([1, 1, 1], [(0, 1, 0.9), (1, 2, 0.7)])
    assert [group.probability for group in decide(judgement, 0.5)] == [0.7]


def test_a_claim_that_is_matched_never_leaves_its_point() -> None:
    judgement = _judgement([2, 2], [(0, 2, 0.95), (1, 3, 0.9), (1, 2, 0.9)])
    assert _members(judgement) == [(0, 2), (1, 3)]


@st.composite
def _judgements(draw: st.DrawFn) -> Judgement:
    sizes = draw(st.lists(st.integers(0, 5), min_size=1, max_size=4))
    owner = [at for at, size in enumerate(sizes) for _ in range(size)]
    pairs = [
        (i, j) for i in range(len(owner)) for j in range(i + 1, len(owner)) if owner[i] != owner[j]
    ]
    links = [(i, j, draw(st.integers(0, 10)) / 10) for i, j in pairs]
    return _judgement(sizes, links)


@settings(deadline=None)
@given(_judgements(), st.sampled_from([0.15, 0.5, 0.95]))
def test_groups_partition_the_claims(judgement: Judgement, threshold: float) -> None:
    members = [m for group in decide(judgement, threshold) for m in group.members]
    assert sorted(members) == list(range(sum(len(a.claims) for a in judgement.accounts)))


@settings(deadline=None)
@given(_judgements())
def test_links_in_any_order_give_the_same_groups(judgement: Judgement) -> None:
    turned = Judgement(judgement.accounts, judgement.links[::-1])
    assert decide(turned, 0.5) == decide(judgement, 0.5)


@pytest.mark.parametrize("threshold", [0.3, 0.7])
def test_no_claims_no_groups(threshold: float) -> None:
    assert decide(_judgement([0, 0], []), threshold) == ()
