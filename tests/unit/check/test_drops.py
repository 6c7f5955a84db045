"""Falls of a figure, paired over cases."""

import pytest

from divergence.check.drops import drops
from divergence.check.nouns import Drop
from divergence.gold.counts import Counts
from divergence.gold.metrics import FIGURES


def found(*links: int, of: int = 10) -> list[Counts]:
    """Cases in which so many of the links are found, and nothing wrong is told."""
    return [Counts(links=(right, right, right, of)) for right in links]


def recall(before: list[Counts], after: list[Counts], tolerance: float = 0.005) -> Drop:
    (only,) = (drop for drop in drops(before, after, tolerance) if drop.figure == "link_r")
    return only


def test_no_cases_have_no_figures() -> None:
    assert drops([], [], 0.005) == ()


def test_all_figures_are_told_in_order() -> None:
    told = drops(found(5, 6), found(5, 7), 0.005)
    assert tuple(drop.figure for drop in told) == FIGURES


def test_what_stays_has_an_interval_of_nothing() -> None:
    told = recall(found(5, 7), found(5, 7))
    assert (told.before, told.after, told.low, told.high) == (0.6, 0.6, 0.0, 0.0)
    assert not told.significant


def test_a_fall_in_every_case_is_significant() -> None:
    told = recall(found(8, 7, 9, 8), found(5, 4, 6, 5))
    assert (told.before, told.after) == (0.8, 0.5)
    assert (told.low, told.high) == pytest.approx((-0.3, -0.3))
    assert told.significant


def test_a_fall_in_one_case_of_many_is_not() -> None:
    told = recall(found(*[8] * 10), found(6, *[8] * 9))
    assert told.after < told.before - 0.005
    assert told.high == 0.0
    assert not told.significant


def test_a_rise_is_no_drop() -> None:
    told = recall(found(5, 5), found(8, 8))
    assert told.low > 0
    assert not told.significant


@pytest.mark.parametrize(("tolerance", "significant"), [(0.09, True), (0.11, False)])
def test_the_tolerance_is_passed_over(tolerance: float, significant: bool) -> None:  # noqa: FBT001
    assert recall(found(8, 8), found(7, 7), tolerance).significant is significant


def test_equal_draws_give_equal_intervals() -> None:
    before, after = found(8, 5, 9, 2), found(7, 6, 3, 2)
    assert drops(before, after, 0.0) == drops(before, after, 0.0)
