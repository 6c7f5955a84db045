"""From measured cases to the verdict: the floors, the baseline, and when it may be replaced."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from divergence.check.baseline import EMPTY, Baseline, Entry
from divergence.check.cases import digest, splits
from divergence.check.drops import drops
from divergence.check.floors import floors
from divergence.check.nouns import CaseResult, ChangedPoint, Drop, Floor, Split, Verdict
from divergence.check.points import changes, told_points
from divergence.gold.bootstrap import intervals
from divergence.gold.metrics import figures, pooled
from divergence.settings import CHECK_TOLERANCE

NAMED = 5
"""Cases that a sentence names; the baseline's file and the table have them all."""

FEW = 4
"""Cases from which a fall can be significant although one case does not fall: a sample of n cases
is that one alone with probability n^-n, which is above 2.5 % for three and below for four."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What a check asks for beside sound golds."""

    floors: Mapping[str, float] = field(default_factory=dict)
    """By the figure's name."""
    split: str | None = None
    """Only cases whose meta file names this split are checked; None takes all."""
    frozen: Mapping[str, str] = field(default_factory=dict)
    """By the split's name, the SHA-256 that it must have, hexadecimal."""
    baseline: Baseline | None = None
    tolerance: float = CHECK_TOLERANCE
    """Fall of a figure below the baseline that is passed over."""


def judge(results: Sequence[CaseResult], claims: str, demands: Demands) -> Verdict:
    """The verdict on measured cases.

    Args:
        results: of one case or more, sorted.
        claims: `cut`, or `gold` where the gold's claims were judged.
        demands: what is asked for.

    Raises:
        UsageError: if a floor is for no figure, or can never be reached.
    """
    scores = [score for result in results for score in result.scores]
    measured = figures(pooled(scores))
    held = floors(demands.floors, measured)
    parts = splits((result.case for result in results), demands.frozen)
    plain = Verdict(
        results=tuple(results),
        figures=measured,
        intervals=tuple(intervals(scores).items()),
        cases_digest=digest(result.case for result in results),
        splits=parts,
        signature=_signature(results[0], claims),
        floors=held,
        failures=(*_unmeasured(results), *_unheld(held), *_thawed(parts)),
    )
    if demands.baseline is None:
        return plain
    return _against(plain, demands.baseline, entries(plain, claims), demands.tolerance)


def entries(verdict: Verdict, claims: str) -> dict[str, Entry]:
    """What a baseline keeps of each case; `claims` as for `judge`."""
    return {
        result.case.id: Entry(
            digest=digest([result.case]),
            claims=claims,
            signature=verdict.signature,
            counts=pooled(result.scores),
            points=told_points(result.comparison),
        )
        for result in verdict.results
    }


def accept(
    verdict: Verdict,
    baseline: Baseline | None,
    claims: str,
    *,
    allow_regression: bool = False,
    prune: bool = False,
) -> tuple[Verdict, bytes | None]:
    """Take what was found as the baseline from now on.

    The verdict's cases are replaced, and every other stays as it is unless it is pruned. A floor
    that is not held or a figure that dropped stands in the way, unless regressions are allowed; a
    floor and a frozen split stay what they are, and fail the check.

    Args:
        verdict: against the baseline as it was.
        baseline: as it was; None where there was none.
        claims: as for `judge`.
        allow_regression: whether the new baseline may be worse.
        prune: whether cases that the verdict does not have leave the baseline.

    Returns:
        The verdict on the new baseline, which names the cases that left it, with its file's
        content; or the old one, which then says that nothing was updated, with None.
    """
    worse = any(drop.significant for drop in verdict.drops) or not all(
        floor.held for floor in verdict.floors
    )
    if worse and not allow_regression:
        refusal = "the baseline was not updated, which --allow-regression would do"
        return replace(verdict, failures=(*verdict.failures, refusal)), None
    now, then = entries(verdict, claims), baseline or EMPTY
    content = (EMPTY if prune else then).updated(now)
    failures = (
        *_unmeasured(verdict.results),
        *_unheld(verdict.floors),
        *_thawed(verdict.splits),
    )
    notices = tuple(_pruned(now, then.entries)) if prune else ()
    return replace(verdict, drops=(), failures=failures, notices=notices), content


