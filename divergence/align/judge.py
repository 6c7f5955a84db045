"""How probable it is that two claims speak of the same point.

A logistic regression over the features, made by `training/judge.py` from the cases under
`training/cases`. Claims of the same words are one point by definition and need no judge.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Candidates, Floats
from divergence.align.features import NAMES, features
from divergence.domain import WeightsError

WEIGHTS = "judge.json"


@dataclass(frozen=True, slots=True)
class Judge:
    """Trained weights: `logit = bias + Σ weight · (feature − mean) / scale`."""

    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    threshold: float
    """The probability with the best link F1 in cross-validation over the training cases."""
    digest: str
    """SHA-256 of the file, hexadecimal."""
    groups: bool = True
    calibration: tuple[float, float] = (1.0, 0.0)
    """Fitted on the same cross-validation (Platt, 1999)."""

    def judge(self, left: Account, right: Account, pairs: Candidates, known: Vocabulary) -> Floats:
        """One probability a pair, `(p,)`."""
        return self.probabilities(features(left, right, pairs, known))

    def probabilities(self, table: Floats) -> Floats:
        """One probability a row of `(p, len(NAMES))`, rounded to six decimals."""
        scaled = (table - np.array(self.means)) / np.array(self.scales)
        logits = (scaled * np.array(self.weights)).sum(axis=1) + self.bias
        return np.asarray(np.round(1 / (1 + np.exp(-logits)), 6))


@cache
def shipped() -> Judge:
    """The judge that comes with the package.

    Raises:
        WeightsError: if its weights are missing or were made for other features.
    """
    source = files("divergence.align") / WEIGHTS
    if not source.is_file():
        raise WeightsError(f"the judge's weights ({WEIGHTS}) are missing: install divergence again")
    data = source.read_bytes()
    return from_document(json.loads(data), hashlib.sha256(data).hexdigest())


def from_document(document: Mapping[str, Any], digest: str) -> Judge:
    """A judge from the JSON document that the training step writes.

    Raises:
        WeightsError: if the document was made for other features than this version computes.
    """
    if tuple(document["features"]) != NAMES:
        raise WeightsError(
            "the judge's weights were made for other features: run training/judge.py, or install"
            " divergence again"
        )
    slope, bias = document.get("silence", (1.0, 0.0))
    return Judge(
        means=tuple(document["means"]),
        scales=tuple(document["scales"]),
        weights=tuple(document["weights"]),
        bias=float(document["bias"]),
        threshold=float(document["threshold"]),
        digest=digest,
        calibration=(slope, bias),
    )
