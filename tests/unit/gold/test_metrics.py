from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace

import pytest

from divergence import gold
from divergence.domain import (
    Claim,
    Comparison,
    Facet,
    Point,
    Relation,
    RelationKind,
    Signature,
    Span,
    UsageError,
)
from divergence.gold import Case
from divergence.gold.agreement import agreement
from divergence.gold.bootstrap import intervals
from divergence.gold.counts import Counts
from divergence.gold.metrics import (
    by_case,
    by_languages,
    confusion,
    figures,
    pooled,
    score,
)
from divergence.gold.tokens import tokens

# The figures below were worked out by hand from this case and this comparison.
CASE = """\
== x-1 | phone call, 2034-02-11 | North, South
< north | en
[a n1 n2 n3 n4]. [b n5 n6 n7 n8]. [~- n9 n10].
< south | ru
[a s1 s2 s3 s4]. [b s5 s6]. [- s7 s8].
-- a ms south quantity
-- b df attribution terminology
"""
THREE = """\
== x-3 | phone call, 2034-02-11 | A, B, C
< a | en
[x one two]. [y three four].
< b | fr
[x un deux]. [y trois quatre].
< c | en
[x uno dos]. [- tres].
-- x a~b eq
-- x a~c co
-- x b~c df
-- y a~b op
"""


def compared(
    case: Case,
    cut: Mapping[str, Sequence[str]],
    points: Sequence[tuple[Mapping[str, Sequence[int]], tuple[Relation, ...]]],
) -> Comparison:
    """A comparison with these words as claims, tied by their numbers from 0."""
    claims = []
    for side, pieces in cut.items():
        for number, words in enumerate(pieces):
            start = case.texts[side].index(words)
            span = Span(start, start + len(words))
            claims.append(Claim(f"{side}-{number}", side, side, span, words))
    return Comparison(
        encounter=case.encounter,
        readouts=case.readouts,
        claims=tuple(claims),
        points=tuple(
            Point(
                id=f"p{number}",
                topic="",
                claims=tuple(
                    (side, tuple(f"{side}-{n}" for n in numbers)) for side, numbers in tied.items()
                ),
                relations=relations,
            )
            for number, (tied, relations) in enumerate(points)
        ),
        signature=Signature("0", "", "", "", ()),
        threshold=0.5,
    )


def told(kind: RelationKind, side: str | None = None, *facets: Facet) -> tuple[Relation, ...]:
    return (Relation(("north", "south"), kind, side, facets),)


@pytest.fixture
def case() -> Case:
    (case,) = gold.parse(CASE, "x.case")
    return case


@pytest.fixture
def comparison(case: Case) -> Comparison:
    more = told(RelationKind.MORE_SPECIFIC, "south", Facet.QUANTITY, Facet.SCOPE)
    return compared(
        case,
        {"north": ["n1 n2", "n3 n4", "n5 n6 n7 n8"], "south": ["s1 s2 s3 s4", "s5 s6. s7 s8"]},
        [({"north": [0, 1], "south": [0]}, more), ({"north": [2]}, ()), ({"south": [1]}, ())],
    )


def test_counts_by_hand(case: Case, comparison: Comparison) -> None:
    (one,) = score(case, comparison)
    assert (one.case, one.sides, one.languages) == ("x-1", ("north", "south"), ("en", "ru"))
    assert one.counts.covered == (16, 16, 18)
    assert one.counts.cut == (2, 5, 6)
    assert one.counts.silence == (2, 0, 2, 6, 8, 0)
    assert one.counts.links == (2, 2, 1, 2)
    assert sum(one.counts.relations) == 1
    assert one.counts.facets == (1, 2, 1)
    assert one.counts.flags == (1, 2, 1, 1)


def test_figures_by_hand(case: Case, comparison: Comparison) -> None:
    assert asdict(figures(pooled(score(case, comparison)))) == pytest.approx(
        {
            "claim_token_f1": 32 / 34,
            "claim_f1": 4 / 11,
            "silence_kappa": 0.2,
            "silent_f1": 1 / 3,
            "link_p": 1,
            "link_r": 1 / 2,
            "link_f1": 2 / 3,
            "relation_acc": 1,
            "compatible_acc": 1,
            "relation_macro_f1": 1,
            "facet_p": 1 / 2,
            "facet_r": 1,
            "flag_p": 1 / 2,
            "flag_r": 1,
        }
    )


def test_swapping_the_sides_changes_no_figure(case: Case, comparison: Comparison) -> None:
    swapped = replace(case, accounts=case.accounts[::-1])
    assert figures(pooled(score(swapped, comparison))) == figures(pooled(score(case, comparison)))


