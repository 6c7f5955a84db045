"""The head that says how two accounts differ: trained, and measured with every rule.

    python training/relations.py [--cases FOLDER] [--pairs FILE…] [--families FILE…] [--write]

It learns from the points of annotated cases, with the claims of the annotation and attributes as
in a run, and from hard pairs of claims, a JSON object a line. The tables are measured by
cross-validation over cases and pairs, so that none is judged with weights that have seen it.
`--write` puts the weights into `divergence/relate/priors.json`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from math import log
from pathlib import Path

from relations_fit import fitted
from relations_points import Judged, of_cases, of_families, of_pairs
from split import is_like_published

from divergence import gold
from divergence.domain import Relation, RelationKind
from divergence.encode import open_reader
from divergence.relate.decide import decide
from divergence.relate.priors import SCHEMA, Priors, Spoken, load

HERE = Path(__file__).parent
PRIORS = HERE.parent / "divergence" / "relate" / "priors.json"

FOLDS = 8
"""Parts into which the cases are dealt for cross-validation."""

SPREADS = (0.1, 0.3, 1.0)
FACET_THRESHOLDS = (0.2, 0.23, 0.26, 0.29, 0.32, 0.35, 0.38, 0.41, 0.44)
"""Values that are tried."""

LEVEL = 0.008
"""How far facet F1 may stay below the best: less than its standard error (0.012 over the cases).
It hardly changes over a long stretch, at whose lower end more of what the rules show is told."""

LIKE_PUBLISHED = 3
"""Points as which one counts that is written like published readouts: they are what the head is
for, and a third as many as the others. With 3 it is right on 0.702 of them in cross-validation
(0.696 with 1, 0.698 with 6), on 0.629 of the hard ones (0.635), on 0.658 of `tune` with either."""

BINS = 10
"""Of equal width, in which probabilities are held against what came true."""

COMPATIBLE = (RelationKind.EQUIVALENT, RelationKind.MORE_SPECIFIC)
SEEN = (RelationKind.OPPOSED_POSITIONS, RelationKind.CONTRADICTORY)
"""Conflicts, which rules have to see."""

Pairs = Sequence[tuple[Judged, Relation]]
"""Points with the verdicts on them."""

Apart = Sequence[tuple[list[Judged], Priors]]
"""Points with priors that have not seen them."""


@dataclass(frozen=True)
class Score:
    """How near the verdicts come to the annotation."""

    accuracy: float
    """Relation and side."""
    compatible: float
    facet_precision: float
    facet_recall: float
    log_loss: float
    calibration: float
    """Expected calibration error of the chosen relation (Naeini et al., 2015)."""
    confusion: Counter[tuple[RelationKind, RelationKind]]

    @property
    def facet_f1(self) -> float:
        """Harmonic mean of facet precision and recall over all points, 0 when both are."""
        total = self.facet_precision + self.facet_recall
        return 2 * self.facet_precision * self.facet_recall / total if total else 0.0


def learnt(points: Sequence[Judged], spread: float, facet_threshold: float) -> Priors:
    """Counts of what the rules said, and the head, from annotated points."""
    taught = [point for point in points if point.for_head for _ in range(_weight(point))]
    return Priors(
        spoken=counted([point for point in points if not point.pair]),
        head=fitted(
            [point.known for point in taught],
            [(point.relation, point.side == point.voices[1].side) for point in taught],
            [point.facets for point in taught],
            spread,
            facet_threshold,
        ),
    )


def _weight(point: Judged) -> int:
    """How many points this one counts for."""
    return LIKE_PUBLISHED if not point.pair and is_like_published(point.case) else 1


def counted(points: Sequence[Judged]) -> dict[tuple[str, RelationKind], Spoken]:
    """How often each outcome of a rule was seen, and was right; one for each side counts once."""
    times: Counter[tuple[str, RelationKind]] = Counter()
    right, facet = times.copy(), times.copy()
    for point in points:
        said = {(each.rule, each.suggests, each.side): each for each in point.found}
        for (rule, kind, side), evidence in said.items():
            times[rule, kind] += 1
            right[rule, kind] += (kind, side) == (point.relation, point.side)
            facet[rule, kind] += evidence.facet in point.facets
    return {each: Spoken(times[each], right[each], facet[each]) for each in sorted(times)}


def folds(points: Sequence[Judged]) -> Iterator[tuple[list[Judged], list[Judged]]]:
    """Points to learn from and points to judge, no case in both."""
    cases = sorted({point.case for point in points})
    fold = {case: number % FOLDS for number, case in enumerate(cases)}
    for number in range(FOLDS):
        yield (
            [point for point in points if fold[point.case] != number],
            [point for point in points if fold[point.case] == number],
        )


def apart(points: Sequence[Judged], spread: float) -> Apart:
    """Points with what was learnt from all other cases, at any facet threshold."""
    return [(part, learnt(rest, spread, 0.0)) for rest, part in folds(points)]


def cross_validated(parts: Apart, facet_threshold: float) -> Pairs:
    """Each point that the reader has not seen, with the verdict by what the others taught."""
    return [
        (point, verdict)
        for part, priors in parts
        for point, verdict in verdicts(
            [point for point in part if point.for_head], at(priors, facet_threshold)
        )
    ]


def at(priors: Priors, facet_threshold: float) -> Priors:
    """The same with another threshold for facets."""
    return replace(priors, head=replace(priors.head, facet_threshold=facet_threshold))


def verdicts(points: Sequence[Judged], priors: Priors) -> Pairs:
    """Each point with the verdict on it, given that both accounts speak of it."""
    return [
        (point, decide(*point.voices, point.found, 1.0, priors, point.read)) for point in points
    ]


def right(point: Judged, verdict: Relation) -> bool:
    """Whether relation and side are those of the annotation."""
    return (point.relation, point.side) == (verdict.relation, verdict.side)


def score(pairs: Pairs) -> Score:
    """Verdicts held against the annotation."""
    compatible = [(p.relation in COMPATIBLE) == (v.relation in COMPATIBLE) for p, v in pairs]
    hits = sum(len(set(point.facets) & set(verdict.facets)) for point, verdict in pairs)
    shown = sum(len(verdict.facets) for _, verdict in pairs)
    held = sum(len(point.facets) for point, _ in pairs)
    chances = (v.probability if right(p, v) else (1 - v.probability) / 5 for p, v in pairs)
    return Score(
        accuracy=sum(right(*pair) for pair in pairs) / len(pairs),
        compatible=sum(compatible) / len(pairs),
        facet_precision=hits / shown if shown else 0.0,
        facet_recall=hits / held if held else 0.0,
        log_loss=-sum(log(max(chance, 1e-6)) for chance in chances) / len(pairs),
        calibration=calibration(pairs),
        confusion=Counter((point.relation, verdict.relation) for point, verdict in pairs),
    )


def calibration(pairs: Pairs) -> float:
    """How far probabilities lie from what came true, over bins of equal width."""
    bins: list[list[float]] = [[] for _ in range(BINS)]
    for point, verdict in pairs:
        surplus = verdict.probability - right(point, verdict)
        bins[min(int(verdict.probability * BINS), BINS - 1)].append(surplus)
    return sum(abs(sum(each)) for each in bins) / len(pairs)


def chosen(points: Sequence[Judged]) -> tuple[float, float, Pairs]:
    """The spread of the lowest log loss, the least of the best facet thresholds, the verdicts."""
    tried = {spread: apart(points, spread) for spread in SPREADS}
    spread = min(SPREADS, key=lambda each: score(cross_validated(tried[each], 0.3)).log_loss)
    verdicts_at = {each: cross_validated(tried[spread], each) for each in FACET_THRESHOLDS}
    scores = {each: score(verdicts_at[each]).facet_f1 for each in FACET_THRESHOLDS}
    print("facets:", ", ".join(f"{each} F1 {found:.4f}" for each, found in scores.items()))
    level = [each for each, found in scores.items() if found >= max(scores.values()) - LEVEL]
    threshold = min(level)
    return spread, threshold, verdicts_at[threshold]


def written(priors: Priors) -> str:
    """Priors as JSON, the same bytes for the same weights."""
    spoken: dict[str, dict[str, object]] = {}
    for (rule, kind), entry in priors.spoken.items():
        spoken.setdefault(rule, {})[kind.value] = asdict(entry)
    head = priors.head
    document = {
        "schema": SCHEMA,
        "spoken": spoken,
        "relations": {"bias": head.bias, "even": head.even, "odd": head.odd},
        "facets": {
            "threshold": head.facet_threshold,
            "bias": head.facet_bias,
            "even": head.facet_even,
        },
    }
    lines = json.dumps(document, indent=1, ensure_ascii=False)
    return lines + "\n"


def show(title: str, pairs: Pairs) -> None:
    """Print the figures, pooled and by languages."""
    print(
        f"\n{title:24}{'points':>7}{'right':>8}{'compat.':>9}{'ECE':>7}"
        f"{'facet P':>9}{'R':>7}{'F1':>7}"
    )
    groups = {"all": list(pairs)}
    for pair in pairs:
        groups.setdefault(pair[0].languages, []).append(pair)
    for name in sorted(groups, key=lambda each: (-len(groups[each]), each))[:12]:
        figures = score(groups[name])
        print(
            f"{name:24}{len(groups[name]):7}{figures.accuracy:8.3f}{figures.compatible:9.3f}"
            f"{figures.calibration:7.3f}{figures.facet_precision:9.3f}"
            f"{figures.facet_recall:7.3f}{figures.facet_f1:7.3f}"
        )
    show_confusion(score(pairs).confusion)


def show_confusion(confusion: Counter[tuple[RelationKind, RelationKind]]) -> None:
    """Print verdicts by annotation, with precision and recall."""
    heads = "".join(f"{kind.value[:10]:>12}" for kind in RelationKind)
    print(f"\n{'annotated / verdict':24}{heads}{'P':>8}{'R':>7}")
    for truth in RelationKind:
        row = "".join(f"{confusion[truth, verdict]:12}" for verdict in RelationKind)
        hits = confusion[truth, truth]
        precision = hits / max(sum(confusion[each, truth] for each in RelationKind), 1)
        recall = hits / max(sum(confusion[truth, each] for each in RelationKind), 1)
        print(f"{truth.value:24}{row}{precision:8.2f}{recall:7.2f}")


def show_rules(title: str, spoken: Mapping[tuple[str, RelationKind], Spoken]) -> None:
    """Print how often each rule spoke and was right, as the tables of docs/rules.md."""
    print(f"\n{title}\n\n| rule | suggests | spoke | right | facet right |\n|---|---|---|---|---|")
    for (rule, kind), told in spoken.items():
        print(
            f"| `{rule}` | {kind.value} | {told.times} | {told.right / told.times:.2f} "
            f"| {told.facet / told.times:.2f} |"
        )


def main() -> None:
    """Train, measure, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cases", type=Path, default=HERE / "cases")
    parser.add_argument(
        "--pairs", type=Path, nargs="+", default=sorted(HERE.glob("conflicts*.jsonl"))
    )
    parser.add_argument("--families", type=Path, nargs="+", default=[HERE / "families.jsonl"])
    parser.add_argument("--write", action="store_true", help=f"write {PRIORS.name}")
    options = parser.parse_args()
    pairs, families = (
        [line for file in files for line in file.read_text("utf-8").splitlines()]
        for files in (options.pairs, options.families)
    )
    read = open_reader()
    points = [
        *of_cases(gold.read(options.cases), read),
        *of_pairs(pairs, read),
        *of_families(families, read),
    ]
    spread, threshold, crossed = chosen(points)
    priors = learnt(points, spread, threshold)
    show("cases, cross-validated", [pair for pair in crossed if not pair[0].pair])
    show("pairs, cross-validated", [pair for pair in crossed if pair[0].pair])
    show_rules("rules on points of cases", priors.spoken)
    on_pairs = counted([point for point in points if point.pair])
    show_rules(
        "conflicts by rule on hard pairs", {k: v for k, v in on_pairs.items() if k[1] in SEEN}
    )
    print(f"\nspread {spread}, facet threshold {threshold}, {len(points)} points")
    if options.write:
        PRIORS.write_text(written(priors), encoding="utf-8")
        load.cache_clear()


if __name__ == "__main__":
    main()
