"""Train the judge: writes `divergence/align/judge.json`, prints cross-validated figures.

    python training/judge.py [--cases training/cases] [--dry]

Every case is seen twice, with the annotator's claims and with the claims that `segment` cuts, and
each of these again in excerpts of some claims a side: what a short readout's vectors are worth is
learnt from short readouts. A pair of claims is right when at least half of the tokens of each lie
in one gold point (the definition by which links are scored). Each case is measured by the encoder
that has not seen it (`unseen.py`). The threshold stands in the middle of those with nearly the best
sum of link F1 and the κ of silences over own-cut claims, in cross-validation by case: no case is
judged by weights that saw it.
"""

import argparse
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import numpy as np
from labels import half, links, told
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier
from split import digest, is_for_judge
from unseen import encoder_for

from divergence.align import Account, Judge, Vocabulary, judge, points, vocabulary
from divergence.align.candidates import candidates
from divergence.align.cosine import Cosine
from divergence.align.features import FROM_CASE, FROM_GRAMMAR, FROM_WORDS, NAMES, features
from divergence.align.judge import from_document
from divergence.align.judgement import Judgement
from divergence.align.silence import silent_odds
from divergence.domain import Claim, Comparison, Encounter, Signature
from divergence.encode import open_encoder
from divergence.gold import Case, read
from divergence.gold.metrics import Figures, figures, pooled, score
from divergence.gold.views import of_gold, union
from divergence.segment import claims, given
from divergence.settings import Settings

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "divergence" / "align" / "judge.json"
FOLDS = 8
TREES = {
    "max_iter": 200,
    "learning_rate": 0.06,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 100,
    "l2_regularization": 10,
    "max_features": 0.4,
}
"""Of scikit-learn's HistGradientBoostingClassifier. The best of five settings on `tune` and on the
42 cases like published readouts that nothing here learns from; they lay within 0.02."""
FOR = (
    "cosine", "raw", "csls", "margin_low", "margin_high", "beside", "diagonal",
    "overlap", "overlap_short", "names_shared", "values_shared", "topics_shared",
    "act_same", "actors_agree", "routine_both", "formula_same", "same_language",
)  # fmt: skip
AGAINST = (
    "rank_low", "rank_high", "position", "length_ratio", "names_none", "values_apart",
    "topics_apart", "actors_clash", "routine_one",
)  # fmt: skip
SIGNS = {**dict.fromkeys(FOR, 1), **dict.fromkeys(AGAINST, -1)}
"""Which way a feature may count. Invented cases were written to be hard: their shared points avoid
each other's words, and one-sided claims borrow them. Published texts do not, so a shared name that
counts against a link is a habit of the authors and not evidence."""
EVIDENCE = {
    "cosines": ("cosine", "raw"),
    "among the others": ("csls", "margin_low", "margin_high", "rank_low", "rank_high"),
    "place and neighbours": ("beside", "diagonal", "position"),
    "words": FROM_WORDS,
    "grammar": FROM_GRAMMAR,
    "the case": FROM_CASE,
}
"""The kinds of evidence, each added to those before it."""
SHARES = (0.25, 0.5, 1.0)
EXCERPTS = (3, 5, 8)
"""Claims a side, give or take one. With them link F1 on excerpts rises from 0.46 to 0.49 in
cross-validation, and that on whole cases stays."""
LEVEL = 0.015
"""How far link F1 and κ together may stay below the best. They hardly change over a long stretch,
in the middle of which the threshold stands: other texts may shift it to either end."""
THRESHOLDS = tuple(n / 100 for n in range(20, 62, 2))
NEITHER = (np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


@dataclass(frozen=True)
class Sample:
    """One case with its claims cut in one way."""

    case: Case
    own: bool
    """Whether `segment` cut the claims, not the annotator."""
    accounts: tuple[Account, ...]
    known: Vocabulary
    table: NDArray[np.float64]
    labels: NDArray[np.bool_]


def sample(case: Case, *, own: bool) -> Sample:
    """A case with its claims encoded and its pairs measured and labelled."""
    encoder = encoder_for(case.id)
    by_side = {side: case.gold.of(side) for side in case.sides}
    cut = [claims(r) if own else given(r, by_side) for r in case.readouts]
    accounts = tuple(
        Account(readout, found, encoder.encode([claim.text for claim in found]))
        for readout, found in zip(case.readouts, cut, strict=True)
    )
    return _measured(case, accounts, own=own)


def excerpt(whole: Sample, size: int, seed: tuple[int, ...]) -> Sample:
    """About `size` claims of each side, each from a stretch of its own."""
    random = np.random.default_rng(seed)
    accounts = []
    for account in whole.accounts:
        kept = min(len(account.claims), size + int(random.integers(-1, 2)))
        at = int(random.integers(0, len(account.claims) - kept + 1))
        accounts.append(
            replace(
                account,
                claims=account.claims[at : at + kept],
                vectors=account.vectors[at : at + kept],
            )
        )
    return _measured(whole.case, tuple(accounts), own=whole.own)


def _measured(case: Case, accounts: tuple[Account, ...], *, own: bool) -> Sample:
    every = [claim for account in accounts for claim in account.claims]
    known = vocabulary(every)
    rows = list(_pairs(case, accounts, known))
    return Sample(
        case,
        own,
        accounts,
        known,
        np.concatenate([np.zeros((0, len(NAMES))), *(table for table, _ in rows)]),
        np.concatenate([np.zeros(0, dtype=bool), *(labels for _, labels in rows)]),
    )


def _pairs(
    case: Case, accounts: Sequence[Account], known: Vocabulary
) -> Iterator[tuple[NDArray[np.float64], NDArray[np.bool_]]]:
    for left, right in combinations(accounts, 2):
        if not left.claims or not right.claims:
            continue
        found = candidates(left.vectors, right.vectors, Settings().candidates, NEITHER)
        linked = links(case, (left.readout, left.claims), (right.readout, right.claims))
        yield features(left, right, found, known), linked[found.left, found.right]


def train(samples: Sequence[Sample], kept: Collection[str] = NAMES) -> dict[str, Any]:
    """The judge's document from samples, without its threshold.

    Args:
        samples: cases measured.
        kept: the features that may count.
    """
    table = np.concatenate([s.table for s in samples])
    labels = np.concatenate([s.labels for s in samples])
    counted = [name in kept for name in NAMES]
    model = HistGradientBoostingClassifier(
        **TREES, monotonic_cst=[SIGNS.get(name, 0) for name in NAMES], random_state=0
    ).fit(np.where(counted, table, 0.0), labels)
    document = {
        "features": list(NAMES),
        "bias": float(np.ravel(model._baseline_prediction)[0]),  # noqa: SLF001 - told nowhere else
        "trees": [_tree(nodes.nodes) for (nodes,) in model._predictors],  # noqa: SLF001
    }
    sample = table[:: max(1, len(table) // 1000)]
    ours = as_judge(document).probabilities(np.where(counted, sample, 0.0))
    theirs = model.predict_proba(np.where(counted, sample, 0.0))[:, 1]
    assert np.allclose(ours, theirs, atol=1e-5), "the trees are not read as they were made"  # noqa: S101
    return document


def _tree(nodes: NDArray[Any]) -> dict[str, Any]:
    """A tree of scikit-learn's as the product reads it: leaves lead to themselves."""
    leaf = nodes["is_leaf"].astype(bool)
    itself = np.arange(len(nodes))
    return {
        "feature": np.where(leaf, 0, nodes["feature_idx"]).tolist(),
        "cut": np.where(leaf, 0.0, nodes["num_threshold"]).tolist(),
        "left": np.where(leaf, itself, nodes["left"]).tolist(),
        "right": np.where(leaf, itself, nodes["right"]).tolist(),
        "value": np.where(leaf, np.round(nodes["value"], 7), 0.0).tolist(),
        "depth": int(nodes["depth"].max()),
    }


def as_judge(document: dict[str, Any], threshold: float = 0.5) -> Judge:
    """The document as the product loads it."""
    return from_document({**document, "threshold": threshold}, "")


def held_out(
    whole: Sequence[Sample], samples: Sequence[Sample], kept: Collection[str] = NAMES
) -> Iterator[tuple[Sample, Judgement]]:
    """Each whole case, judged by weights that saw nothing of it in any sample."""
    names = sorted({s.case.id for s in whole})
    fold = {name: n % FOLDS for n, name in enumerate(np.random.default_rng(0).permutation(names))}
    for turn in range(FOLDS):
        verdict = as_judge(train([s for s in samples if fold[s.case.id] != turn], kept))
        for s in whole:
            if fold[s.case.id] == turn:
                yield s, judge(s.accounts, s.known, verdict, k=Settings().candidates)


def at(s: Sample, judgement: Judgement, threshold: float) -> Comparison:
    """The comparison without its relations, which the judge does not make."""
    found, _ = points(judgement, s.known, s.case.sides, threshold, Settings())
    every: tuple[Claim, ...] = tuple(c for account in s.accounts for c in account.claims)
    signature = Signature("", "", "", "", ())
    return Comparison(Encounter(), s.case.readouts, every, found, signature, threshold)


def plain(s: Sample) -> Judgement:
    """The case by the plain baseline, which learns nothing but its threshold."""
    return judge(s.accounts, s.known, Cosine(), k=Settings().candidates)


def _line(judged: Sequence[tuple[Sample, Judgement]], threshold: float, *, own: bool) -> Figures:
    scores = [x for s, j in judged if s.own is own for x in score(s.case, at(s, j, threshold))]
    return figures(pooled(scores))


def silences(
    judged: Sequence[tuple[Sample, Judgement]],
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """For each claim and other side: its nearest claim's probability, and whether it is silent."""
    tops: list[float] = []
    truth: list[bool] = []
    for s, judgement in judged:
        gold = of_gold(s.case)
        best = judgement.nearest()
        for account, other in permutations(judgement.accounts, 2):
            sides = (account.readout.side, other.readout.side)
            shared = union(tuple(s for one in gold.pair(sides).shared for s in one.claims[0]))
            parts = told(account.readout, account.claims)
            for claim, part in zip(account.claims, parts, strict=True):
                tops.append(best.get((claim.id, other.readout.side), 0.0))
                truth.append(not half(part, shared))
    return np.array(tops), np.array(truth)


def calibration(judged: Sequence[tuple[Sample, Judgement]]) -> tuple[float, float]:
    """Slope and bias of Platt's (1999) scaling for the probability that a side is silent."""
    tops, truth = silences([(s, j) for s, j in judged if s.own])
    odds = np.array([silent_odds(top) for top in tops])
    target = np.where(truth, 1.0, -1.0)

    def loss(point: NDArray[np.float64]) -> float:
        return float(np.logaddexp(0, -target * (point[0] * odds + point[1])).sum())

    slope, bias = minimize(loss, np.array([1.0, 0.0]), method="L-BFGS-B").x
    return round(float(slope), 4), round(float(bias), 4)


def best_threshold(judged: Sequence[tuple[Sample, Judgement]], what: str) -> float:
    """In the middle of those with nearly the best link F1 and κ over own-cut claims; prints all."""
    print("threshold  claims  link P    R      F1     silence κ  flagged P  R")
    sums: dict[float, float] = {}
    for threshold in THRESHOLDS:
        for own in sorted({s.own for s, _ in judged}):
            f = _line(judged, threshold, own=own)
            print(
                f"{threshold:9.2f}  {'own ' if own else 'gold'}    {f.link_p:.3f}  {f.link_r:.3f}  "
                f"{f.link_f1:.3f}  {f.silence_kappa:.3f}      {f.flag_p:.3f}      {f.flag_r:.3f}"
            )
        sums[threshold] = f.link_f1 + f.silence_kappa
    level = [each for each, told in sums.items() if told >= max(sums.values()) - LEVEL]
    found = level[len(level) // 2]
    print(f"{what}: threshold {found}: link F1 and κ together {sums[found]:.3f}")
    return found


def choices(judged: Sequence[tuple[Sample, Judgement]]) -> dict[str, Any]:
    """The threshold and the calibration of silences, and what they were chosen by, in print."""
    threshold = best_threshold(judged, f"judge, {FOLDS}-fold cross-validation by case")
    slope, bias = calibration(judged)
    print(f"silence: slope {slope}, bias {bias}")
    return {"threshold": threshold, "silence": [slope, bias]}


def evidence(whole: Sequence[Sample], samples: Sequence[Sample]) -> None:
    """What each kind of evidence adds: the best link F1 and the κ there, kind upon kind."""
    kept: tuple[str, ...] = ()
    print("evidence                 claims  link F1  silence κ")
    for name, features_of in EVIDENCE.items():
        kept += features_of
        _row(f"+ {name}", list(held_out(whole, samples, kept)))


def curve(whole: Sequence[Sample], samples: Sequence[Sample]) -> None:
    """The judge from a quarter, a half and all of its cases, held out in the same folds."""
    names = sorted({s.case.id for s in whole}, key=digest)
    print("cases                    claims  link F1  silence κ")
    for share in SHARES:
        kept = frozenset(names[: round(share * len(names))])
        taught = [s for s in samples if s.case.id in kept]
        _row(f"{len(kept)}", list(held_out(whole, taught)))


def _row(name: str, judged: Sequence[tuple[Sample, Judgement]]) -> None:
    for own in (True, False):
        found = (_line(judged, threshold, own=own) for threshold in THRESHOLDS[::3])
        best = max(found, key=lambda f: f.link_f1)
        claims_of = "own" if own else "gold"
        print(
            f"{name:<24} {claims_of:<6}  {best.link_f1:.3f}    {best.silence_kappa:.3f}", flush=True
        )


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", type=Path, default=ROOT / "training" / "cases")
    parser.add_argument(
        "--evidence", action="store_true", help="what each kind adds, and each share of the cases"
    )
    parser.add_argument("--dry", action="store_true", help="measure, write nothing")
    options = parser.parse_args()
    cases = [case for case in read(options.cases) if is_for_judge(case.id)]
    print(f"{len(cases)} cases, each measured by an encoder that has not seen it")
    whole = [sample(case, own=own) for case in cases for own in (False, True)]
    samples = whole + [
        excerpt(s, size, (n, size)) for n, s in enumerate(whole) for size in EXCERPTS
    ]
    if options.evidence:
        evidence(whole, samples)
        curve(whole, samples)
        return
    best_threshold([(s, plain(s)) for s in whole if s.own], "cosine, over the same cases")
    document = train(samples) | choices(list(held_out(whole, samples)))
    if not options.dry:
        data = b"".join(path.read_bytes() for path in sorted(options.cases.rglob("*.case")))
        document |= {
            "encoder": open_encoder("embedded").digest,
            "cases": sha256(data).hexdigest(),
        }
        WEIGHTS.write_text(_written(document), encoding="utf-8")


def _written(document: dict[str, Any]) -> str:
    """The document with a line for each entry and each tree, so that changes can be seen."""
    trees = ",\n".join(json.dumps(tree) for tree in document["trees"])
    rest = {key: value for key, value in document.items() if key != "trees"}
    return json.dumps(rest, indent=1)[:-2] + f',\n "trees": [\n{trees}\n]\n}}\n'


if __name__ == "__main__":
    main()
