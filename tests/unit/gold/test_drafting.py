from dataclasses import replace

import pytest

from divergence import gold
from divergence.domain import (
    Claim,
    Comparison,
    Encounter,
    Facet,
    Point,
    Provenance,
    Readout,
    Relation,
    RelationKind,
    Signature,
    Span,
    UsageError,
)
from divergence.gold.drafting import draft

MERROW = "They spoke. Ten ships. Ten ships, all told.\n"
TARSKAYA = "---\nside: tarskaya\n---\nShips and a bridge."


def readout(side: str, text: str, file: str) -> Readout:
    provenance = Provenance(source="https://a.example", published="2034-02-12", file=file)
    return Readout(side, text, (Span(0, len(text)),), side, "Palace", "en", provenance=provenance)


def claim(side: str, number: int, text: str, words: str, *repeats: Span) -> Claim:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Claim(f"{side}-{number}", side, side, span, words, repeats=repeats)


COMPARISON = Comparison(
    encounter=Encounter(
        "phone call", "2034-02-11", "10:00+03:00", ("Merrow", "Tarskaya"), "Lisken"
    ),
    readouts=(readout("merrow", MERROW, "a.txt"), readout("tarskaya", TARSKAYA, "b.MD")),
    claims=(
        claim("merrow", 1, MERROW, "They spoke"),
        claim("merrow", 2, MERROW, "Ten ships", Span(23, 32), Span(5, 12)),
        claim("tarskaya", 1, TARSKAYA, "Ships"),
        claim("tarskaya", 2, TARSKAYA, "a bridge"),
    ),
    points=(
        Point("p1", "", (("merrow", ("merrow-1",)),)),
        Point(
            "p2",
            "",
            (("merrow", ("merrow-2",)), ("tarskaya", ("tarskaya-2", "tarskaya-1"))),
            relations=(
                Relation(
                    ("merrow", "tarskaya"),
                    RelationKind.MORE_SPECIFIC,
                    "merrow",
                    (Facet.QUANTITY,),
                ),
            ),
        ),
    ),
    signature=Signature("0", "fake", "", "", ()),
    threshold=0.5,
)


def test_a_draft_says_what_the_comparison_found() -> None:
    case = draft(COMPARISON, "x")
    assert gold.unbuild(case) == (
        '== x | phone call, 2034-02-11 | Merrow, Tarskaya | time:="10:00+03:00" | place:="Lisken"'
        " | draft\n"
        "< merrow | en | issuer=Palace | published=2034-02-12 | source=https://a.example\n"
        "[- They spoke]. [a Ten ships]. [=a Ten ships], all told.\\n\n"
        "< tarskaya | en | issuer=Palace | published=2034-02-12 | source=https://a.example"
        " | file=tarskaya.md\n"
        "\\---\nside: tarskaya\n\\---\n[a Ships] and [a a bridge].\n"
        "-- a ms merrow quantity\n"
    )
    assert case.draft
    assert gold.parse(gold.unbuild(case), "x") == (case,)


def test_a_side_has_one_text() -> None:
    first, second = COMPARISON.readouts
    twice = replace(COMPARISON, readouts=(first, replace(second, side="merrow", id="merrow.2")))
    with pytest.raises(UsageError, match=r"^a\.txt and b\.MD are both of “merrow”"):
        draft(twice, "x")
