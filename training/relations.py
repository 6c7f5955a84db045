"""How often each rule of `relate` is right on the annotated cases, and what that is worth.

    python training/relations.py [--cases FOLDER] [--write]

Claims and points are those of the annotation; attributes are read from the texts as in a run. The
tables are measured by cross-validation over cases, so that no case is judged with its own counts.
`--write` puts the counts over all cases into `divergence/relate/priors.json`.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

from divergence import gold
from divergence.domain import Attributes, Claim, Evidence, Facet, Readout, Relation, RelationKind
from divergence.relate.decide import decide
from divergence.relate.door import same_words
from divergence.relate.priors import OTHER_SIDE, Priors, Spoken, load
from divergence.relate.rules import RULES
from divergence.relate.voice import Voice
from divergence.segment.attributes import profile, read

HERE = Path(__file__).parent
PRIORS = HERE.parent / "divergence" / "relate" / "priors.json"

FOLDS = 8
"""Parts into which the cases are dealt for cross-validation."""

TEMPERS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
FACET_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
"""Values that are tried."""

COMPATIBLE = (RelationKind.EQUIVALENT, RelationKind.MORE_SPECIFIC)


@dataclass(frozen=True)
class Judged:
    """A point on which two sides speak, as annotated, and what the rules say of it."""

    case: str
    languages: str
    between: tuple[str, str]
    relation: RelationKind
    side: str | None
    facets: tuple[Facet, ...]
    found: tuple[Evidence, ...]
    trivial: bool
    """The accounts have the same words; no rule is asked."""


@dataclass(frozen=True)
class Score:
    """How near the verdicts come to the annotation."""

    accuracy: float
    compatible: float
    macro_f1: float
    facet_precision: float
    facet_recall: float
    log_loss: float
    confusion: Counter[tuple[RelationKind, RelationKind]]

    @property
    def facet_f1(self) -> float:
        """Harmonic mean of facet precision and recall, 0 when both are."""
        total = self.facet_precision + self.facet_recall
        return 2 * self.facet_precision * self.facet_recall / total if total else 0.0


def judged(cases: Iterable[gold.Case]) -> Iterator[Judged]:
    """Every relation in the cases with what the rules say of it."""
    for case in cases:
        readouts = {readout.side: readout for readout in case.readouts}
        claims = {
            claim.id: claim
            for readout in case.readouts
            for claim in attributed(readout, case.gold.of(readout.side))
        }
        for point in case.gold.points:
            for relation in point.relations:
                voices = [
                    Voice(
                        side, {side: readouts[side]}, tuple(claims[each] for each in point.of(side))
                    )
                    for side in relation.between
                ]
                yield one(case.id, relation, voices[0], voices[1])


def one(case: str, relation: gold.GoldRelation, left: Voice, right: Voice) -> Judged:
    """A relation with what the rules say of it."""
    first, second = sorted((left, right), key=lambda voice: (voice.text, voice.side))
    return Judged(
        case=case,
        languages="–".join(sorted(left.languages | right.languages)),
        between=relation.between,
        relation=relation.relation,
        side=relation.side,
        facets=relation.facets,
        found=tuple(evidence for rule in RULES for evidence in rule(first, second)),
        trivial=same_words(left, right),
    )


def attributed(readout: Readout, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """A readout's claims with what their grammar says."""
    shared = profile(readout)
    before: Attributes | None = None
    for claim in claims:
        reading = read(readout.text, claim.span, shared, before)
        before = reading.attributes
        yield replace(claim, attributes=reading.attributes, routine=reading.routine)


def counted(points: Iterable[Judged], temper: float, facet_threshold: float) -> Priors:
    """Counts of what the rules said on points of each kind."""
    kinds: Counter[RelationKind] = Counter()
    on: dict[tuple[str, RelationKind], Counter[str]] = {}
    facets: Counter[tuple[str, RelationKind]] = Counter()
    for point in points:
        kinds[point.relation] += 1
        for evidence in said(point):
            outcome = (evidence.rule, evidence.suggests)
            other = evidence.side is not None and point.side not in (None, evidence.side)
            on.setdefault(outcome, Counter())[OTHER_SIDE if other else point.relation.value] += 1
            facets[outcome] += evidence.facet in point.facets
    return Priors(
        points={kind: kinds[kind] for kind in RelationKind},
        spoken={
            outcome: Spoken(dict(sorted(on[outcome].items())), facets[outcome])
            for outcome in sorted(on)
        },
        temper=temper,
        facet_threshold=facet_threshold,
    )


def said(point: Judged) -> tuple[Evidence, ...]:
    """One piece of evidence for each outcome and side: a rule that speaks twice counts once."""
    return tuple({(each.rule, each.suggests, each.side): each for each in point.found}.values())


def folds(points: tuple[Judged, ...]) -> Iterator[tuple[list[Judged], list[Judged]]]:
    """Points to count and points to judge, no case in both."""
    cases = sorted({point.case for point in points})
    fold = {case: number % FOLDS for number, case in enumerate(cases)}
    for number in range(FOLDS):
        yield (
            [point for point in points if fold[point.case] != number],
            [point for point in points if fold[point.case] == number],
        )


