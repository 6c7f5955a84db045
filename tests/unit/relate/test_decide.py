"""One relation from many pieces of evidence."""

import pytest

from divergence.domain import Evidence, Facet, RelationKind
from divergence.relate.decide import decide
from divergence.relate.priors import OTHER_SIDE, Priors, Spoken

EQUIVALENT, SPECIFIC, FRAMING, OPPOSED, CONTRADICTORY = RelationKind

PRIORS = Priors(
    points={EQUIVALENT: 20, SPECIFIC: 30, FRAMING: 40, OPPOSED: 6, CONTRADICTORY: 4},
    spoken={
        ("detail", SPECIFIC): Spoken(
            {"more_specific": 24, OTHER_SIDE: 2, "different_framing": 4}, 20
        ),
        ("speaker", FRAMING): Spoken(
            {"different_framing": 30, "equivalent": 2, "contradictory": 1}, 28
        ),
        ("caller", CONTRADICTORY): Spoken({"contradictory": 4}, 4),
        ("noise", FRAMING): Spoken({"equivalent": 15, "different_framing": 2}, 1),
    },
    temper=1.0,
    facet_threshold=0.5,
)


def found(
    rule: str, kind: RelationKind, facet: Facet | None = None, side: str | None = None
) -> Evidence:
    return Evidence(rule, "", (), facet, kind, side)


def test_nothing_said_is_equivalent() -> None:
    relation = decide(("a", "b"), (), 1.0, PRIORS)
    assert relation.relation is EQUIVALENT
    assert (relation.side, relation.facets, relation.evidence) == (None, (), ())


def test_detail_on_one_side() -> None:
    relation = decide(("a", "b"), [found("detail", SPECIFIC, Facet.QUANTITY, "b")], 1.0, PRIORS)
    assert (relation.relation, relation.side) == (SPECIFIC, "b")
    assert relation.facets == (Facet.QUANTITY,)
    assert relation.evidence[0].probability == pytest.approx(25 / 32, abs=1e-4)


def test_detail_on_both_sides_makes_neither_the_more_specific() -> None:
    both = [found("detail", SPECIFIC, Facet.QUANTITY, side) for side in ("a", "b")]
    relation = decide(("a", "b"), both, 1.0, PRIORS)
    assert relation.relation in (EQUIVALENT, FRAMING)
    assert relation.side is None


def test_the_stronger_relation_needs_its_own_evidence() -> None:
    speaker = found("speaker", FRAMING, Facet.ATTRIBUTION)
    caller = found("caller", CONTRADICTORY, Facet.INITIATOR)
    assert decide(("a", "b"), [speaker], 1.0, PRIORS).relation is FRAMING
    relation = decide(("a", "b"), [speaker, caller], 1.0, PRIORS)
    assert relation.relation is CONTRADICTORY
    assert relation.facets == (Facet.INITIATOR, Facet.ATTRIBUTION)
    assert [each.rule for each in relation.evidence] == ["caller", "speaker"]


def test_accounts_of_different_things_do_not_conflict() -> None:
    caller = found("caller", CONTRADICTORY, Facet.INITIATOR)
    sure, unsure = (decide(("a", "b"), [caller], chance, PRIORS) for chance in (1.0, 0.01))
    assert sure.relation is CONTRADICTORY
    assert unsure.relation is not CONTRADICTORY


def test_a_conflict_is_not_outvoted() -> None:
    caller = found("caller", CONTRADICTORY, Facet.INITIATOR)
    speaker = found("speaker", FRAMING, Facet.ATTRIBUTION)
    relation = decide(("a", "b"), [speaker, caller], 0.3, PRIORS)
    assert relation.relation is CONTRADICTORY
    assert relation.probability == relation.evidence[0].probability


def test_a_rule_that_is_seldom_right_is_not_followed() -> None:
    relation = decide(("a", "b"), [found("noise", FRAMING, Facet.TONE)], 1.0, PRIORS)
    assert relation.relation is EQUIVALENT
    assert relation.facets == ()
    assert relation.evidence[0].rule == "noise"


def test_a_rule_never_measured_is_believed_with_caution() -> None:
    relation = decide(("a", "b"), [found("new", CONTRADICTORY)], 1.0, PRIORS)
    assert relation.evidence[0].probability == pytest.approx(0.5)
    assert relation.relation is CONTRADICTORY


def test_margin_and_probability_are_shares() -> None:
    for said in ([], [found("speaker", FRAMING)], [found("detail", SPECIFIC, None, "a")]):
        relation = decide(("a", "b"), said, 1.0, PRIORS)
        assert 0.0 <= relation.margin <= relation.probability <= 1.0


def test_the_order_of_evidence_does_not_show() -> None:
    said = [
        found("speaker", FRAMING),
        found("detail", SPECIFIC, None, "a"),
        found("noise", FRAMING),
    ]
    assert decide(("a", "b"), said, 1.0, PRIORS) == decide(("a", "b"), said[::-1], 1.0, PRIORS)
