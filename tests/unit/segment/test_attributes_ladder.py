"""The ladder of commitment."""

import pytest

from divergence.domain import RUNGS, Act, Commitment, commitment


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_rung(act: Act) -> None:
    assert commitment(act) in RUNGS


def test_date_makes_an_agreement_firmer_and_nothing_else() -> None:
    firmer = [act for act in Act if commitment(act, settled=True) is not commitment(act)]
    assert firmer == [Act.AGREED, Act.PROMISED]


def test_ladder_climbs_from_mentioned_to_committed() -> None:
    assert RUNGS[0] is Commitment.MENTIONED
    assert RUNGS[-1] is Commitment.COMMITTED