def cross_validated(
    points: tuple[Judged, ...], temper: float, facet_threshold: float
) -> tuple[tuple[Judged, Relation], ...]:
    """Each point with the verdict by counts from the other cases."""
    return tuple(
        (point, decide(point.between, point.found, 1.0, priors))
        for rest, part in folds(points)
        for priors in (counted(rest, temper, facet_threshold),)
        for point in part
    )


def score(pairs: tuple[tuple[Judged, Relation], ...]) -> Score:
    """Verdicts held against the annotation."""
    confusion = Counter((point.relation, verdict.relation) for point, verdict in pairs)
    right = [
        point.relation == verdict.relation and point.side == verdict.side
        for point, verdict in pairs
    ]
    compatible = [(p.relation in COMPATIBLE) == (v.relation in COMPATIBLE) for p, v in pairs]
    hits = sum(len(set(point.facets) & set(verdict.facets)) for point, verdict in pairs)
    shown = sum(len(verdict.facets) for _, verdict in pairs)
    held = sum(len(point.facets) for point, _ in pairs)
    chances = (
        v.probability if ok else (1 - v.probability) / 4
        for ok, (_, v) in zip(right, pairs, strict=True)
    )
    return Score(
        accuracy=sum(right) / len(pairs),
        compatible=sum(compatible) / len(pairs),
        macro_f1=sum(f1(confusion, kind) for kind in RelationKind) / len(RelationKind),
        facet_precision=hits / shown if shown else 0.0,
        facet_recall=hits / held if held else 0.0,
        log_loss=-sum(log(max(chance, 1e-6)) for chance in chances) / len(pairs),
        confusion=confusion,
    )


def f1(confusion: Counter[tuple[RelationKind, RelationKind]], kind: RelationKind) -> float:
    """Harmonic mean of precision and recall for one kind, 0 when it was never right."""
    right = confusion[kind, kind]
    told = sum(count for (_, verdict), count in confusion.items() if verdict == kind)
    held = sum(count for (truth, _), count in confusion.items() if truth == kind)
    return 2 * right / (told + held) if right else 0.0


def chosen(points: tuple[Judged, ...]) -> tuple[float, float]:
    """The temper of the lowest log loss and the facet threshold of the best facet F1."""
    temper = min(TEMPERS, key=lambda each: score(cross_validated(points, each, 0.3)).log_loss)
    threshold = max(
        FACET_THRESHOLDS, key=lambda each: score(cross_validated(points, temper, each)).facet_f1
    )
    return temper, threshold


def written(priors: Priors, cases: int) -> str:
    """The counts as JSON, the same bytes for the same counts."""
    spoken: dict[str, dict[str, object]] = {}
    for (rule, kind), entry in priors.spoken.items():
        spoken.setdefault(rule, {})[kind.value] = {"on": entry.on, "facet": entry.facet}
    document = {
        "schema": "divergence-priors/1",
        "cases": cases,
        "points": {kind.value: priors.points[kind] for kind in RelationKind},
        "temper": priors.temper,
        "facet_threshold": priors.facet_threshold,
        "spoken": spoken,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def show(pairs: tuple[tuple[Judged, Relation], ...]) -> None:
    """Print the figures, pooled and by languages, and the confusion."""
    print(
        f"{'':24}{'points':>7}{'right':>8}{'compat.':>9}{'macro F1':>10}"
        f"{'facet P':>9}{'R':>7}{'F1':>7}"
    )
    groups = {"all": pairs} | {
        languages: tuple(pair for pair in pairs if pair[0].languages == languages)
        for languages in sorted({point.languages for point, _ in pairs})
    }
    for name, part in groups.items():
        figures = score(part)
        print(
            f"{name:24}{len(part):7}{figures.accuracy:8.3f}{figures.compatible:9.3f}"
            f"{figures.macro_f1:10.3f}{figures.facet_precision:9.3f}{figures.facet_recall:7.3f}"
            f"{figures.facet_f1:7.3f}"
        )
    confusion = score(pairs).confusion
    print(
        f"\n{'annotated / verdict':24}" + "".join(f"{kind.value[:10]:>12}" for kind in RelationKind)
    )
    for truth in RelationKind:
        row = "".join(f"{confusion[truth, verdict]:12}" for verdict in RelationKind)
        print(f"{truth.value:24}{row}{f1(confusion, truth):8.3f}")


def show_rules(priors: Priors) -> None:
    """Print how often each rule spoke and was right."""
    print(f"\n{'rule':18}{'suggests':20}{'spoke':>7}{'right':>8}{'facet':>8}")
    for (rule, kind), entry in priors.spoken.items():
        right = entry.on.get(kind, 0) / entry.times
        print(
            f"{rule:18}{kind.value:20}{entry.times:7}{right:8.2f}{entry.facet / entry.times:8.2f}"
        )


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cases", type=Path, default=HERE / "cases")
    parser.add_argument("--write", action="store_true", help=f"write {PRIORS.name}")
    options = parser.parse_args()
    cases = gold.read(options.cases)
    points = tuple(judged(cases))
    temper, threshold = chosen(points)
    show(cross_validated(points, temper, threshold))
    priors = counted(points, temper, threshold)
    show_rules(priors)
    print(
        f"\ntemper {temper}, facet threshold {threshold}, {len(cases)} cases, {len(points)} points"
    )
    if options.write:
        PRIORS.write_text(written(priors, len(cases)), encoding="utf-8")
        load.cache_clear()


if __name__ == "__main__":
    main()