def _against(
    verdict: Verdict, baseline: Baseline, now: Mapping[str, Entry], tolerance: float
) -> Verdict:
    """The verdict with what changed since the baseline."""
    then = baseline.entries
    known = [name for name in now if name in then]
    same = [name for name in known if _comparable(then[name], now[name])]
    found = drops([then[n].counts for n in same], [now[n].counts for n in same], tolerance)
    stale = [name for name in known if name not in same]
    return replace(
        verdict,
        drops=found,
        changed=tuple(
            changed
            for result in verdict.results
            if result.case.id in same
            for changed in _changed(result, then[result.case.id], now[result.case.id])
        ),
        failures=(*verdict.failures, *_dropped(found, tolerance), *_outdated(stale, known)),
        notices=(*_strangers(now, then), *_few(same)),
    )


def _comparable(then: Entry, now: Entry) -> bool:
    return (then.digest, then.claims) == (now.digest, now.claims)


def _changed(result: CaseResult, then: Entry, now: Entry) -> Iterator[ChangedPoint]:
    texts = result.case.texts
    for old, new in changes(then.points, now.points):
        before, after = (point.line(texts) if point else "" for point in (old, new))
        yield ChangedPoint(result.case.id, before, after)


def _signature(result: CaseResult, claims: str) -> str:
    found = result.comparison.signature
    return (
        f"encoder:{found.encoder}|judge:{found.judge[:12]}|settings:{found.settings[:12]}"
        f"|claims:{claims}|version:{found.version}"
    )


def _unmeasured(results: Sequence[CaseResult]) -> Iterator[str]:
    if not any(result.scores for result in results):
        yield "no case has two sides, so nothing was measured"


def _unheld(held: Sequence[Floor]) -> Iterator[str]:
    for floor in held:
        if not floor.held:
            yield f"{floor.figure} {floor.value:.4f} is below its floor {floor.floor:.4f}"


def _thawed(parts: Sequence[Split]) -> Iterator[str]:
    for part in parts:
        if part.thawed:
            now = f"is {part.digest} now" if part.cases else "is not among the cases"
            yield f"the split {part.name} is frozen as {part.frozen} and {now}"


def _dropped(found: Sequence[Drop], tolerance: float) -> Iterator[str]:
    fallen = [
        f"{drop.figure} from {drop.before:.4f} to {drop.after:.4f}"
        for drop in found
        if drop.significant
    ]
    if fallen:
        yield f"fell significantly, by more than {tolerance:g}: {', '.join(fallen)}"


def _outdated(stale: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    if not known:
        yield "the baseline has none of these cases, so nothing was compared with it"
    if stale:
        yield (
            f"texts, gold or --claims are not the baseline's in {_named(stale)};"
            " if they are right, update the baseline"
        )


def _strangers(now: Mapping[str, Entry], then: Mapping[str, Entry]) -> Iterator[str]:
    new = [name for name in now if name not in then]
    unchecked = [name for name in then if name not in now]
    if new:
        yield f"not in the baseline, so not compared with it: {_named(new)}"
    if unchecked:
        yield f"in the baseline, and not checked: {_named(unchecked)}"


def _pruned(now: Mapping[str, Entry], then: Mapping[str, Entry]) -> Iterator[str]:
    gone = [name for name in then if name not in now]
    if gone:
        yield f"not among the cases checked, and removed from the baseline: {_named(gone)}"


def _few(same: Sequence[str]) -> Iterator[str]:
    if 0 < len(same) < FEW:
        yield (
            f"of fewer than {FEW} cases, only a figure that falls in each of them fell"
            " significantly; set floors too"
        )


def _named(cases: Sequence[str]) -> str:
    more = [f"{len(cases) - NAMED} more"] if len(cases) > NAMED else []
    return ", ".join([*cases[:NAMED], *more])
