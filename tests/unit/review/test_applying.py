"""Rulings carried out: what each kind does, what several reviewers do, what no longer fits."""

from dataclasses import replace

import pytest

from divergence.domain import (
    Accept,
    Certainty,
    Comparison,
    Decision,
    Facet,
    Fate,
    Label,
    Match,
    Merge,
    Note,
    OnlyIn,
    Point,
    Publish,
    Reject,
    Relabel,
    RelationKind,
    Ruling,
    Span,
    Split,
)
from divergence.review.applying import apply
from tests.fakes import karvelia, unusual
from tests.fakes.reviews import cite, cite_point, rule

FOUND = karvelia.two_sides()
PAIR = ("karvelia", "ostrana")
SAME = Label(PAIR, RelationKind.EQUIVALENT)
RIVER, BRIDGE, SAILORS, GAS, JOURNALISTS = "p4", "p5", "p6", "p10", "p11"


def point(comparison: Comparison, name: str) -> Point:
    return next(one for one in comparison.points if one.id == name)


def claims(comparison: Comparison, name: str) -> list[str]:
    return [claim for _, ids in point(comparison, name).claims for claim in ids]


def home(comparison: Comparison, claim: str) -> Point:
    return next(p for p in comparison.points if any(claim in ids for _, ids in p.claims))


def fates(comparison: Comparison) -> list[Fate]:
    return [ruled.fate for ruled in comparison.review.rulings] if comparison.review else []


def later(ruling: Ruling, minutes: int = 1) -> Ruling:
    return replace(ruling, time=f"2031-03-14T09:{minutes:02}:00+03:00")


def test_without_rulings_the_comparison_is_itself() -> None:
    assert apply(FOUND, ()) is FOUND


def test_another_relation_stands_with_the_one_found_beside_it() -> None:
    label = Label(PAIR[::-1], RelationKind.MORE_SPECIFIC, "ostrana", (Facet.TONE, Facet.SCOPE))
    reviewed = apply(FOUND, [rule(FOUND, RIVER, Relabel(label))])
    (relation,) = point(reviewed, RIVER).relations
    assert (relation.between, relation.relation, relation.side) == (PAIR, label.relation, "ostrana")
    assert relation.facets == (Facet.SCOPE, Facet.TONE)
    assert relation.by == ("Ayla",)
    assert relation.found == point(FOUND, RIVER).relations[0]
    others = [(p, q) for p, q in zip(FOUND.points, reviewed.points, strict=True) if p.id != RIVER]
    assert all(was == now for was, now in others)


def test_what_is_accepted_is_confirmed_and_no_close_call_any_more() -> None:
    assert len(FOUND.undecided) == 1
    reviewed = apply(FOUND, [rule(FOUND, GAS, Accept()), rule(FOUND, SAILORS, Accept(()))])
    assert reviewed.undecided == ()
    assert [s.certainty for s in point(reviewed, GAS).silent] == [Certainty.NOT_FOUND]
    assert fates(reviewed) == [Fate.STANDS] * 2


def test_an_accepted_relation_holds_where_a_later_run_finds_another() -> None:
    old = point(FOUND, SAILORS).relations[0]
    accepted = Accept((Label(PAIR, old.relation, old.side, old.facets),))
    (now,) = apply(FOUND, [rule(FOUND, SAILORS, accepted)]).points[5].relations
    assert (now.by, now.found) == (("Ayla",), None)
    otherwise = replace(old, relation=RelationKind.EQUIVALENT, side=None, facets=())
    moved = replace(point(FOUND, SAILORS), relations=(otherwise,))
    rerun = replace(FOUND, points=(*FOUND.points[:5], moved, *FOUND.points[6:]))
    (now,) = point(apply(rerun, [rule(FOUND, SAILORS, accepted)]), SAILORS).relations
    assert (now.relation, now.side, now.found) == (old.relation, old.side, otherwise)


