"""One relation from many pieces of evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from divergence.domain import Act, Evidence, Facet, RelationKind, Status
from divergence.relate import Voice
from divergence.relate.decide import decide
from divergence.relate.head import Head
from divergence.relate.priors import Priors, Spoken
from tests.fakes.reading import silent

Say = Callable[..., Voice]

EQUIVALENT, SPECIFIC, FRAMING, OPPOSED, CONTRADICTORY = RelationKind


def toward(kind: RelationKind, weight: float) -> tuple[float, ...]:
    """Weights of a feature that speaks for one relation."""
    return tuple(weight if each is kind else 0.0 for each in RelationKind)


def facet(which: Facet, weight: float) -> tuple[float, ...]:
    """Weights of a feature that speaks for one facet."""
    return tuple(weight if each is which else 0.0 for each in Facet)


PRIORS = Priors(
    spoken={
        ("detail", SPECIFIC): Spoken(30, 24, 20),
        ("speaker", FRAMING): Spoken(33, 30, 28),
        ("caller", CONTRADICTORY): Spoken(4, 4, 4),
        ("guess", CONTRADICTORY): Spoken(40, 4, 4),
    },
    head=Head(
        bias=(1.0, 0.0, 0.0, -1.0, -1.0),
        even={
            "act-alone:agreed": toward(OPPOSED, 4.0),
            "act-alone:urged": toward(FRAMING, 4.0),
            "rule:caller:contradictory": toward(CONTRADICTORY, 0.5),
            "rule:detail:more_specific": toward(SPECIFIC, 2.0),
            "rule:speaker:different_framing": toward(FRAMING, 3.0),
            "status:done": toward(FRAMING, 3.0),
        },
        odd={"rule:detail:more_specific": 2.0},
        facet_bias=(-4.0,) * len(Facet),
        facet_even={
            "rule:caller:contradictory": facet(Facet.INITIATOR, 8.0),
            "rule:detail:more_specific": facet(Facet.QUANTITY, 8.0),
            "rule:speaker:different_framing": facet(Facet.ATTRIBUTION, 8.0),
            "status:done": facet(Facet.STATUS, 8.0),
            "act-alone:agreed": facet(Facet.TONE, 8.0),
        },
        facet_threshold=0.5,
    ),
)


@pytest.fixture
def voices(say: Say) -> tuple[Voice, Voice]:
    return say("a", "One gate is open."), say("b", "Some gates stand open.")


def found(
    rule: str, kind: RelationKind, about: Facet | None = None, side: str | None = None
) -> Evidence:
    return Evidence(rule, "", (), about, kind, side)


CALLER = found("caller", CONTRADICTORY, Facet.INITIATOR)
SPEAKER = found("speaker", FRAMING, Facet.ATTRIBUTION)


def test_nothing_said_is_equivalent(voices: tuple[Voice, Voice]) -> None:
    relation = decide(*voices, (), 1.0, PRIORS, silent)
    assert relation.relation is EQUIVALENT
    assert (relation.side, relation.facets, relation.evidence) == (None, (), ())


def test_detail_on_one_side(voices: tuple[Voice, Voice]) -> None:
    detail = found("detail", SPECIFIC, Facet.QUANTITY, "b")
    relation = decide(*voices, [detail], 1.0, PRIORS, silent)
    assert (relation.relation, relation.side) == (SPECIFIC, "b")
    assert relation.facets == (Facet.QUANTITY,)
    assert relation.evidence[0].probability == pytest.approx(25 / 32, abs=1e-4)


def test_detail_on_both_sides_makes_neither_the_more_specific(voices: tuple[Voice, Voice]) -> None:
    both = [found("detail", SPECIFIC, Facet.QUANTITY, side) for side in ("a", "b")]
    relation = decide(*voices, both, 1.0, PRIORS, silent)
    assert relation.relation is EQUIVALENT
    assert relation.side is None
    assert relation.margin == 0.0


def test_a_contradiction_that_a_rule_shows_stands(voices: tuple[Voice, Voice]) -> None:
    assert decide(*voices, [SPEAKER], 1.0, PRIORS, silent).relation is FRAMING
    relation = decide(*voices, [SPEAKER, CALLER], 0.3, PRIORS, silent)
    assert relation.relation is CONTRADICTORY
    assert relation.facets == (Facet.INITIATOR, Facet.ATTRIBUTION)
    assert [each.rule for each in relation.evidence] == ["caller", "speaker"]
    assert relation.probability == relation.evidence[0].probability


def test_a_rule_that_is_seldom_right_contradicts_nothing(voices: tuple[Voice, Voice]) -> None:
    relation = decide(*voices, [found("guess", CONTRADICTORY)], 1.0, PRIORS, silent)
    assert relation.relation is EQUIVALENT
    assert relation.evidence[0].rule == "guess"


def test_a_rule_never_measured_is_believed_with_caution(voices: tuple[Voice, Voice]) -> None:
    relation = decide(*voices, [found("new", CONTRADICTORY)], 1.0, PRIORS, silent)
    assert relation.evidence[0].probability == pytest.approx(0.5)
    assert (relation.relation, relation.probability) == (CONTRADICTORY, 0.5)


def test_no_contradiction_without_a_rule_unless_the_head_is_sure(
    voices: tuple[Voice, Voice],
) -> None:
    for bias, expected in ((0.9, OPPOSED), (9.0, CONTRADICTORY)):
        head = replace(PRIORS.head, bias=(0.0, 0.0, 0.0, 0.8, bias))
        relation = decide(*voices, (), 1.0, replace(PRIORS, head=head), silent)
        assert relation.relation is expected
        (evidence,) = relation.evidence
        assert (evidence.rule, evidence.suggests) == ("read-together", expected)


def test_accounts_of_different_things_do_not_conflict(say: Say) -> None:
    left, right = say("a", "They agreed.", act=Act.AGREED), say("b", "Orsk spoke.")
    sure, unsure = (decide(left, right, (), chance, PRIORS, silent) for chance in (1.0, 0.01))
    assert sure.relation is OPPOSED
    assert unsure.relation is EQUIVALENT
    assert decide(left, right, [CALLER], 0.05, PRIORS, silent).relation is not CONTRADICTORY


def test_what_no_rule_shows_is_shown_by_how_it_is_told(say: Say) -> None:
    left, right = say("a", "They urged it.", act=Act.URGED), say("b", "Orsk spoke.")
    relation = decide(left, right, (), 1.0, PRIORS, silent)
    (evidence,) = relation.evidence
    assert (evidence.rule, evidence.suggests) == ("how-told", FRAMING)
    assert evidence.says.endswith("how it is told does: “urged” in one account only")
    assert [quote.text for quote in evidence.quotes] == ["They urged it.", "Orsk spoke."]
    assert evidence.probability == relation.probability


def test_a_facet_rests_on_a_rule_or_on_words_of_the_grammar(say: Say) -> None:
    left = say("a", "It was built.", status=Status.DONE, cued=[("status", "built")])
    relation = decide(left, say("b", "Work on it goes on."), (), 1.0, PRIORS, silent)
    assert relation.facets == (Facet.STATUS,)
    assert [quote.text for quote in relation.evidence[0].quotes] == ["built", "Work on it goes on."]
    loud = decide(
        say("a", "They agreed.", act=Act.AGREED), say("b", "No."), (), 1.0, PRIORS, silent
    )
    assert Facet.TONE not in loud.facets


def test_swapping_the_sides_swaps_who_tells_more(voices: tuple[Voice, Voice]) -> None:
    detail = found("detail", SPECIFIC, Facet.QUANTITY, "b")
    there = decide(*voices, [detail], 0.9, PRIORS, silent)
    back = decide(*voices[::-1], [detail], 0.9, PRIORS, silent)
    assert replace(back, between=("a", "b")) == there


def test_margin_and_probability_are_shares(voices: tuple[Voice, Voice]) -> None:
    for said in ([], [SPEAKER], [CALLER], [found("detail", SPECIFIC, None, "a")]):
        relation = decide(*voices, said, 1.0, PRIORS, silent)
        assert 0.0 <= relation.margin <= relation.probability <= 1.0


def test_the_order_of_evidence_does_not_show(voices: tuple[Voice, Voice]) -> None:
    said = [SPEAKER, found("detail", SPECIFIC, None, "a"), CALLER]
    assert decide(*voices, said, 1.0, PRIORS, silent) == decide(
        *voices, said[::-1], 1.0, PRIORS, silent
    )
