"""Annotated points as the head of `relate` sees them: those of cases, and hard pairs of claims."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from divergence import gold
from divergence.domain import Claim, Evidence, Facet, Readout, RelationKind, Span
from divergence.relate.features import Features, features
from divergence.relate.rules import RULES
from divergence.relate.voice import Voice
from divergence.segment import given


@dataclass(frozen=True)
class Judged:
    """A point on which two sides speak, as annotated, and what is known of it."""

    case: str
    languages: str
    voices: tuple[Voice, Voice]
    relation: RelationKind
    side: str | None
    facets: tuple[Facet, ...]
    found: tuple[Evidence, ...]
    known: Features
    pair: bool = False
    """A hard pair, not a point of a case."""


def of_cases(cases: Iterable[gold.Case]) -> Iterator[Judged]:
    """Every relation in the cases."""
    for case in cases:
        readouts = {readout.side: readout for readout in case.readouts}
        by_side = {side: case.gold.of(side) for side in case.sides}
        claims = {
            own.id: claim
            for readout in case.readouts
            for own, claim in zip(
                sorted(by_side[readout.side], key=lambda claim: claim.span),
                given(readout, by_side),
                strict=True,
            )
        }
        for point in case.gold.points:
            for relation in point.relations:
                told = [
                    Voice(side, {readouts[side].id: readouts[side]}, _of(point, side, claims))
                    for side in relation.between
                ]
                yield judged(case.id, relation, told[0], told[1])


def _of(point: gold.GoldPoint, side: str, claims: dict[str, Claim]) -> tuple[Claim, ...]:
    return tuple(claims[each] for each in point.of(side))


def of_pairs(lines: Iterable[str]) -> Iterator[Judged]:
    """Hard pairs: two claims, each a text of its own."""
    for line in lines:
        pair = json.loads(line)
        told = [
            voice(side, pair[side], language)
            for side, language in zip(("left", "right"), pair["languages"], strict=True)
        ]
        relation = gold.GoldRelation(
            between=("left", "right"),
            relation=RelationKind(pair["relation"]),
            side=pair["side"],
            facets=tuple(Facet(facet) for facet in pair["facets"]),
        )
        yield replace(judged(pair["id"], relation, told[0], told[1]), pair=True)


def voice(side: str, text: str, language: str) -> Voice:
    """A side that says one thing."""
    whole = Span(0, len(text))
    readout = Readout(side, text, (whole,), id=side, language=language)
    claim = Claim(side, side, side, whole, text)
    return Voice(side, {side: readout}, given(readout, {side: (claim,)}))


def judged(case: str, relation: gold.GoldRelation, left: Voice, right: Voice) -> Judged:
    """A relation with what the rules say of it; the voices in the order of their texts."""
    first, second = sorted((left, right), key=lambda voice: (voice.text, voice.side))
    found = tuple(evidence for rule in RULES for evidence in rule(first, second))
    return Judged(
        case=case,
        languages="–".join(sorted(left.languages | right.languages)),
        voices=(first, second),
        relation=relation.relation,
        side=relation.side,
        facets=relation.facets,
        found=found,
        known=features(first, second, found),
    )
