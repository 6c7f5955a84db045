"""The head's probabilities and the steps that make them up."""

from math import log

import pytest

from divergence.domain import RelationKind, WeightsError
from divergence.relate.features import RULE, Features
from divergence.relate.head import Verdict, shares
from divergence.relate.priors import load, parse
from divergence.relate.rules import RULES
from divergence.relate.told import NAMED

BETWEEN = ("a", "b")


def test_probabilities_sum_to_one() -> None:
    known = Features({"overlap:share": 0.5, "act:agreed": 2.0}, {"length": 0.4})
    chances = shares(load().head.scores(known, BETWEEN))
    assert sum(chances.values()) == pytest.approx(1.0)
    assert len(chances) == len(RelationKind) + 1


def test_odd_features_move_only_the_sides() -> None:
    head = load().head
    level, leaning = (head.scores(Features({}, {"length": n}), BETWEEN) for n in (0.0, 1.0))
    moved = {verdict for verdict in level if level[verdict] != leaning[verdict]}
    assert moved == {Verdict(RelationKind.MORE_SPECIFIC, side) for side in BETWEEN}


def test_steps_sum_to_the_log_odds() -> None:
    head = load().head
    known = Features({"act:agreed": 1.0, "length:apart": 0.7, "status:done": 2.0}, {})
    chances = shares(head.scores(known, BETWEEN))
    one, other = RelationKind.DIFFERENT_FRAMING, RelationKind.EQUIVALENT
    start = head.bias[2] - head.bias[0]
    steps = sum(step for _, step in head.steps(known, one, other))
    assert start + steps == pytest.approx(log(chances[Verdict(one)] / chances[Verdict(other)]))


def test_every_feature_that_is_weighed_can_be_named() -> None:
    head = load().head
    codes = {rule.code for rule in RULES}
    for name in (*head.even, *head.odd):
        source, _, rest = name.partition(":")
        assert source in NAMED or (source == RULE and rest.partition(":")[0] in codes)


def test_weights_of_another_version_are_refused() -> None:
    with pytest.raises(WeightsError, match=r"priors\.json.*are not of this version"):
        parse('{"schema": "divergence-priors/1"}')
