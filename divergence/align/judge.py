"""How probable it is that two claims speak of the same point.

Trees over the features, boosted on the log odds, made by `training/judge.py` from the cases under
`training/cases`. No evidence counts against its meaning in them. Claims of the same words are one
point by definition and need no judge.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from divergence.align.account import Account, Vocabulary
from divergence.align.candidates import Candidates, Floats
from divergence.align.features import NAMES, features
from divergence.align.lead import lead
from divergence.domain import WeightsError

WEIGHTS = "judge.json"
OF_LEADS = 0.9
"""The least probability that the claims which tell of the encounter share a point: 483 of 513 did
in the training cases."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Regression trees whose sum is a logit, as columns over all nodes of all trees.

    An inner node sends a row to `left` if its feature is at most `cut`, else to `right`; a leaf
    sends it to itself.
    """

    feature: NDArray[np.int64]
    cut: Floats
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Floats
    """Of leaves; 0 elsewhere."""
    roots: NDArray[np.int64]
    depth: int
    """Steps after which every row stands in a leaf."""

    def __call__(self, table: Floats) -> Floats:
        """One sum a row of `(p, len(NAMES))`."""
        at = np.tile(self.roots, (len(table), 1))
        rows = np.arange(len(table))[:, None]
        for _ in range(self.depth):
            goes_left = table[rows, self.feature[at]] <= self.cut[at]
            at = np.where(goes_left, self.left[at], self.right[at])
        return np.asarray(self.value[at].sum(axis=1))


@dataclass(frozen=True, slots=True)
class Judge:
    """Trained weights: `logit = bias + Σ trees`."""

    trees: Trees
    bias: float
    threshold: float
    """In the middle of those with nearly the best link F1 and κ together over training cases that
    it has not seen."""
    digest: str
    """SHA-256 of the file, hexadecimal."""
    groups: bool = True
    calibration: tuple[float, float] = (1.0, 0.0)
    """Fitted on the same cases (Platt, 1999)."""

    def judge(self, left: Account, right: Account, pairs: Candidates, known: Vocabulary) -> Floats:
        """One probability a pair, `(p,)`."""
        found = self.probabilities(features(left, right, pairs, known))
        ours, theirs = lead(left.claims), lead(right.claims)
        if ours is None or theirs is None:
            return found
        of_leads = (pairs.left == ours) & (pairs.right == theirs)
        return np.where(of_leads, np.maximum(found, OF_LEADS), found)

    def probabilities(self, table: Floats) -> Floats:
        """One probability a row of `(p, len(NAMES))`, rounded to six decimals."""
        logits = self.trees(table) + self.bias
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
        trees=_trees(document["trees"]),
        bias=float(document["bias"]),
        threshold=float(document["threshold"]),
        digest=digest,
        calibration=(slope, bias),
    )


def _trees(rows: Sequence[Mapping[str, Any]]) -> Trees:
    """The trees of a document, each numbered from 0, as one table."""
    starts = np.cumsum([0, *(len(tree["feature"]) for tree in rows)])
    steps = {
        name: np.concatenate(
            [np.array(tree[name], np.int64) + n for tree, n in zip(rows, starts, strict=False)]
        )
        for name in ("left", "right")
    }
    return Trees(
        feature=np.concatenate([np.array(tree["feature"], np.int64) for tree in rows]),
        cut=np.concatenate([np.array(tree["cut"]) for tree in rows]),
        left=steps["left"],
        right=steps["right"],
        value=np.concatenate([np.array(tree["value"]) for tree in rows]),
        roots=starts[:-1],
        depth=max(tree["depth"] for tree in rows),
    )
