"""What a comparison and its gold disagree on, item by item."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from divergence import gold
from divergence.check.cases import Found
from divergence.check.differences import differences
from divergence.check.nouns import Difference, DifferenceKind
from divergence.domain import (
    Claim,
    Comparison,
    Point,
    Relation,
    RelationKind,
    Signature,
    Span,
)
from divergence.gold.metrics import pooled, score
from divergence.gold.views import of_comparison, of_gold

CASE = """\
== x | phone call, 2034-02-11 | North, South
< north | en
Before. [a n1 n2 n3 n4]. [b n5 n6 n7 n8]. [- n9 n10]. [~- n11].
< south | en
[a s1 s2 s3 s4]. [b s5 s6]. [- s7 s8]. After s9.
-- a ms south quantity
-- b df
"""
SIDES = ("north", "south")
EQUIVALENT = Relation(SIDES, RelationKind.EQUIVALENT)
Cut = Mapping[str, Sequence[str]]
"""The words of each side's claims; `~` before them: routine."""


@pytest.fixture
def found(tmp_path: Path) -> Found:
    return _found(tmp_path / "x.case")


def _found(path: Path) -> Found:
    (case,) = gold.parse(CASE, str(path))
    return Found(case, path)


def _compared(
    found: Found, cut: Cut, points: Sequence[tuple[str, str, Relation | None]]
) -> Comparison:
    """A comparison with these claims; points name a claim of each side, the rest stand alone."""
    texts = found.case.texts
    claims = []
    for side, words in cut.items():
        for number, marked in enumerate(words, 1):
            bare = marked.removeprefix("~")
            start = texts[side].index(bare)
            span = Span(start, start + len(bare))
            claims.append(Claim(f"{side}-{number}", side, side, span, bare, bare != marked))
    joined = tuple(
        Point("p", "", (("north", (one,)), ("south", (two,))), relations=(rel,) if rel else ())
        for one, two, rel in points
    )
    told = {claim for one, two, _ in points for claim in (one, two)}
    alone = (Point("p", "", ((c.side, (c.id,)),)) for c in claims if c.id not in told)
    return Comparison(
        encounter=found.case.encounter,
        readouts=found.readouts,
        claims=tuple(claims),
        points=(*joined, *alone),
        signature=Signature("0", "", "", "", ()),
        threshold=0.5,
    )


def _differences(found: Found, comparison: Comparison) -> tuple[Difference, ...]:
    measured = of_comparison(comparison, found.case)
    return differences(found, comparison, measured, of_gold(found.case))


def _shown(differences: Sequence[Difference]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (d.kind.value, d.side, d.quote.text, [quote.text for quote in d.counterparts])
        for d in differences
    ]


RIGHT = {
    "north": ["n1 n2 n3 n4", "n5 n6 n7 n8", "n9 n10", "~n11"],
    "south": ["s1 s2 s3 s4", "s5 s6", "s7 s8"],
}
MORE = Relation(SIDES, RelationKind.MORE_SPECIFIC, "south")
FRAMED = Relation(SIDES, RelationKind.DIFFERENT_FRAMING)


def test_what_is_as_the_gold_has_it_differs_nowhere(found: Found) -> None:
    points = [("north-1", "south-1", MORE), ("north-2", "south-2", FRAMED)]
    assert _differences(found, _compared(found, RIGHT, points)) == ()


def test_a_point_that_is_not_found_is_two_false_silences_and_a_missed_link(found: Found) -> None:
    told = _differences(found, _compared(found, RIGHT, [("north-1", "south-1", MORE)]))
    assert _shown(told) == [
        ("false-silence", "north", "n5 n6 n7 n8", ["s5 s6"]),
        ("false-silence", "south", "s5 s6", ["n5 n6 n7 n8"]),
        ("missed-link", "north", "n5 n6 n7 n8", ["s5 s6"]),
    ]
    assert told[0].says == (
        "told to be only in North’s text; the annotation finds it in South’s text too"
    )
    assert told[2].says == "told as two items; the annotation has one"
    assert told[0].quote.claim == "north-2"
    assert told[0].file == found.path


