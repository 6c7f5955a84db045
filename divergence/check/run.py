"""`check`: cases found, compared, measured, and judged."""

from collections.abc import Sequence
from pathlib import Path

from divergence.check.cases import Found, find, of_split
from divergence.check.differences import differences
from divergence.check.gate import Demands, judge
from divergence.check.nouns import CaseResult, Verdict
from divergence.domain import Comparison
from divergence.encode import Encoder, open_encoder
from divergence.gold.metrics import score_readings
from divergence.gold.views import of_comparison, of_gold
from divergence.pipeline import compare
from divergence.settings import Settings

CUT, GOLD = "cut", "gold"
"""Whose claims are judged: those that the comparison cuts, or the gold's."""


def check(
    paths: Sequence[Path],
    *,
    encoder: str | Encoder = "embedded",
    settings: Settings | None = None,
    cache: bool = True,
    claims: str = CUT,
    demands: Demands | None = None,
) -> Verdict:
    """Hold comparisons of annotated cases against their golds.

    Args:
        paths: `.case` files, case folders, or folders of these.
        encoder: `embedded`, `sbert:NAME_OR_PATH`, or anything that encodes.
        settings: every chosen number of the comparison; None takes the defaults.
        cache: keep vectors on disk; the result is the same either way.
        claims: `CUT`, or `GOLD` to judge matching and relations apart from cutting.
        demands: which split, floors, frozen splits and a baseline; None takes all cases and asks
            for nothing.

    Returns:
        The verdict: the same for the same cases, weights and settings, in whatever order the paths.

    Raises:
        UsageError: if there is no case, or none of the split, or a case, its gold or a floor is
            malformed.
        InputError: if a readout cannot be read.
        WeightsError: if weights are missing or not the pinned ones.
    """
    asked = demands or Demands()
    found = of_split(find(paths), asked.split)
    model = open_encoder(encoder, cache=cache) if isinstance(encoder, str) else encoder
    results = [_result(one, _compared(one, model, settings, claims)) for one in found]
    return judge(results, claims, asked)


def _compared(found: Found, encoder: Encoder, settings: Settings | None, claims: str) -> Comparison:
    gold = found.case.gold
    given = {side: gold.of(side) for side in found.case.sides} if claims == GOLD else None
    return compare(found.readouts, encoder=encoder, settings=settings, claims=given)


def _result(found: Found, comparison: Comparison) -> CaseResult:
    measured, gold = of_comparison(comparison, found.case), of_gold(found.case)
    return CaseResult(
        case=found.case,
        path=found.path,
        comparison=comparison,
        scores=score_readings(found.case, measured, gold),
        differences=differences(found, comparison, measured, gold),
    )