def test_what_is_rejected_stands_apart_with_the_other_as_nearest_passage() -> None:
    reviewed = apply(FOUND, [rule(FOUND, SAILORS, Reject())])
    ours, theirs = claims(FOUND, SAILORS)
    alone = home(reviewed, ours)
    assert alone.claims == (("karvelia", (ours,)),)
    assert [s.nearest[0].quote.claim for s in alone.silent] == [theirs]
    assert [s.certainty for s in alone.silent] == [Certainty.PERHAPS]
    assert [p.id for p in reviewed.points[5:7]] == ["r1", "r2"]


def test_a_rejected_absence_is_told_as_less_sure() -> None:
    reviewed = apply(FOUND, [rule(FOUND, JOURNALISTS, Reject())])
    assert [s.certainty for s in point(FOUND, JOURNALISTS).silent] == [Certainty.NOT_FOUND]
    assert [s.certainty for s in point(reviewed, JOURNALISTS).silent] == [Certainty.PERHAPS]
    assert fates(reviewed) == [Fate.STANDS]


def test_picked_claims_are_a_point_and_what_is_left_stands_alone() -> None:
    (gas,), (_, dam) = claims(FOUND, GAS), claims(FOUND, "p9")
    reviewed = apply(FOUND, [rule(FOUND, GAS, Match(cite(FOUND, gas, dam)))])
    assert home(reviewed, gas).claims == (("karvelia", (gas,)), ("ostrana", (dam,)))
    assert [relation.between for relation in home(reviewed, gas).relations] == [PAIR]
    assert home(reviewed, claims(FOUND, "p9")[0]).claims == (("karvelia", ("karvelia-9",)),)


def test_points_are_joined() -> None:
    other = cite_point(FOUND, point(FOUND, JOURNALISTS))
    reviewed = apply(FOUND, [rule(FOUND, GAS, Merge((other,)))])
    joined = home(reviewed, claims(FOUND, GAS)[0])
    assert [side for side, _ in joined.claims] == [*PAIR]
    assert len(reviewed.points) == len(FOUND.points) - 1


def test_a_point_is_parted() -> None:
    found = unusual.three_sides()
    own = [claim for _, ids in found.points[0].claims for claim in ids]
    parts = Split((cite(found, own[0], own[2]), cite(found, own[1], own[3])))
    reviewed = apply(found, [rule(found, "p1", parts)])
    assert [list(dict(p.claims)) for p in reviewed.points[:2]] == [
        ["karvelia", "ostrana"],
        ["karvelia", "zhenlu"],
    ]
    assert all(p.topic for p in reviewed.points[:2])


def test_only_in_one_side_is_firm() -> None:
    reviewed = apply(FOUND, [rule(FOUND, BRIDGE, OnlyIn("ostrana"))])
    ours, theirs = claims(FOUND, BRIDGE)
    assert [s.certainty for s in home(reviewed, theirs).silent] == [Certainty.NOT_FOUND]
    assert [s.certainty for s in home(reviewed, ours).silent] == [Certainty.PERHAPS]


@pytest.mark.parametrize("decision", [Note("Ask the desk."), Publish(chosen=True, place=1)])
def test_notes_and_publication_change_nothing_else(decision: Decision) -> None:
    reviewed = apply(FOUND, [rule(FOUND, BRIDGE, decision)])
    assert reviewed.points == FOUND.points
    assert reviewed.undecided == FOUND.undecided
    assert reviewed.review is not None
    assert [one.points for one in reviewed.review.rulings] == [(BRIDGE,)]


def test_a_ruling_can_be_taken_back() -> None:
    made = [rule(FOUND, SAILORS, Reject()), later(rule(FOUND, SAILORS, Accept()))]
    reviewed = apply(FOUND, made)
    assert claims(reviewed, SAILORS) == claims(FOUND, SAILORS)
    assert fates(reviewed) == [Fate.SUPERSEDED, Fate.STANDS]


def test_a_later_ruling_takes_the_place_of_an_earlier_one() -> None:
    conflict = Relabel(Label(PAIR, RelationKind.CONTRADICTORY))
    first, second = rule(FOUND, RIVER, conflict), later(rule(FOUND, RIVER, Relabel(SAME)))
    for order in ([first, second], [second, first]):
        reviewed = apply(FOUND, order)
        assert point(reviewed, RIVER).relations[0].relation is RelationKind.EQUIVALENT
        assert fates(reviewed) == [Fate.SUPERSEDED, Fate.STANDS]


