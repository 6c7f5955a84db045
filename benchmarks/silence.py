"""How far a told silence can be trusted, and what a person's look is worth.

    python benchmarks/silence.py [FOLDER] [--split NAME]

For every claim and every other side of its case the program gives the probability that the side is
silent on it. Prints, over the annotated cases of FOLDER (`fixtures` by default):

- a table of ten bins of equal size: the mean probability beside the share that is silent, and the
  expected calibration error over them (Guo et al., 2017, arXiv:1706.04599);
- the class "not found": how often it is given, and how often it is right;
- κ of silence over the tokens of the gold's claims when the least certain claims are looked at by a
  person, who gives the gold's answer.

A claim of the program is silent when less than half of its tokens lie in what the gold has both
sides tell.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from divergence.align.judgement import Judgement
from divergence.align.silence import silent
from divergence.domain import Certainty, Comparison
from divergence.gold import Case, read
from divergence.gold.counts import half
from divergence.gold.metrics import kappa
from divergence.gold.views import Told, of_comparison, of_gold, union
from divergence.pipeline import compare

ROOT = Path(__file__).parents[1]
BINS = 10
LOOKS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0)
"""Shares of the claims that are looked at."""


@dataclass(frozen=True, slots=True)
class Call:
    """One claim held against one other side."""

    probability: float
    """That the side is silent on it."""
    told: bool
    """Whether the program says that the side is silent."""
    boundary: float
    """The probability at which the program would say so."""
    right: bool
    """Whether the gold says that the side is silent."""
    sure: bool
    """Whether it is told as "not found"."""
    routine: bool
    tokens: tuple[bool, ...]
    """Of the gold claims' tokens inside the claim: whether the gold says silent."""

    @property
    def margin(self) -> float:
        """How far the call is from the boundary."""
        return abs(self.probability - self.boundary)


def calls(case: Case, comparison: Comparison) -> Iterator[Call]:
    """Every claim of a case against every other side."""
    measured, gold = of_comparison(comparison, case), of_gold(case)
    judgement = _judgement(comparison)
    tops, calibration = judgement.nearest(), judgement.calibration
    boundary = silent(comparison.threshold, calibration)
    firm = set(_firm(comparison))
    for side, other in permutations(case.sides, 2):
        ours, due = measured.pair((side, other)), gold.pair((side, other))
        shared = union(tuple(told for point in due.shared for told in point.claims[0]))
        lone = union(due.silent[0])
        apart = {told.span for told in ours.silent[0]}
        for claim_id, told in measured.claims[side].items():
            yield Call(
                probability=silent(tops.get((claim_id, other), 0.0), calibration),
                told=told.span in apart,
                boundary=boundary,
                right=not half(shared, told.tokens),
                sure=(claim_id, other) in firm,
                routine=told.routine,
                tokens=_labels(told, shared, lone),
            )


def _judgement(comparison: Comparison) -> Judgement:
    """What was measured, which a comparison made in this process keeps."""
    found: Judgement = comparison.decider.judgement  # type: ignore[union-attr]
    return found


def _firm(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The claims that are not found, each with the side that lacks it."""
    for point in comparison.points:
        for one in point.silent:
            if one.certainty is Certainty.NOT_FOUND:
                yield from ((claim, one.side) for _, ids in point.claims for claim in ids)


def _labels(told: Told, shared: frozenset[int], lone: frozenset[int]) -> tuple[bool, ...]:
    return tuple(token in lone for token in sorted(told.tokens) if token in shared | lone)


def calibration_error(found: Sequence[Call]) -> float:
    """Mean distance of probability and share over ten bins of equal size; prints the bins."""
    ordered = sorted(found, key=lambda call: call.probability)
    print("bin   probability  silent  claims")
    total = 0.0
    for n in range(BINS):
        part = ordered[n * len(ordered) // BINS : (n + 1) * len(ordered) // BINS]
        mean = sum(call.probability for call in part) / len(part)
        share = sum(call.right for call in part) / len(part)
        total += len(part) * abs(mean - share)
        print(f"{n + 1:>3}         {mean:.3f}   {share:.3f}  {len(part):>6}")
    return total / len(ordered)


def not_found(found: Sequence[Call]) -> str:
    """How often the class is given to claims that are no formality, and how often it is right."""
    flagged = [call for call in found if call.told and not call.routine]
    sure = [call for call in flagged if call.sure]
    right = sum(call.right for call in sure)
    due = sum(call.right and not call.routine for call in found)
    return (
        f"not found: {len(sure)} of {len(flagged)} silences, "
        f"right {right / max(len(sure), 1):.3f}; {right / max(due, 1):.3f} of those due"
    )


def looked_at(found: Sequence[Call], missed: tuple[int, int], share: float) -> float:
    """κ when the least certain share of the claims has the gold's answer."""
    ordered = sorted(found, key=lambda call: call.margin)
    seen = round(share * len(ordered))
    table = [0, 0, missed[0], 0, 0, missed[1]]
    for n, call in enumerate(ordered):
        for due in call.tokens:
            told = due if n < seen else call.told
            table[3 * (not due) + (not told)] += 1
    return kappa(tuple(table))


def _missed(case: Case, comparison: Comparison) -> tuple[int, int]:
    """Tokens of gold claims that no claim of the program covers: silent ones, matched ones."""
    measured, gold = of_comparison(comparison, case), of_gold(case)
    silent_ones = matched = 0
    for side, other in permutations(case.sides, 2):
        due = gold.pair((side, other))
        covered = union(tuple(measured.claims[side].values()))
        shared = union(tuple(told for point in due.shared for told in point.claims[0]))
        silent_ones += len(union(due.silent[0]) - shared - covered)
        matched += len(shared - covered)
    return silent_ones, matched


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "fixtures")
    parser.add_argument("--split", help="only the cases of this split")
    options = parser.parse_args()
    cases = [case for case in read(options.folder) if options.split in (None, case.split)]
    found: list[Call] = []
    missed = [0, 0]
    for case in cases:
        comparison = compare(case.readouts)
        found += calls(case, comparison)
        missed = [a + b for a, b in zip(missed, _missed(case, comparison), strict=True)]
    print(f"{len(cases)} cases, {len(found)} claims, each against another side")
    print(f"expected calibration error {calibration_error(found):.3f}")
    print(not_found(found))
    start = looked_at(found, (missed[0], missed[1]), 0)
    for share in LOOKS:
        value = looked_at(found, (missed[0], missed[1]), share)
        print(f"looked at {share:.2f}: κ {value:.3f} ({value - start:+.3f})")


if __name__ == "__main__":
    main()
