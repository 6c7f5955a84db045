from collections import Counter
from dataclasses import replace

from divergence import gold
from divergence.domain import Facet, RelationKind
from divergence.gold.stats import PairCounts, Stats, TextCounts, stats

CASES = """\
== x-1 | call, 2034-02-11
< merrow | en
[~a They spoke]. [b Ten ships], [b all new]. [- Only here].
< tarskaya | ru
[~a Был звонок]. [b Корабли]. [~c Дружба], [c мир].
< ostrana | ru
[a Разговор]. [d Мост].
-- a merrow~tarskaya eq
-- a merrow~ostrana df attribution tone ?
-- a tarskaya~ostrana eq
-- b merrow~tarskaya ms merrow quantity tone

== x-2 | call, ? | draft
< solo | en
Nothing to tell.
"""


def test_counts_of_a_small_set() -> None:
    found = stats(gold.parse(CASES, "x.case"))
    assert (found.cases, found.drafts, found.sides) == (2, 1, ((1, 1), (3, 1)))
    # a, b, c, d, and “Only here”
    assert (found.points, found.shared_points) == (5, 2)
    assert found.texts == {
        "en": TextCounts(2, 58, 11, claims=4, routine=1, one_sided=1),
        "ru": TextCounts(2, 48, 7, claims=6, routine=2, one_sided=3, one_sided_routine=1),
    }
    assert found.all_texts == TextCounts(4, 106, 18, 10, 3, 4, 1)
    assert (found.all_texts.routine_share, found.all_texts.one_sided_share) == (0.3, 0.4)
    assert found.pairs == {
        "en–ru": PairCounts(
            pairs=2,
            shared=3,
            low=1,
            relations=Counter(
                {
                    RelationKind.EQUIVALENT: 1,
                    RelationKind.DIFFERENT_FRAMING: 1,
                    RelationKind.MORE_SPECIFIC: 1,
                }
            ),
            facets=Counter({Facet.TONE: 2, Facet.QUANTITY: 1, Facet.ATTRIBUTION: 1}),
            groups=Counter({(1, 1): 2, (1, 2): 1}),
        ),
        "ru–ru": PairCounts(
            pairs=1,
            shared=1,
            relations=Counter({RelationKind.EQUIVALENT: 1}),
            groups=Counter({(1, 1): 1}),
        ),
    }
    assert found.all_pairs == found.pairs["en–ru"] + found.pairs["ru–ru"]


def test_a_shared_point_without_a_relation_is_counted_as_such() -> None:
    case, _ = gold.parse(CASES, "x.case")
    points = tuple(replace(point, relations=()) for point in case.gold.points)
    found = stats([replace(case, gold=replace(case.gold, points=points))])
    assert (found.all_pairs.shared, found.all_pairs.unrelated) == (4, 4)
    assert not found.all_pairs.relations


def test_no_cases_are_zeros() -> None:
    assert stats([]) == Stats(0, 0, (), 0, 0, {}, TextCounts(), {}, PairCounts())
    assert (TextCounts().routine_share, TextCounts().one_sided_share) == (0.0, 0.0)
