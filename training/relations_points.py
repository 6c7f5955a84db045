"""Annotated points as the head of `relate` sees them: those of cases, and hard pairs of claims."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader_data import LABELS, is_for_head
from split import is_for_judge

from divergence import gold
from divergence.domain import Claim, Evidence, Facet, Read, Reading, Readout, RelationKind, Span
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
    reading: Reading
    pair: bool = False
    """A hard pair, not a point of a case."""

    @property
    def for_head(self) -> bool:
        """Whether the reader has not seen it, so that its word can be weighed on it."""
        return self.pair or is_for_judge(self.case)

    def read(self, pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
        """Its one reading, whatever is asked: which words it hangs on is of no account here."""
        return (self.reading,) * len(pairs)


def silent(pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
    """What is known of pairs that nobody reads: nothing."""
    return (Reading((0.0,) * len(RelationKind), (0.0,) * len(Facet), 0.0),) * len(pairs)


def of_cases(cases: Iterable[gold.Case], read: Read) -> Iterator[Judged]:
    """Every relation in the cases; those that taught the reader are not read by it."""
    for case in cases:
        reads = read if is_for_judge(case.id) else silent
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
                yield judged(case.id, relation, told[0], told[1], reads)


def _of(point: gold.GoldPoint, side: str, claims: dict[str, Claim]) -> tuple[Claim, ...]:
    return tuple(claims[each] for each in point.of(side))


def of_pairs(lines: Iterable[str], read: Read) -> Iterator[Judged]:
    """Hard pairs that are kept from the reader: two claims, each a text of its own."""
    for pair in map(json.loads, lines):
        if not is_for_head(pair["id"]):
            continue
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
        yield replace(judged(pair["id"], relation, told[0], told[1], read), pair=True)


def of_families(lines: Iterable[str], read: Read) -> Iterator[Judged]:
    """Of the families that are kept from the reader: the anchor with each account of its point."""
    for family in map(json.loads, lines):
        if not is_for_head(family["id"]):
            continue
        for language, text, label, *facets in family["others"]:
            kind = LABELS[label]
            if kind is None:
                continue
            told = (
                voice("left", family["anchor"][1], family["anchor"][0]),
                voice("right", text, language),
            )
            side = {"more": "right", "less": "left"}.get(label)
            named = tuple(Facet(each) for each in facets[0]) if facets else ()
            relation = gold.GoldRelation(("left", "right"), kind, side, named)
            yield replace(judged(family["id"], relation, *told, read), pair=True)


def voice(side: str, text: str, language: str) -> Voice:
    """A side that says one thing."""
    whole = Span(0, len(text))
    readout = Readout(side, text, (whole,), id=side, language=language)
    claim = Claim(side, side, side, whole, text)
    return Voice(side, {side: readout}, given(readout, {side: (claim,)}))


def judged(case: str, relation: gold.GoldRelation, left: Voice, right: Voice, read: Read) -> Judged:
    """A relation with what the rules say of it; the voices in the order of their texts."""
    first, second = sorted((left, right), key=lambda voice: (voice.text, voice.side))
    found = tuple(evidence for rule in RULES for evidence in rule(first, second))
    (reading,) = read([(first.text, second.text)])
    return Judged(
        case=case,
        languages="–".join(sorted(left.languages | right.languages)),
        voices=(first, second),
        relation=relation.relation,
        side=relation.side,
        facets=relation.facets,
        found=found,
        known=features(first, second, found, reading),
        reading=reading,
    )