@pytest.mark.parametrize(
    ("first", "second", "accuracy", "compatible", "macro"),
    [
        (
            told(RelationKind.MORE_SPECIFIC, "south"),
            told(RelationKind.DIFFERENT_FRAMING),
            1,
            1,
            1,
        ),
        (
            told(RelationKind.MORE_SPECIFIC, "north"),
            told(RelationKind.CONTRADICTORY),
            0,
            1,
            1 / 3,
        ),
        (told(RelationKind.EQUIVALENT), told(RelationKind.EQUIVALENT), 0, 1 / 2, 0),
        ((), told(RelationKind.DIFFERENT_FRAMING), 1 / 2, 1 / 2, 1 / 2),
    ],
)
def test_relations_by_hand(
    case: Case,
    first: tuple[Relation, ...],
    second: tuple[Relation, ...],
    accuracy: float,
    compatible: float,
    macro: float,
) -> None:
    found = compared(
        case,
        {
            "north": ["n1 n2 n3 n4", "n5 n6 n7 n8", "n9 n10"],
            "south": ["s1 s2 s3 s4", "s5 s6", "s7 s8"],
        },
        [({"north": [0], "south": [0]}, first), ({"north": [1], "south": [1]}, second)],
    )
    result = figures(pooled(score(case, found)))
    assert (result.link_f1, result.silence_kappa) == (1, 1)
    assert (result.relation_acc, result.compatible_acc) == (accuracy, compatible)
    assert result.relation_macro_f1 == pytest.approx(macro)


def test_the_confusion_names_what_was_told_for_what(case: Case, comparison: Comparison) -> None:
    silent = compared(
        case,
        {"north": ["n5 n6 n7 n8"], "south": ["s5 s6"]},
        [({"north": [0], "south": [0]}, ())],
    )
    both = pooled(score(case, comparison)) + pooled(score(case, silent))
    assert confusion(both) == {
        ("more_specific", "more_specific"): 1,
        ("different_framing", "none"): 1,
    }


def test_many_sides_are_measured_two_by_two() -> None:
    (case,) = gold.parse(THREE, "x.case")
    scores = agreement(case, case)
    assert [one.sides for one in scores] == [("a", "b"), ("a", "c"), ("b", "c")]
    assert [one.counts.links for one in scores] == [(2, 2, 2, 2), (1, 1, 1, 1), (1, 1, 1, 1)]
    # y of a and b is silence towards c, and so is what c alone tells.
    assert [one.counts.flags for one in scores] == [(0,) * 4, (2,) * 4, (2,) * 4]
    assert pooled(scores).links == (4, 4, 4, 4)
    assert set(asdict(figures(pooled(scores))).values()) == {1}
    assert {name: counts.links[3] for name, counts in by_languages(scores).items()} == {
        "en–en": 1,
        "en–fr": 3,
    }
    assert by_case(scores) == {"x-3": pooled(scores)}


def test_a_comparison_that_found_nothing(case: Case) -> None:
    result = figures(pooled(score(case, compared(case, {}, []))))
    assert (result.claim_token_f1, result.link_f1, result.relation_acc, result.flag_r) == (
        0,
        0,
        0,
        0,
    )
    assert result.flag_p == 1
    assert result.silence_kappa == 0


def test_nothing_to_find_and_nothing_found() -> None:
    assert set(asdict(figures(Counts())).values()) == {1}


def test_another_text_is_no_comparison_of_the_case(case: Case, comparison: Comparison) -> None:
    north, south = comparison.readouts
    with pytest.raises(UsageError, match="“south” is not the one compared"):
        score(case, replace(comparison, readouts=(north, replace(south, text="s1"))))
    with pytest.raises(UsageError, match="“south” has 0 readouts"):
        score(case, replace(comparison, readouts=(north,)))


def test_readers_agree_as_far_as_they_mark_the_same(case: Case) -> None:
    (other,) = gold.parse(CASE.replace("[- s7 s8]", "s7 s8").replace("ms south", "eq"), "x.case")
    result = figures(pooled(agreement(other, case)))
    assert (result.link_f1, result.relation_acc, result.compatible_acc) == (1, 0.5, 1)
    assert result.claim_f1 == pytest.approx(10 / 11)
    (strange,) = gold.parse(CASE.replace("s7 s8", "s7"), "x.case")
    with pytest.raises(UsageError, match="not of the same texts"):
        agreement(case, strange)


def test_intervals_hold_the_figure_and_are_the_same_again(
    case: Case, comparison: Comparison
) -> None:
    right = agreement(case, case)
    scores = [
        replace(one, case=f"{number}")
        for number, one in enumerate([*score(case, comparison), *right, *right, *right])
    ]
    found = intervals(scores, draws=200)
    assert found == intervals(scores, draws=200)
    assert intervals(scores, draws=2) != intervals(scores, draws=2, seed=1)
    for name, value in asdict(figures(pooled(scores))).items():
        low, high = found[name]
        assert low <= value <= high
    assert found["link_r"][0] < 0.8 < found["link_r"][1] == 1


def test_one_case_alone_has_no_spread(case: Case, comparison: Comparison) -> None:
    for low, high in intervals(score(case, comparison), draws=20).values():
        assert low == high


def test_tokens_are_words_and_ideographs() -> None:
    text = "U.S. 2,5 3月应约 naïve кра\u0301й re\u00adturn can't _ —"
    words = "U S 2 5 3 月 应 约 naïve кра\u0301й re\u00adturn can t"
    assert [span.of(text) for span in tokens(text)] == words.split(" ")
    assert tokens("— …") == ()