def test_rulings_on_a_point_that_a_ruling_made_fit() -> None:
    (gas,), (journalists,) = claims(FOUND, GAS), claims(FOUND, JOURNALISTS)
    first = rule(FOUND, GAS, Match(cite(FOUND, gas, journalists)))
    made = apply(FOUND, [first])
    second = later(rule(made, home(made, gas).id, Relabel(SAME)))
    reviewed = apply(made, [second])
    assert home(reviewed, gas).relations[0].by == ("Ayla",)
    assert reviewed == apply(FOUND, [second, first])


def test_where_reviewers_disagree_what_was_found_stays() -> None:
    made = [
        rule(FOUND, SAILORS, Reject(), "Ayla"),
        rule(FOUND, SAILORS, Accept(), "Bo"),
        rule(FOUND, RIVER, Relabel(SAME), "Ayla"),
        rule(FOUND, RIVER, Relabel(Label(PAIR, RelationKind.CONTRADICTORY)), "Bo"),
        rule(FOUND, BRIDGE, Relabel(SAME), "Bo"),
    ]
    reviewed = apply(FOUND, made)
    for name in (SAILORS, RIVER):
        assert point(reviewed, name) == point(FOUND, name)
    assert point(reviewed, BRIDGE).relations[0].by == ("Bo",)
    assert fates(reviewed) == [*[Fate.DISPUTED] * 4, Fate.STANDS]
    assert [f.code for f in reviewed.findings] == ["ruling-disputed"] * 4


def test_reviewers_who_agree_speak_with_one_voice() -> None:
    made = [rule(FOUND, RIVER, Relabel(SAME), name) for name in ("Bo", "Ayla")]
    reviewed = apply(FOUND, made)
    assert point(reviewed, RIVER).relations[0].by == ("Ayla", "Bo")
    assert reviewed.findings == FOUND.findings


def test_a_changed_word_is_carried_over_and_said_so() -> None:
    rerun = _told(
        "They also agreed to exchange 140 detained", "They also agreed to swap 140 detained"
    )
    reviewed = apply(rerun, [rule(FOUND, SAILORS, Relabel(SAME))])
    assert point(reviewed, SAILORS).relations[0].by == ("Ayla",)
    (finding,) = reviewed.findings
    assert finding.code == "ruling-changed"
    assert "exchange 140" in finding.sentence
    assert "swap 140" in finding.sentence


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (SAILORS, "exchange 140 detained sailors", "exchange 150 detained sailors"),
        ("p7", "would meet a firm answer", "would not meet a firm answer"),
        ("p8", "He rejected the claim", "He repeated the claim"),
    ],
)
def test_a_changed_figure_negation_or_act_no_longer_fits(name: str, old: str, new: str) -> None:
    reviewed = apply(_told(old, new), [rule(FOUND, name, Relabel(SAME))])
    assert fates(reviewed) == [Fate.UNFIT]
    assert reviewed.points == _told(old, new).points
    (finding,) = reviewed.findings
    assert finding.code == "ruling-unfit"
    assert "stands there no more" in finding.sentence


def test_what_a_person_tied_together_holds_where_a_later_run_parts_it() -> None:
    rerun = replace(FOUND, points=apply(FOUND, [rule(FOUND, SAILORS, Reject())]).points)
    reviewed = apply(rerun, [rule(FOUND, SAILORS, Relabel(SAME))])
    ours, theirs = claims(FOUND, SAILORS)
    assert home(reviewed, ours) == home(reviewed, theirs)
    assert fates(reviewed) == [Fate.STANDS]


def test_but_not_where_words_changed_too() -> None:
    old, new = "They also agreed to exchange 140 detained", "They also agreed to swap 140 detained"
    rerun = _told(old, new)
    rerun = replace(rerun, points=apply(rerun, [rule(rerun, SAILORS, Reject())]).points)
    reviewed = apply(rerun, [rule(FOUND, SAILORS, Relabel(SAME))])
    assert fates(reviewed) == [Fate.UNFIT]
    assert reviewed.points == rerun.points
    assert "other points now" in reviewed.findings[0].sentence


