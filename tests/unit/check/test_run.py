"""A check from cases to the verdict."""

from collections.abc import Callable
from pathlib import Path

import pytest

import divergence
from divergence.check.cases import digest
from divergence.check.gate import Demands
from divergence.check.nouns import Verdict
from divergence.check.run import GOLD
from divergence.domain import UsageError
from divergence.gold import read
from divergence.gold.metrics import figures, pooled, score
from divergence.settings import Settings
from tests.fakes.encoder import TrigramEncoder

Check = Callable[..., Verdict]


def test_every_case_is_compared_and_measured(checked: Check, cases: Path) -> None:
    verdict = checked()
    assert [result.case.id for result in verdict.results] == ["dam", "grain"]
    for result in verdict.results:
        assert result.path == cases
        assert result.scores == score(result.case, result.comparison)
    assert verdict.figures == figures(pooled(s for r in verdict.results for s in r.scores))
    assert dict(verdict.intervals)["link_f1"][0] <= verdict.figures.link_f1
    assert verdict.cases_digest == digest(sorted(read(cases), key=lambda case: case.id))
    assert verdict.signature.startswith("encoder:trigrams@")


def test_nothing_asked_for_passes(checked: Check) -> None:
    verdict = checked()
    assert (verdict.passed, verdict.exit_code, verdict.failures) == (True, 0, ())
    assert verdict.last_line.startswith("check passed: 2 cases, link F1 ")


def test_the_verdict_is_the_same_again(checked: Check, cases: Path) -> None:
    assert checked() == checked(cases, cases)


def test_claims_of_the_gold_are_judged_apart_from_cutting(checked: Check) -> None:
    verdict = checked(claims=GOLD)
    assert verdict.figures.claim_f1 == verdict.figures.claim_token_f1 == 1
    assert "claims:gold" in verdict.signature


def test_a_floor_that_is_not_held_fails(checked: Check) -> None:
    verdict = checked(demands=Demands({"claim_f1": 0.1, "link_f1": 1.0}), settings=Settings(0.99))
    (below,) = (floor for floor in verdict.floors if not floor.held)
    assert verdict.failures == (f"link_f1 {below.value:.4f} is below its floor 1.0000",)
    assert verdict.exit_code == 1
    assert verdict.last_line == f"check failed: 2 cases: {verdict.failures[0]}"


def test_an_unknown_figure_is_refused(checked: Check) -> None:
    with pytest.raises(UsageError, match="no figure “f1”"):
        checked(demands=Demands({"f1": 0.5}))


def test_cases_of_one_side_alone_measure_nothing(checked: Check, tmp_path: Path) -> None:
    path = tmp_path / "one.case"
    path.write_text("== one | phone call, ?\n< ostrana | en\n[- The dam was discussed].\n")
    assert checked(path).failures == ("no case has two sides, so nothing was measured",)


def test_three_sides_are_measured_pair_by_pair(checked: Check, tmp_path: Path) -> None:
    path = tmp_path / "three.case"
    texts = "".join(f"< {side} | en\n[x The dam was discussed].\n" for side in "abc")
    pairs = "".join(f"-- x {pair} eq\n" for pair in ("a~b", "a~c", "b~c"))
    path.write_text(f"== three | phone call, ?\n{texts}{pairs}")
    (result,) = checked(path).results
    assert [score.sides for score in result.scores] == [("a", "b"), ("a", "c"), ("b", "c")]


def test_the_public_verb_stays_callable_beside_its_room(cases: Path) -> None:
    for _ in range(2):
        verdict = divergence.check(cases, encoder=TrigramEncoder(), floors={"link_f1": 0.0})
        assert verdict.passed
    with pytest.raises(UsageError, match="no annotated case"):
        divergence.check()


def test_only_the_cases_of_the_split_are_checked(checked: Check) -> None:
    verdict = checked(demands=Demands(split="tune"))
    assert [result.case.id for result in verdict.results] == ["dam"]


def test_a_split_without_cases_is_refused(checked: Check) -> None:
    with pytest.raises(UsageError, match="no case is of the split 'dev', only of test, tune"):
        checked(demands=Demands(split="dev"))


def test_each_split_has_a_digest_of_its_cases(checked: Check, cases: Path) -> None:
    verdict = checked()
    by_id = {case.id: case for case in read(cases)}
    assert [(part.name, part.cases, part.digest) for part in verdict.splits] == [
        ("test", 1, digest([by_id["grain"]])),
        ("tune", 1, digest([by_id["dam"]])),
    ]


def test_a_frozen_split_that_is_as_it_was_passes(checked: Check, cases: Path) -> None:
    (grain,) = (case for case in read(cases) if case.id == "grain")
    assert checked(demands=Demands(frozen={"test": digest([grain])})).passed


def test_a_changed_letter_of_a_frozen_split_fails(checked: Check, cases: Path) -> None:
    (grain,) = (case for case in read(cases) if case.id == "grain")
    frozen = {"test": digest([grain])}
    cases.write_text(cases.read_text().replace("drilling in the strait", "drilling in the Strait"))
    verdict = checked(demands=Demands(frozen=frozen))
    assert verdict.exit_code == 1
    assert verdict.failures[0].startswith(f"the split test is frozen as {frozen['test']} and is ")


def test_a_frozen_split_that_is_gone_fails(checked: Check) -> None:
    verdict = checked(demands=Demands(split="tune", frozen={"test": "0" * 64}))
    assert verdict.failures == (
        f"the split test is frozen as {'0' * 64} and is not among the cases",
    )
