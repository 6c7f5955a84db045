"""Who is silent on a point that reviewers made, and what comes nearest there."""

from collections.abc import Sequence

import numpy as np

from divergence.align import Account, Vocabulary
from divergence.align.silence import Hearing
from divergence.domain import (
    Claim,
    Comparison,
    Passage,
    Point,
    Quote,
    Silence,
    SilenceGrade,
)
from divergence.settings import Settings


def silence(
    side: str,
    speaking: Sequence[Claim],
    sources: Sequence[Point],
    found: Comparison,
    known: Vocabulary,
) -> Silence:
    """What is said of a side that has no claim on a point that reviewers made.

    Where the side was silent on a point that the claims come from, the least sure of these holds.
    Where it spoke there, its claims are the nearest passages: they were thought to tell the same.

    Args:
        side: the silent one.
        speaking: the claims of the point.
        sources: the points in which these were found, in order.
        found: the comparison without any ruling.
        known: the words of all claims.
    """
    told = [point for point in sources if point.of(side)]
    if not told:
        silences = (one for point in sources for one in point.silent if one.side == side)
        least = min(silences, key=lambda one: one.probability, default=None)
        if least is not None:
            return least
    near = [
        Passage(_quote(found.claim[id_]), point.probability)
        for point in sorted(told, key=lambda point: -point.probability)
        for id_ in point.of(side)
    ]
    top = max((passage.probability for passage in near), default=0.0)
    languages = frozenset(_language(found, claim) for claim in speaking)
    return Silence(
        side=side,
        grade=SilenceGrade.STATEMENT if near else SilenceGrade.TOPIC,
        probability=round(1 - top, 6),
        nearest=tuple(near[: Settings().nearest]),
        sought=_hearing(side, found, known).sought(speaking, languages),
    )


def _language(found: Comparison, claim: Claim) -> str:
    return found.readout[claim.readout].language_at(claim.span).partition("-")[0]


def _quote(claim: Claim) -> Quote:
    return Quote(claim.readout, claim.span, claim.text, claim.id)


def _hearing(side: str, found: Comparison, known: Vocabulary) -> Hearing:
    nothing = np.zeros((0, 0), np.float32)  # only the words are asked for
    return Hearing(
        side,
        tuple(
            Account(
                readout,
                tuple(claim for claim in found.claims if claim.readout == readout.id),
                nothing,
            )
            for readout in found.readouts
            if readout.side == side
        ),
        known,
    )
