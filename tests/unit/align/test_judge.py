"""The judge: trees read as they are written, and weights that fit."""

import json

import numpy as np
import pytest

from divergence.align.features import NAMES
from divergence.align.judge import from_document, shipped
from divergence.domain import WeightsError

COSINE = NAMES.index("cosine")
STUMP = {
    "feature": [COSINE, 0, 0],
    "cut": [0.5, 0.0, 0.0],
    "left": [1, 1, 2],
    "right": [2, 1, 2],
    "value": [0.0, -1.0, 2.0],
    "depth": 1,
}
DEEPER = {
    "feature": [COSINE, 0, COSINE, 0, 0],
    "cut": [0.2, 0.0, 0.8, 0.0, 0.0],
    "left": [1, 1, 3, 3, 4],
    "right": [2, 1, 4, 3, 4],
    "value": [0.0, 0.25, 0.0, 0.5, 4.0],
    "depth": 2,
}
DOCUMENT = {"features": list(NAMES), "bias": 0.5, "threshold": 0.3, "trees": [STUMP, DEEPER]}


@pytest.mark.parametrize(
    ("cosine", "logit"), [(0.1, -0.25), (0.5, 0.0), (0.51, 3.0), (0.8, 3.0), (0.9, 6.5)]
)
def test_the_sum_of_the_leaves_is_a_logit(cosine: float, logit: float) -> None:
    row = np.zeros((1, len(NAMES)))
    row[0, COSINE] = cosine
    (found,) = from_document(DOCUMENT, "").probabilities(row)
    assert found == pytest.approx(1 / (1 + np.exp(-logit)), abs=1e-6)


def test_rows_do_not_hang_on_each_other() -> None:
    rows = np.random.default_rng(0).normal(size=(50, len(NAMES)))
    verdict = shipped()
    alone = [verdict.probabilities(row[None])[0] for row in rows]
    assert verdict.probabilities(rows).tolist() == alone


def test_no_rows_have_no_probabilities() -> None:
    assert shipped().probabilities(np.zeros((0, len(NAMES)))).shape == (0,)


def test_nearer_claims_are_never_less_probable() -> None:
    rows = np.random.default_rng(1).normal(size=(200, len(NAMES)))
    nearer = rows.copy()
    nearer[:, COSINE] += 0.5
    verdict = shipped()
    assert (verdict.probabilities(nearer) >= verdict.probabilities(rows)).all()


def test_weights_for_other_features_are_refused() -> None:
    document = json.loads(json.dumps(DOCUMENT)) | {"features": ["cosine"]}
    with pytest.raises(WeightsError, match="made for other features"):
        from_document(document, "")
