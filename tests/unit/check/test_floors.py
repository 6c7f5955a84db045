"""Figures that must not fall below a number."""

import pytest

from divergence.check.floors import floors
from divergence.domain import UsageError
from divergence.gold.counts import Counts
from divergence.gold.metrics import FIGURES, figures

HALF = figures(Counts(links=(1, 2, 1, 2)))


def test_floors_stand_in_the_order_of_the_figures() -> None:
    told = floors({"link_f1": 0.4, "link_p": 0.6}, HALF)
    assert [(one.figure, one.value, one.held) for one in told] == [
        ("link_p", 0.5, False),
        ("link_f1", 0.5, True),
    ]
    assert floors({}, HALF) == ()


@pytest.mark.parametrize(("floor", "held"), [(0.5, True), (0.50004, True), (0.5001, False)])
def test_a_floor_is_held_to_four_decimals(floor: float, held: bool) -> None:  # noqa: FBT001
    (only,) = floors({"link_r": floor}, HALF)
    assert only.held is held


@pytest.mark.parametrize("wanted", [{"f1": 0.5}, {"link_f1": 1.1}, {"link_f1": float("nan")}])
def test_a_floor_that_cannot_be_is_refused(wanted: dict[str, float]) -> None:
    with pytest.raises(UsageError, match=r"no figure “f1”|between -1 and 1"):
        floors(wanted, HALF)


def test_every_figure_can_have_a_floor() -> None:
    assert "silence_kappa" in FIGURES
    assert len(floors(dict.fromkeys(FIGURES, 0.0), HALF)) == len(FIGURES)
