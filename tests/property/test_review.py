"""What holds for all rulings on any comparison: invented texts, points and reviewers at random."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from divergence import gold
from divergence.domain import (
    Comparison,
    Fate,
    Point,
    Publish,
    Relation,
    Ruling,
    Silence,
    Translation,
    Translator,
    UsageError,
)
from divergence.report import Format, parse, render, translations
from divergence.report.publication import published
from divergence.review.annotated import to_gold
from divergence.review.applying import apply, unruled
from divergence.review.grouping import members
from divergence.review.rulings import lines
from divergence.review.rulings import parse as parse_lines
from tests.fakes.reviews import comparisons, rulings

SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
ruled = comparisons().flatmap(lambda found: st.tuples(st.just(found), rulings(found)))
Ruled = tuple[Comparison, tuple[Ruling, ...]]


@SLOW
@given(ruled)
def test_rulings_go_round_without_loss(drawn: Ruled) -> None:
    _, made = drawn
    assert parse_lines(lines(made), "x") == made


@SLOW
@given(ruled)
def test_twice_gives_the_same_as_once(drawn: Ruled) -> None:
    found, made = drawn
    once = apply(found, made)
    assert apply(once, made) == once
    assert apply(once, ()) == once
    assert unruled(once) == found


@SLOW
@given(ruled, st.integers(0, 6))
def test_a_part_and_then_the_rest_gives_the_same_as_all(drawn: Ruled, cut: int) -> None:
    found, made = drawn
    ordered = sorted(made, key=lambda ruling: ruling.time)
    assert apply(apply(found, ordered[:cut]), ordered[cut:]) == apply(found, ordered)


@SLOW
@given(ruled)
def test_claims_stay_in_one_point_each_and_sides_speak_or_are_silent(drawn: Ruled) -> None:
    reviewed = apply(*drawn)
    placed = [claim for point in reviewed.points for claim in members(point)]
    assert sorted(placed) == sorted(claim.id for claim in reviewed.claims)
    assert len({point.id for point in reviewed.points}) == len(reviewed.points)
    for point in reviewed.points:
        speaking = [side for side, _ in point.claims]
        assert sorted([*speaking, *(s.side for s in point.silent)]) == sorted(reviewed.sides)
        assert len(point.relations) == len(speaking) * (len(speaking) - 1) // 2


@SLOW
@given(ruled)
def test_a_reviewed_comparison_is_read_back_as_it_was(drawn: Ruled) -> None:
    reviewed = parse(render(apply(*drawn), Format.JSON))
    assert parse(render(reviewed, Format.JSON)) == reviewed
    assert apply(reviewed, drawn[1]) == reviewed


@SLOW
@given(ruled)
def test_swapping_the_sides_swaps_the_result_and_nothing_else(drawn: Ruled) -> None:
    found, made = drawn
    assert apply(_swapped(found), made) == _swapped(apply(found, made))


@SLOW
@given(comparisons())
def test_a_comparison_without_rulings_makes_a_valid_case(found: Comparison) -> None:
    case = to_gold(found, (), "drawn")
    assert case.draft
    assert gold.parse(gold.unbuild(case), "x") == (case,)


@SLOW
@given(ruled)
def test_a_comparison_with_rulings_makes_a_valid_case(drawn: Ruled) -> None:
    case = to_gold(*drawn, "drawn")
    assert gold.parse(gold.unbuild(case), "x") == (case,)


@SLOW
@given(ruled)
def test_every_ruling_is_told_of_and_only_those_that_fit_concern_points(drawn: Ruled) -> None:
    found, made = drawn
    review = apply(found, made).review
    told = [one.ruling for one in review.rulings] if review else []
    assert sorted(told, key=repr) == sorted(set(made), key=repr)
    for one in review.rulings if review else ():
        assert bool(one.points) == (one.fate is not Fate.UNFIT) == (not one.because)


@SLOW
@given(ruled)
def test_the_rows_to_publish_are_those_that_stand_in_the_order_of_their_places(
    drawn: Ruled,
) -> None:
    """And what is exported, read back and carried out anew chooses the same rows."""
    reviewed = apply(*drawn)
    standing = {
        point: one.ruling.decision
        for one in (reviewed.review.rulings if reviewed.review else ())
        if isinstance(one.ruling.decision, Publish) and one.fate is Fate.STANDS
        for point in one.points
    }
    expected = {point: said for point, said in standing.items() if said.chosen}
    if not expected:
        with pytest.raises(UsageError):
            published(reviewed)
        return
    selected = published(reviewed).selection or ()
    assert {row.point for row in selected} == expected.keys()
    places = [expected[row.point].place or 10 for row in selected]
    assert places == sorted(places)
    titles = [" ".join((expected[row.point].title or "").split()) for row in selected]
    assert [row.title for row in selected] == titles
    again = apply(parse(render(reviewed, Format.JSON)), parse_lines(lines(drawn[1]), "x"))
    assert published(again).selection == selected


@SLOW
@given(
    comparisons().flatmap(
        lambda found: st.tuples(
            st.just(found),
            st.lists(
                st.builds(
                    lambda claim, text, by: Translation(claim.id, claim.text, "pt-BR", text, by),
                    st.sampled_from(found.claims),
                    st.text(min_size=1).filter(str.strip),
                    st.sampled_from(Translator),
                )
            ),
        )
    )
)
def test_translations_go_round_without_loss(
    drawn: tuple[Comparison, list[Translation]],
) -> None:
    found, made = drawn
    assert translations.parse_lines(translations.lines(made), "x") == tuple(made)
    told = translations.bound(found, made, "x")
    assert parse(render(told, Format.JSON)).translations == told.translations
    assert translations.bound(told, made, "x") == told


def _swapped(found: Comparison) -> Comparison:
    """The comparison of the same files, named in the opposite order."""
    order = {readout.id: number for number, readout in enumerate(reversed(found.readouts))}
    return replace(
        found,
        readouts=tuple(reversed(found.readouts)),
        claims=tuple(sorted(found.claims, key=lambda c: (order[c.readout], c.span))),
        points=tuple(map(_swapped_point, found.points)),
        review=found.review
        and replace(found.review, points=tuple(map(_swapped_point, found.review.points))),
    )


def _swapped_point(point: Point) -> Point:
    silent: tuple[Silence, ...] = tuple(reversed(point.silent))
    return replace(
        point,
        claims=tuple(reversed(point.claims)),
        silent=silent,
        relations=tuple(map(_swapped_relation, reversed(point.relations))),
    )


def _swapped_relation(relation: Relation) -> Relation:
    found = None if relation.found is None else _swapped_relation(relation.found)
    first, second = relation.between
    return replace(relation, between=(second, first), found=found)
