"""What waits for a ruling, and how far two reviewers agree."""

from dataclasses import replace

import pytest

from divergence.domain import Label, Match, Note, Publish, Reject, Relabel, RelationKind
from divergence.review.agreement import agreements, kappa
from divergence.review.annotated import to_gold
from divergence.review.applying import apply
from divergence.review.queue import DISAGREE, queue
from tests.fakes import karvelia
from tests.fakes.reviews import cite, rule

FOUND = karvelia.two_sides()
PAIR = ("karvelia", "ostrana")
SAME, CONFLICT = (
    Relabel(Label(PAIR, kind)) for kind in (RelationKind.EQUIVALENT, RelationKind.CONTRADICTORY)
)


def test_the_close_call_comes_first_and_formalities_last() -> None:
    waiting = queue(FOUND)
    assert len(waiting) == len(FOUND.points)
    assert waiting[0].point.id == "p10"
    assert waiting[0].why == "a close call: 0.46, joined from 0.50"
    assert waiting[0].certainty == 0.04
    routine = [item.point.routine for item in waiting]
    assert routine == sorted(routine)


def test_what_is_ruled_on_waits_no_more_but_for_others() -> None:
    made = [rule(FOUND, "p10", Reject()), rule(FOUND, "p5", Note("x"))]
    reviewed = apply(FOUND, made)
    left = {item.point.id for item in queue(reviewed)}
    assert "p10" not in left
    assert "p5" in left
    assert "p10" in {item.point.id for item in queue(reviewed, "Bo")}


def test_where_reviewers_disagree_comes_first() -> None:
    made = [rule(FOUND, "p4", SAME, "Ayla"), rule(FOUND, "p4", CONFLICT, "Bo")]
    first = queue(apply(FOUND, made))[0]
    assert (first.point.id, first.why, first.certainty) == ("p4", DISAGREE, 0.0)
    assert "p4" not in {item.point.id for item in queue(apply(FOUND, made), "Bo")}


def test_agreement_is_counted_on_what_both_ruled_on() -> None:
    picked = Match(cite(FOUND, "karvelia-10", "ostrana-10"))
    made = [
        rule(FOUND, "p4", SAME, "Ayla"),
        rule(FOUND, "p4", CONFLICT, "Bo"),
        rule(FOUND, "p5", SAME, "Ayla"),
        rule(FOUND, "p5", SAME, "Bo"),
        rule(FOUND, "p6", SAME, "Bo"),
        rule(FOUND, "p10", picked, "Ayla"),
        rule(FOUND, "p10", Reject(), "Bo"),
    ]
    (pair,) = agreements(FOUND, made)
    assert pair.reviewers == ("Ayla", "Bo")
    assert (pair.relations, pair.same, pair.facets) == (2, 1, 1)
    assert (pair.claims, pair.alike) == (5, 4)
    assert pair.kappa == 0.0
    says = [difference.says for difference in pair.differences]
    assert ("karvelia~ostrana: equivalent", "karvelia~ostrana: contradictory") in says
    assert len(says) == 2


def test_one_reviewer_agrees_with_nobody() -> None:
    assert agreements(FOUND, [rule(FOUND, "p4", SAME)]) == ()
    assert agreements(FOUND, []) == ()


def test_reviewers_with_nothing_in_common_differ_in_nothing() -> None:
    made = [rule(FOUND, "p4", SAME, "Ayla"), rule(FOUND, "p5", SAME, "Bo")]
    (pair,) = agreements(FOUND, made)
    assert (pair.claims, pair.relations, pair.kappa, pair.differences) == (0, 0, None, ())


def test_different_titles_are_told() -> None:
    made = [
        rule(FOUND, "p4", Publish(chosen=True, place=2, title="River"), "Ayla"),
        rule(FOUND, "p4", Publish(chosen=False), "Bo"),
    ]
    (pair,) = agreements(FOUND, made)
    assert [d.says for d in pair.differences] == [("published at 2 as “River”", "not published")]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], None),
        ([("a", "a")], None),
        ([("a", "a"), ("b", "b")], 1.0),
        ([("a", "b"), ("b", "a")], -1.0),
        ([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0),
    ],
)
def test_kappa(pairs: list[tuple[object, object]], expected: float | None) -> None:
    assert kappa(pairs) == expected


def test_a_case_is_a_draft_until_every_point_is_ruled_on() -> None:
    labels = [rule(FOUND, p.id, Relabel(Label(PAIR, p.relations[0].relation, p.relations[0].side)))
              for p in FOUND.points if p.relations and not p.routine]  # fmt: skip
    lone = [rule(FOUND, name, Reject()) for name in ("p10", "p11", "p12")]
    assert to_gold(FOUND, labels, "x").draft
    assert not to_gold(FOUND, [*labels, *lone], "x").draft
    other = replace(labels[0], reviewer="Bo", decision=SAME)
    case = to_gold(FOUND, [*labels, *lone, other, rule(FOUND, "p5", Note("Ask\nthe desk."))], "x")
    assert case.draft
    relations = [relation for point in case.gold.points for relation in point.relations]
    assert [relation.low for relation in relations].count(True) == 1
    assert [relation.note for relation in relations if relation.note] == ["Ask the desk."]
