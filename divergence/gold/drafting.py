"""A gold skeleton from a comparison, for a person to correct."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from divergence.domain import Claim, Comparison, Encounter, Point, Readout, Span, UsageError
from divergence.gold.nouns import Account, Case, Gold, GoldPoint, GoldRelation
from divergence.gold.writing import canonical

_MARKED = (".md", ".markdown")


def draft(comparison: Comparison, identity: str) -> Case:
    """What a comparison found, as a case whose gold nobody has confirmed.

    Args:
        comparison: of one document a side.
        identity: the case's id, which becomes the name of its folder.

    Raises:
        UsageError: if a side has several documents: a gold is of one text a side.
    """
    points = tuple(_points(comparison))
    return _drafted(identity, comparison.encounter, comparison.readouts, comparison.claims, points)


def draft_claims(readouts: Sequence[Readout], claims: Sequence[Claim], identity: str) -> Case:
    """Readouts cut into claims, as a case without points, for a person to correct the cuts.

    Args:
        readouts: one document a side.
        claims: of all of them.
        identity: the case's id.

    Raises:
        UsageError: if a side has several documents: a gold is of one text a side.
    """
    return _drafted(identity, readouts[0].encounter, readouts, claims, ())


def _drafted(
    identity: str,
    occasion: Encounter,
    readouts: Sequence[Readout],
    claims: Sequence[Claim],
    points: tuple[GoldPoint, ...],
) -> Case:
    sides = tuple(dict.fromkeys(readout.side for readout in readouts))
    for side in sides:
        told = [one.provenance.file or one.id for one in readouts if one.side == side]
        if len(told) > 1:
            raise UsageError(
                f"{' and '.join(told)} are both of “{side}”, and a gold has one text a side;"
                " leave one out, or name its side otherwise"
            )
    return canonical(
        Case(
            id=identity,
            encounter=Encounter(occasion.kind, occasion.date, parties=occasion.parties),
            accounts=tuple(map(_account, readouts)),
            gold=Gold(sides, tuple(_claims(sides, claims)), points),
            draft=True,
            extra=tuple(
                (key, json.dumps(value, ensure_ascii=False))
                for key, value in (("time", occasion.time), ("place", occasion.place))
                if value
            ),
        )
    )


def _account(readout: Readout) -> Account:
    marked = PurePath(readout.provenance.file or "").suffix.lower() in _MARKED
    return Account(
        side=readout.side,
        text=readout.text,
        language=readout.language,
        issuer=readout.issuer,
        kind=readout.kind,
        published=readout.provenance.published,
        source=readout.provenance.source,
        complete=readout.complete,
        name=f"{readout.side}.md" if marked else None,
    )


def _claims(sides: Iterable[str], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims as a gold has them: without attributes, and no repetition inside a claim."""
    for side in sides:
        own = sorted((claim for claim in claims if claim.side == side), key=lambda c: c.span)
        taken = [claim.span for claim in own]
        for claim in own:
            yield Claim(
                id=claim.id,
                side=side,
                readout=side,
                span=claim.span,
                text=claim.text,
                routine=claim.routine,
                repeats=tuple(_free(claim.repeats, taken)),
            )


def _free(spans: tuple[Span, ...], taken: list[Span]) -> Iterator[Span]:
    for span in sorted(spans):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield span


def _points(comparison: Comparison) -> Iterator[GoldPoint]:
    """Points of several claims; a claim that stands alone needs none."""
    order = {claim.id: (claim.span, claim.id) for claim in comparison.claims}
    for point in comparison.points:
        if sum(len(ids) for _, ids in point.claims) > 1:
            yield GoldPoint(
                claims=tuple(
                    (side, tuple(sorted(ids, key=order.__getitem__))) for side, ids in point.claims
                ),
                relations=tuple(_relations(point)),
            )


def _relations(point: Point) -> Iterator[GoldRelation]:
    for found in point.relations:
        yield GoldRelation(found.between, found.relation, found.side, found.facets)
