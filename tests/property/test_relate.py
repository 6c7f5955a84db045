"""What holds for every two voices, whatever they say."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence.domain import (
    Act,
    Actors,
    Attributes,
    Claim,
    Cue,
    Evidence,
    Initiator,
    Mention,
    Quantity,
    Readout,
    RelationKind,
    Span,
    Status,
)
from divergence.relate import RULES, Voice, relate
from tests.fakes.reading import silent

NAMES = ["Orsk", "Aldane", "Vellmar"]
WORDS = [
    *(*NAMES, "agreed", "refused", "urged", "the", "unlawful", "lawful", "war", "operation", "on"),
    *("about", "12", "40", "corridor", "tanker", "crisis", "warm", "frank", "not", "discussed"),
    *("provocative", "regime", "government", "3", "June", "May"),
]
ANSWERS = [
    ("number", "12", ""),
    ("number", "40", "tanker"),
    ("money", "40", "USD"),
    ("percent", "3", "percent"),
    ("date", "2031-06-03", ""),
    ("date", "--06-04", ""),
    ("date", "2031-05", ""),
    ("time", "T09:00", ""),
    ("duration", "PT40M", ""),
]


@st.composite
def claims(draw: st.DrawFn, side: str, number: int, start: int) -> Claim:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
    text = " ".join(words)
    places = [
        Span(start + text.index(word), start + text.index(word) + len(word)) for word in words
    ]
    place = st.sampled_from(places)
    attributes = Attributes(
        actors=draw(st.sampled_from(Actors)),
        act=draw(st.sampled_from(Act)),
        negated=draw(st.booleans()),
        conditional=draw(st.booleans()),
        status=draw(st.sampled_from(Status)),
        initiator=draw(st.sampled_from(Initiator)),
        quantities=tuple(
            Quantity(*answer, draw(place))
            for answer in draw(st.lists(st.sampled_from(ANSWERS), max_size=3))
        ),
        names=tuple(Mention(name, draw(place)) for name in draw(st.sets(st.sampled_from(NAMES)))),
        cues=tuple(
            Cue(attribute, "", draw(place))
            for attribute in draw(st.sets(st.sampled_from(["act", "actors", "initiator"])))
        ),
    )
    span = Span(start, start + len(text))
    routine = draw(st.booleans())
    return Claim(f"{side}-{number}", side, side, span, text, routine, attributes)


@st.composite
def voices(draw: st.DrawFn, side: str) -> Voice:
    told: list[Claim] = []
    for number in range(1, draw(st.integers(1, 2)) + 1):
        told.append(draw(claims(side, number, told[-1].span.stop + 1 if told else 0)))
    text = " ".join(claim.text for claim in told)
    language = draw(st.sampled_from(["en", "und"]))
    readout = Readout(side, text, (Span(0, len(text)),), id=side, language=language)
    return Voice(side, {side: readout}, tuple(told))


def renamed(voice: Voice, side: str) -> Voice:
    """The same voice under another side's name."""
    (readout,) = voice.readouts.values()
    told = tuple(
        replace(claim, id=claim.id.replace(voice.side, side), side=side, readout=side)
        for claim in voice.claims
    )
    return Voice(side, {side: replace(readout, side=side, id=side)}, told)


def said(evidence: tuple[Evidence, ...], names: dict[str, str]) -> list[tuple[object, ...]]:
    """Evidence without its order and its sentences, sides under other names."""
    return sorted(
        (
            (
                each.rule,
                each.suggests.value,
                names.get(each.side or "", ""),
                tuple(sorted((names[quote.readout], quote.span) for quote in each.quotes)),
            )
            for each in evidence
        ),
        key=repr,
    )


SAME = {"karvelia": "karvelia", "ostrana": "ostrana"}
CROSSED = {"karvelia": "ostrana", "ostrana": "karvelia"}


@given(voices("karvelia"), voices("ostrana"), st.floats(0, 1))
@settings(max_examples=80, deadline=None)
def test_swapping_the_sides_swaps_the_result(left: Voice, right: Voice, similarity: float) -> None:
    there, back = relate(left, right, similarity, silent), relate(right, left, similarity, silent)
    assert back == replace(there, between=there.between[::-1])


@given(voices("karvelia"), voices("ostrana"), st.floats(0, 1))
@settings(max_examples=80, deadline=None)
def test_no_side_is_favoured_for_its_name(left: Voice, right: Voice, similarity: float) -> None:
    there = relate(left, right, similarity, silent)
    crossed = relate(renamed(left, "ostrana"), renamed(right, "karvelia"), similarity, silent)
    assert (crossed.relation, crossed.facets) == (there.relation, there.facets)
    assert crossed.side == (CROSSED[there.side] if there.side else None)
    assert crossed.probability == pytest.approx(there.probability)
    assert said(crossed.evidence, CROSSED) == said(there.evidence, SAME)


@given(voices("karvelia"), voices("ostrana"))
@settings(max_examples=80, deadline=None)
def test_every_rule_is_even_handed(left: Voice, right: Voice) -> None:
    for rule in RULES:
        assert said(rule(left, right), SAME) == said(rule(right, left), SAME), rule.code


@given(voices("karvelia"))
@settings(max_examples=40, deadline=None)
def test_the_same_account_diverges_nowhere(voice: Voice) -> None:
    relation = relate(voice, renamed(voice, "ostrana"), 1.0, silent)
    assert relation.relation is RelationKind.EQUIVALENT
    assert (relation.facets, relation.evidence, relation.probability) == ((), (), 1.0)


@given(voices("karvelia"), voices("ostrana"))
@settings(max_examples=60, deadline=None)
def test_a_relation_is_whole(left: Voice, right: Voice) -> None:
    relation = relate(left, right, 0.9, silent)
    texts = {voice.side: next(iter(voice.readouts.values())).text for voice in (left, right)}
    assert (relation.side is not None) == (relation.relation is RelationKind.MORE_SPECIFIC)
    assert relation.side in (None, *relation.between)
    assert 0 <= relation.margin <= relation.probability <= 1
    for evidence in relation.evidence:
        assert evidence.says
        assert evidence.flips
        assert evidence.quotes
        assert {quote.readout for quote in evidence.quotes} <= texts.keys()
        assert all(quote.span.of(texts[quote.readout]) == quote.text for quote in evidence.quotes)