def test_a_point_that_is_not_one_is_two_missed_silences_and_a_false_link(found: Found) -> None:
    points = [
        ("north-1", "south-1", MORE),
        ("north-2", "south-2", FRAMED),
        ("north-3", "south-3", EQUIVALENT),
    ]
    told = _differences(found, _compared(found, RIGHT, points))
    assert _shown(told) == [
        ("missed-silence", "north", "n9 n10", ["s7 s8"]),
        ("missed-silence", "south", "s7 s8", ["n9 n10"]),
        ("false-link", "north", "n9 n10", ["s7 s8"]),
    ]
    assert told[0].says == (
        "told to be in South’s text too; the annotation finds nothing on it there"
    )
    assert told[2].says == "told as one item; the annotation has two"


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        (
            Relation(SIDES, RelationKind.MORE_SPECIFIC, "north"),
            "called “more detail in North’s text”",
        ),
        (FRAMED, "called “told differently”"),
        (EQUIVALENT, "called “same in substance”"),
        (None, "not said how the two differ"),
    ],
)
def test_a_wrong_relation_says_both(found: Found, relation: Relation | None, told: str) -> None:
    points = [("north-1", "south-1", relation), ("north-2", "south-2", FRAMED)]
    (only,) = _differences(found, _compared(found, RIGHT, points))
    assert only.kind is DifferenceKind.WRONG_RELATION
    assert only.says == f"{told}; the annotation has “more detail in South’s text”"
    assert (only.quote.text, only.counterparts[0].text) == ("n1 n2 n3 n4", "s1 s2 s3 s4")


@pytest.mark.parametrize(
    ("north", "says"),
    [
        (["n1 n2 n3 n4", "n5 n6 n7 n8", "~n11"], "passed over; "),
        (["n1 n2 n3 n4", "n5 n6 n7 n8", "~n9 n10", "~n11"], "told as a formality; "),
    ],
)
def test_a_missed_silence_says_why(found: Found, north: list[str], says: str) -> None:
    points = [("north-1", "south-1", MORE), ("north-2", "south-2", FRAMED)]
    (only,) = _differences(found, _compared(found, RIGHT | {"north": north}, points))
    assert only.kind is DifferenceKind.MISSED_SILENCE
    assert only.says.startswith(says)


def test_a_claim_that_the_gold_does_not_have_is_a_false_silence(found: Found) -> None:
    points = [("north-1", "south-1", MORE), ("north-2", "south-2", FRAMED)]
    south = [*RIGHT["south"], "After s9"]
    (only,) = _differences(found, _compared(found, RIGHT | {"south": south}, points))
    assert (only.kind, only.quote.text) == (DifferenceKind.FALSE_SILENCE, "After s9")
    assert only.says.endswith("the annotation has no such claim")
    assert only.sentence.of(found.case.texts["south"]) == "After s9."
    routine = [*RIGHT["south"], "~After s9"]
    assert not _differences(found, _compared(found, RIGHT | {"south": routine}, points))


def test_formalities_are_told_apart(found: Found) -> None:
    points = [
        ("north-1", "south-1", MORE),
        ("north-2", "south-2", FRAMED),
        ("north-4", "south-3", EQUIVALENT),
    ]
    told = _differences(found, _compared(found, RIGHT, points))
    routine = [(d.kind.value, d.quote.text) for d in told if d.routine]
    assert routine == [("missed-silence", "n11"), ("false-link", "n11")]


WORDS = {
    side: tuple(f"{side[0]}{n}" for n in range(1, 12 if side == "north" else 10)) for side in SIDES
}


def _some(words: Sequence[str], data: st.DataObject) -> list[str]:
    """Some of the words as claims, some of them routine."""
    kept = [word for word in words if data.draw(st.integers(0, 3))]
    return [data.draw(st.sampled_from(["", "~"])) + word for word in kept]


@settings(deadline=None)
@given(st.data())
def test_the_differences_are_what_the_figures_lack(data: st.DataObject) -> None:
    found = _found(Path("x.case"))
    cut = {side: _some(words, data) for side, words in WORDS.items()}
    free = [f"south-{n}" for n in range(1, len(cut["south"]) + 1)]
    points = [
        (f"north-{n}", free.pop(), EQUIVALENT)
        for n in range(1, len(cut["north"]) + 1)
        if data.draw(st.booleans()) and free
    ]
    comparison = _compared(found, cut, points)
    counts = pooled(score(found.case, comparison))
    told = _differences(found, comparison)

    def number(kind: DifferenceKind) -> int:
        silence = kind in {DifferenceKind.FALSE_SILENCE, DifferenceKind.MISSED_SILENCE}
        return sum(d.kind is kind and not (silence and d.routine) for d in told)

    right, flagged, hit, due = counts.flags
    assert number(DifferenceKind.FALSE_SILENCE) == flagged - right
    assert number(DifferenceKind.MISSED_SILENCE) == due - hit
    right, linked, hit, due = counts.links
    assert number(DifferenceKind.FALSE_LINK) == linked - right
    assert number(DifferenceKind.MISSED_LINK) == due - hit