def test_an_accepted_absence_does_not_hide_a_counterpart_found_later() -> None:
    (gas,), (journalists,) = claims(FOUND, GAS), claims(FOUND, JOURNALISTS)
    matched = rule(FOUND, GAS, Match(cite(FOUND, gas, journalists)))
    rerun = replace(FOUND, points=apply(FOUND, [matched]).points)
    reviewed = apply(rerun, [rule(FOUND, GAS, Accept())])
    assert fates(reviewed) == [Fate.UNFIT]
    assert reviewed.points == rerun.points


def test_a_rejection_that_a_later_run_agrees_with_stands() -> None:
    rerun = replace(FOUND, points=apply(FOUND, [rule(FOUND, SAILORS, Reject())]).points)
    reviewed = apply(rerun, [rule(FOUND, SAILORS, Reject())])
    assert fates(reviewed) == [Fate.STANDS]
    assert reviewed.points == rerun.points


def test_two_claims_that_could_be_meant_are_none() -> None:
    twice = "Both agreed to open the Tarn bridge on 1 May and the Selt road, as the sides told."
    near = "Both agreed to open the Tarn bridge on 1 May and the Selt roads, as the sides told."
    found = _texts(f"{near} {near.replace('told', 'say')}", twice)
    old = _texts(twice, twice)
    reviewed = apply(found, [rule(old, "p1", Note("x"))])
    assert reviewed.review is not None
    assert "could be any of 2 claims now" in reviewed.review.rulings[0].because


def test_the_same_words_at_two_places_are_told_apart_by_their_places() -> None:
    words = "They agreed to stay in touch."
    found = _texts(f"{words} {words}", words)
    second = next(p for p in found.points if p.claims == (("karvelia", ("karvelia-2",)),))
    reviewed = apply(found, [rule(found, second.id, Accept())])
    assert reviewed.review is not None
    assert reviewed.review.rulings[0].points == (second.id,)
    moved = _texts(f"So. {words} {words}", words)
    reviewed = apply(moved, [rule(found, second.id, Accept())])
    assert reviewed.review is not None
    assert "several times" in reviewed.review.rulings[0].because


def test_typography_does_not_count() -> None:
    found = _texts("He said “it’s time – now”.", "Yes.")
    old = _texts('He said "it\'s  time - now".', "Yes.")
    reviewed = apply(found, [rule(old, "p1", Note("x"))])
    assert fates(reviewed) == [Fate.STANDS]
    assert reviewed.findings == ()


def _told(old: str, new: str) -> Comparison:
    """What Karvelia tells, in other words; all claims where they were."""
    text = karvelia.KARVELIA
    at = text.index(old)
    by = len(new) - len(old)

    def moved(span: Span) -> Span:
        return Span(
            span.start + by * (span.start > at), span.stop + by * (span.stop >= at + len(old))
        )

    changed = text.replace(old, new)
    return replace(
        FOUND,
        readouts=tuple(
            replace(r, text=changed) if r.side == "karvelia" else r for r in FOUND.readouts
        ),
        claims=tuple(
            replace(c, span=moved(c.span), text=moved(c.span).of(changed))
            if c.side == "karvelia"
            else c
            for c in FOUND.claims
        ),
    )


def _texts(ours: str, theirs: str) -> Comparison:
    """Two texts, each sentence a claim of its own; the first of both share a point."""
    from tests.fakes.draft import Draft, relation

    draft = Draft()
    for side, text in (("karvelia", ours), ("ostrana", theirs)):
        readout, at = draft.readout(side, text), 0
        for number, sentence in enumerate(text.replace(". ", ".|").split("|"), 1):
            draft.claim(readout, sentence)
            start = text.index(sentence, at)
            at = start + len(sentence)
            span = Span(start, at)
            draft.claims[-1] = replace(draft.claims[-1], id=f"{side}-{number}", span=span)
    draft.point("karvelia-1", "ostrana-1", relations=(relation(RelationKind.EQUIVALENT),))
    for claim in draft.claims:
        if not claim.id.endswith("-1"):
            draft.point(claim.id)
    return draft.comparison()
