"""Floors and baseline to the verdict; when a baseline is replaced."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from divergence.check.baseline import EMPTY, Baseline, read
from divergence.check.gate import Demands, accept, entries
from divergence.check.nouns import Verdict
from divergence.check.run import CUT, GOLD
from divergence.settings import Settings

Check = Callable[..., Verdict]
WORSE = Settings(threshold=0.999999)
"""Nothing is matched."""
FEW_CASES = (
    "of fewer than 4 cases, only a figure that falls in each of them fell significantly;"
    " set floors too"
)


@pytest.fixture
def baseline(checked: Check, tmp_path: Path) -> Baseline:
    return stored(checked(claims=GOLD), tmp_path)


def stored(verdict: Verdict, folder: Path, claims: str = GOLD) -> Baseline:
    (folder / "baseline.json").write_bytes(EMPTY.updated(entries(verdict, claims)))
    return read(folder / "baseline.json")


def edited(cases: Path, old: str, new: str) -> None:
    text = cases.read_text("utf-8")
    assert old in text
    cases.write_text(text.replace(old, new), encoding="utf-8")


def test_what_stays_passes_and_changes_nothing(checked: Check, baseline: Baseline) -> None:
    verdict = checked(claims=GOLD, demands=Demands(baseline=baseline))
    assert verdict.passed
    assert verdict.changed == ()
    assert verdict.notices == (FEW_CASES,)
    assert {drop.after - drop.before for drop in verdict.drops} == {0}


def test_a_drop_fails_and_names_the_points(checked: Check, baseline: Baseline) -> None:
    verdict = checked(claims=GOLD, settings=WORSE, demands=Demands(baseline=baseline))
    fallen = [drop.figure for drop in verdict.drops if drop.significant]
    assert "link_r" in fallen
    (failure,) = verdict.failures
    assert failure.startswith("fell significantly, by more than 0.005: ")
    assert [part.split()[0] for part in failure.partition(": ")[2].split(", ")] == fallen
    dam = next(change for change in verdict.changed if change.case == "dam" and change.before)
    assert "karvelia “The leaders discussed" in dam.before
    assert dam.after.endswith("told by one side")


def test_a_large_tolerance_passes_drops_over(checked: Check, baseline: Baseline) -> None:
    demands = Demands(baseline=baseline, tolerance=1.0)
    verdict = checked(claims=GOLD, settings=WORSE, demands=demands)
    assert "link_r" not in " ".join(verdict.failures)
    assert verdict.changed


def test_an_edited_text_is_not_compared_and_fails(
    checked: Check, cases: Path, baseline: Baseline
) -> None:
    edited(cases, "Visas were", "Fees were")
    verdict = checked(claims=GOLD, demands=Demands(baseline=baseline))
    assert len(verdict.failures) == 1
    assert "are not the baseline's in dam;" in verdict.failures[0]
    assert verdict.changed == ()


def test_other_claims_are_not_compared(checked: Check, baseline: Baseline) -> None:
    verdict = checked(claims=CUT, demands=Demands(baseline=baseline))
    assert "--claims are not the baseline's in dam, grain;" in verdict.failures[0]
    assert verdict.drops == ()


def test_new_and_unchecked_cases_are_named(checked: Check, cases: Path, baseline: Baseline) -> None:
    edited(cases, "== dam", "== bridge")
    verdict = checked(claims=GOLD, demands=Demands(baseline=baseline))
    assert verdict.passed
    assert verdict.notices == (
        "not in the baseline, so not compared with it: bridge",
        "in the baseline, and not checked: dam",
        FEW_CASES,
    )


def test_a_baseline_of_other_cases_is_never_green(checked: Check, baseline: Baseline) -> None:
    other = Baseline({"x": baseline.entries["dam"]}, {})
    verdict = checked(claims=GOLD, demands=Demands(baseline=other))
    assert verdict.failures == (
        "the baseline has none of these cases, so nothing was compared with it",
    )


def test_a_new_baseline_is_written_from_nothing(checked: Check, tmp_path: Path) -> None:
    verdict, content = accept(checked(), None, CUT, allow_regression=False)
    assert verdict.passed
    assert content is not None
    (tmp_path / "b.json").write_bytes(content)
    assert read(tmp_path / "b.json").entries == entries(verdict, CUT)


def test_a_drop_stands_in_the_way_unless_allowed(checked: Check, baseline: Baseline) -> None:
    worse = checked(claims=GOLD, settings=WORSE, demands=Demands(baseline=baseline))
    refused, nothing = accept(worse, baseline, GOLD, allow_regression=False)
    assert nothing is None
    assert refused.exit_code == 1
    assert "--allow-regression" in refused.last_line
    allowed, content = accept(worse, baseline, GOLD, allow_regression=True)
    assert content is not None
    assert allowed.passed
    assert allowed.changed == worse.changed


def test_a_floor_stands_in_the_way_and_stays_a_failure(checked: Check) -> None:
    low = checked(settings=WORSE, demands=Demands({"link_f1": 0.9}))
    refused, nothing = accept(low, None, CUT, allow_regression=False)
    assert (nothing, refused.exit_code) == (None, 1)
    allowed, content = accept(low, None, CUT, allow_regression=True)
    assert content is not None
    assert allowed.failures == low.failures


def test_an_edited_case_is_updated_without_more_ado(
    checked: Check, cases: Path, baseline: Baseline
) -> None:
    edited(cases, "Visas were", "Fees were")
    verdict = checked(claims=GOLD, demands=Demands(baseline=baseline))
    accepted, content = accept(verdict, baseline, GOLD, allow_regression=False)
    assert content is not None
    assert accepted.passed


@pytest.mark.parametrize(("prune", "kept"), [(True, ["dam"]), (False, ["dam", "grain"])])
def test_only_pruning_drops_what_was_not_checked(
    checked: Check, baseline: Baseline, tmp_path: Path, *, prune: bool, kept: list[str]
) -> None:
    verdict = checked(claims=GOLD, demands=Demands(baseline=baseline))
    alone = replace(verdict, results=verdict.results[:1])
    accepted, content = accept(alone, baseline, GOLD, prune=prune)
    (tmp_path / "baseline.json").write_bytes(content or b"")
    assert sorted(read(tmp_path / "baseline.json").entries) == kept
    gone = "not among the cases checked, and removed from the baseline: grain"
    assert accepted.notices == ((gone,) if prune else ())


def test_many_names_are_cut_short(checked: Check) -> None:
    known = entries(checked(claims=GOLD), GOLD)["dam"]
    others = Baseline({f"x{n}": known for n in range(9)} | {"dam": known}, {})
    verdict = checked(claims=GOLD, demands=Demands(baseline=others))
    assert verdict.notices[1].endswith("x0, x1, x2, x3, x4, 4 more")
