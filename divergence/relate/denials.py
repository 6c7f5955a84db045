"""Denials, each with the claim of another side that it denies, from whatever document it comes."""

from collections.abc import Iterator, Sequence

from anyascii import anyascii

from divergence.domain import Claim, Finding, Point, Readout
from divergence.relate.gates import PREFIX
from divergence.relate.likeness import overlap
from divergence.relate.rules.denial import denials, negated_throughout
from divergence.relate.voice import Voice

LIKE = 0.5
"""Share of common stems from which wording alone ties a denial to a claim."""


def denied(
    readouts: Sequence[Readout], claims: Sequence[Claim], points: Sequence[Point] = ()
) -> Iterator[Finding]:
    """A finding for each claim that denies a claim of another side, in the order of the claims.

    A denial is tied to a claim of its own point, else to the claim with which it shares the most
    names and topics; in one language, wording can stand for them. The first of equals is taken. A
    denial that is tied to none is no finding.
    """
    texts = {readout.id: readout for readout in readouts}
    together = {id_: point.id for point in points for _, ids in point.claims for id_ in ids}
    for claim in claims:
        voice = Voice(claim.side, texts, (claim,))
        if not denials(voice, voice, any_asked=True):
            continue
        others = [Voice(o.side, texts, (o,)) for o in claims if _may_be_denied(o, claim)]
        near = [o for o in others if together.get(o.claims[0].id, "") == together.get(claim.id)]
        tied = _tied(voice, near) or _tied(voice, others)
        if tied is not None:
            yield _finding(claim, tied)


def _may_be_denied(other: Claim, claim: Claim) -> bool:
    return other.side != claim.side and not other.routine


def _tied(voice: Voice, others: Sequence[Voice]) -> Claim | None:
    """The claim of another side that a claim denies, if there is one."""
    best: tuple[float, Claim] | None = None
    for other in others:
        shared = _shared(voice, other)
        denies = shared and denials(voice, other) and not negated_throughout(other)
        if denies and (best is None or shared > best[0]):
            best = (shared, other.claims[0])
    return best[1] if best else None


def _shared(one: Voice, other: Voice) -> float:
    """How much two claims have in common that can tie them; 0 when nothing does."""
    common = len(_marks(one.claims[0]) & _marks(other.claims[0]))
    likeness = overlap(one, other) or 0.0
    return common + likeness if common or likeness >= LIKE else 0.0


def _marks(claim: Claim) -> frozenset[str]:
    """A claim's topics, and the beginnings of its names."""
    told = claim.attributes
    names = (word for mention in told.names for word in anyascii(mention.name).lower().split())
    return frozenset({*told.topics, *(name[:PREFIX] for name in names if len(name) >= PREFIX)})


def _finding(claim: Claim, tied: Claim) -> Finding:
    denier, teller = (each.side.replace("-", " ").title() for each in (claim, tied))
    return Finding(
        "denial",
        f"A denial in {denier}'s text, “{claim.text}”, of what {teller}'s text tells,"
        f" “{tied.text}”.",
        (claim.side, tied.side),
        (claim.id, tied.id),
    )
