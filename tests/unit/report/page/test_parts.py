"""Summary, what needs an eye, matrix, picture, and what rows are chosen by."""

from dataclasses import replace

import pytest

from divergence.domain import Certainty, Comparison, SilenceGrade
from divergence.report.names import Names
from divergence.report.page import eye
from divergence.report.page.facts import facts
from divergence.report.page.matrix import ROOM, beginning, matrix
from divergence.report.page.ribbons import Picture, picture
from divergence.report.page.script import sheet
from divergence.report.page.summary import lines
from divergence.report.passages import dropped
from divergence.report.tabulation import tabulate
from tests.fakes import karvelia, topical, unusual


def summed(comparison: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    shown = lines(Names(comparison), tabulate(comparison), tuple(eye.reasons(comparison)))
    return [(line.says, line.rows) for line in shown]


def drawn(comparison: Comparison) -> Picture:
    made = picture(Names(comparison), tabulate(comparison))
    assert made is not None
    return made


def test_conflicts_are_counted_and_named() -> None:
    assert summed(karvelia.two_sides()) == [
        ("The accounts conflict in 2 rows:", ("p3", "p5")),
        (
            "No denial found in 17 statements: in none does one text say that what the other "
            "tells is untrue, as far as the rules can see.",
            (),
        ),
        ("1 row needs your eye", ("p10",)),
    ]


def test_none_found_says_on_what_basis() -> None:
    first, *_, last = summed(topical.two_sides())
    assert first[0].startswith("No conflict found in 2 shared items:")
    assert last == ("No row is a close call.", ())


def test_a_denial_leads_to_its_rows() -> None:
    assert summed(topical.two_sides(denial=True))[1] == (
        "1 statement is denied by another text:",
        ("p5", "p7"),
    )


def test_of_what_could_not_be_read_nothing_is_said_to_be_missing() -> None:
    (only,) = summed(unusual.nothing())
    assert only[0].startswith("Whether the accounts conflict cannot be said")


def test_a_reading_that_is_nearly_another_needs_an_eye() -> None:
    comparison = topical.two_sides()
    points = tuple(
        replace(point, relations=tuple(replace(r, margin=0.05) for r in point.relations))
        for point in comparison.points
    )
    assert eye.reasons(replace(comparison, points=points)) == dict.fromkeys(
        ("p2", "p3"), ("another reading of the difference is almost as probable",)
    )
    ruled = tuple(
        replace(p, relations=tuple(replace(r, by=("Ayla",)) for r in p.relations)) for p in points
    )
    assert eye.reasons(replace(comparison, points=ruled)) == {}


def test_rows_have_what_they_are_chosen_by() -> None:
    comparison = topical.two_sides()
    found = facts(Names(comparison), tabulate(comparison), {"p4": ("why",)})
    told = found["p4"]
    assert (told.sides, told.topics, told.facets, told.eye) == ("karvelia", "sea trade", "", "why")
    assert told.places == "3 -"
    assert found["p2"].facets == "commitment"
    assert found["p2"].rung > told.rung
    assert sheet(Names(comparison))["topics"] == [
        ["captives", "Prisoners and the missing"],
        ["sea", "Sea lanes and straits"],
        ["trade", "Trade"],
    ]


def test_two_sides_need_no_matrix() -> None:
    assert matrix(Names(karvelia.two_sides()), tabulate(karvelia.two_sides())) == ()


def test_a_matrix_says_who_tells_what() -> None:
    comparison = unusual.three_sides()
    told = {
        line.row.point.id: [mark.says for mark in line.marks]
        for line in matrix(Names(comparison), tabulate(comparison))
    }
    assert told == {
        "p1": ["less detail", "same", "more detail"],
        "p2": ["differently", "topic not found", "differently"],
        "p3": ["topic not found", "only here", "statement not found, perhaps"],
    }


@pytest.mark.parametrize("grade", SilenceGrade)
def test_each_kind_of_absence_has_its_word(grade: SilenceGrade) -> None:
    comparison = unusual.three_sides()
    silence = replace(comparison.points[1].silent[0], grade=grade, certainty=Certainty.NOT_FOUND)
    point = replace(comparison.points[1], silent=(silence,))
    found = replace(comparison, points=(point,))
    ((line),) = matrix(Names(found), tabulate(found))
    word = {"topic": "topic", "statement": "statement", "detail": "detail"}[grade]
    assert line.marks[1].says == f"{word} not found"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("word " * 20, ("word " * 12).rstrip()),
        ("k" * 100, "k" * ROOM),
        ("x" * ROOM, "x" * ROOM),
    ],
)
def test_a_quote_begins_with_whole_words(text: str, expected: str) -> None:
    assert beginning(text) == expected


def test_the_picture_joins_what_is_shared_and_leaves_silences_open() -> None:
    comparison = topical.two_sides()
    made = drawn(comparison)
    assert len(made.bars) == len(comparison.claims)
    joined = [ribbon.kind for ribbon in made.ribbons if ribbon.end is None]
    assert joined == ["different", "same"]
    opened = [ribbon for ribbon in made.ribbons if ribbon.end]
    assert len(opened) == 5
    assert made.says == (
        "2 points are told by more than one side; 4 only in Karvelia’s text; 1 only in Ostrana’s "
        "text; the points that are shared stand in the same order. Every line stands as a row, "
        "with its quotes, under “Point by point”."
    )


def test_a_picture_of_three_sides_opens_towards_the_silent_one() -> None:
    made = drawn(unusual.three_sides())
    assert [head for _, head in made.heads] == ["Karvelia", "Ostrana", "Zhenlu"]
    grain = [ribbon for ribbon in made.ribbons if ribbon.kind == "different"]
    assert len(grain) == 1
    praise = [ribbon for ribbon in made.ribbons if ribbon.end]
    assert len(praise) == 2


def test_another_order_is_counted() -> None:
    comparison = topical.two_sides()
    *first, one, two, last = comparison.claims
    made = drawn(replace(comparison, claims=(*first, two, one, last)))
    assert "1 pair of points stands in another order" in made.says


def test_one_account_is_no_picture() -> None:
    comparison = unusual.one_account()
    assert picture(Names(comparison), tabulate(comparison)) is None


def test_what_was_left_out_of_a_text_is_counted_without_white_space() -> None:
    head, _ = karvelia.two_sides().readouts
    front = head.text[: head.body[0].start]
    assert dropped(head) == len("".join(front.split()))
    assert dropped(unusual.three_sides().readouts[0]) == 0
