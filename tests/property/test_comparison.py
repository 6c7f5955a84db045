"""What holds for every comparison, whatever the texts: invented readouts, shuffled and cut."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from divergence.domain import Comparison, Readout, RelationKind, Span
from divergence.ingest import number
from divergence.pipeline import compare
from tests.fakes.encoder import TrigramEncoder

SENTENCES = (
    "President Aldane spoke by phone with President Yartsev of Ostrana.",
    "The call took place at the initiative of the Ostranian side.",
    "President Aldane urged Ostrana to withdraw its engineers from the Tessin dam.",
    "The Karvelian side once again raised the matter of the hydropower facility.",
    "The leaders agreed to resume flights from 3 May, and discussed visas, grain and energy.",
    "Both sides condemned the attack in Lisken, in which 14 people died.",
    "Yartsev thanked Karvelia for $500 million in aid.",
    "If the shelling stops, Ostrana will open the corridor.",
    "Ostrana will not open the corridor.",
    "They agreed to stay in touch.",
    "Стороны обсудили ход переговоров и договорились продолжить контакты.",
    "Yartsev, barajın işletilmesinin Ostrana’nın iç meselesi olduğunu vurguladı.",
    "双方同意加强能源、交通和教育领域的合作。",
    "اتفق الجانبان على مواصلة الحوار.",
    "«Нет», – сказал он.",
    "###",
)
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def _readout(side: str, text: str) -> Readout:
    body = (Span(0, len(text)),) if text else ()
    return Readout(side=side, text=text, body=body, language="en")


texts = st.lists(st.sampled_from(SENTENCES), min_size=0, max_size=7).map(" ".join)
runs = st.lists(texts, min_size=1, max_size=3).map(
    lambda found: number(_readout(f"side-{n}", text) for n, text in enumerate(found))
)


def _compare(readouts: tuple[Readout, ...]) -> Comparison:
    return compare(readouts, encoder=TrigramEncoder())


def _table(comparison: Comparison) -> set[frozenset[tuple[str, int, int]]]:
    """Points as sets of places, whatever they are called."""
    claim = comparison.claim
    return {
        frozenset(
            (side, claim[i].span.start, claim[i].span.stop)
            for side, ids in point.claims
            for i in ids
        )
        for point in comparison.points
    }


@SLOW
@given(runs)
def test_points_partition_the_claims(readouts: tuple[Readout, ...]) -> None:
    comparison = _compare(readouts)
    placed = [i for point in comparison.points for _, ids in point.claims for i in ids]
    assert sorted(placed) == sorted(claim.id for claim in comparison.claims)


@SLOW
@given(runs)
def test_spans_slice_back(readouts: tuple[Readout, ...]) -> None:
    comparison = _compare(readouts)
    text = {readout.id: readout.text for readout in readouts}
    for claim in comparison.claims:
        assert claim.span.of(text[claim.readout]) == claim.text
    for point in comparison.points:
        quotes = [p.quote for silence in point.silent for p in silence.nearest]
        quotes += [q for r in point.relations for e in r.evidence for q in e.quotes]
        for quote in quotes:
            assert quote.span.of(text[quote.readout]) == quote.text


@SLOW
@given(runs)
def test_every_side_speaks_or_is_silent_and_every_two_that_speak_are_related(
    readouts: tuple[Readout, ...],
) -> None:
    comparison = _compare(readouts)
    for point in comparison.points:
        speaking = [side for side, _ in point.claims]
        silent = [silence.side for silence in point.silent]
        assert sorted(speaking + silent) == sorted(comparison.sides)
        assert len(point.relations) == len(speaking) * (len(speaking) - 1) // 2


@SLOW
@given(runs)
def test_all_orders_of_the_files_give_the_same_points(readouts: tuple[Readout, ...]) -> None:
    whole = _compare(readouts)
    relations = {
        (frozenset(r.between), r.relation, r.side, r.facets, r.probability, point.topic)
        for point in whole.points
        for r in point.relations
    }
    for order in permutations(readouts):
        other = _compare(order)
        assert _table(other) == _table(whole)
        assert [point.topic for point in other.points] == [point.topic for point in whole.points]
        assert relations == {
            (frozenset(r.between), r.relation, r.side, r.facets, r.probability, point.topic)
            for point in other.points
            for r in point.relations
        }


@SLOW
@given(texts)
def test_a_text_against_itself_diverges_nowhere(text: str) -> None:
    comparison = _compare(number([_readout("here", text), _readout("there", text)]))
    for point in comparison.points:
        assert not point.silent
        assert [r.relation for r in point.relations] == [RelationKind.EQUIVALENT]


@SLOW
@given(runs)
def test_sides_can_change_their_names(readouts: tuple[Readout, ...]) -> None:
    renamed = number(replace(r, side=f"zz-{9 - n}", id="") for n, r in enumerate(readouts))
    names = dict(zip((r.side for r in readouts), (r.side for r in renamed), strict=True))
    expected = {
        frozenset((names[side], start, stop) for side, start, stop in places)
        for places in _table(_compare(readouts))
    }
    if len({r.text for r in readouts}) == len(readouts):
        assert _table(_compare(renamed)) == expected


@SLOW
@given(runs, st.sampled_from([0.05, 0.4, 0.9]))
def test_at_is_the_comparison_at_that_threshold(
    readouts: tuple[Readout, ...], threshold: float
) -> None:
    from divergence.settings import Settings

    at = _compare(readouts).at(threshold)
    anew = compare(readouts, encoder=TrigramEncoder(), settings=Settings(threshold=threshold))
    assert (at.points, at.undecided, at.threshold) == (anew.points, anew.undecided, threshold)


@pytest.mark.parametrize("threshold", [0, 1, -3, 1.5])
def test_a_threshold_outside_its_range_is_refused(threshold: float) -> None:
    from divergence.domain import UsageError

    comparison = _compare(number([_readout("here", SENTENCES[0])]))
    with pytest.raises(UsageError, match="between 0 and 1"):
        comparison.at(threshold)
