"""How near a reading comes to another: the figures, for a pair, a case, languages, or pooled.

Links and silences are measured on tokens, so that claims cut at other places than the gold's are
not wrong for that alone; where they are cut is a figure of its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from itertools import combinations, product

from divergence.domain import Comparison, RelationKind
from divergence.gold.counts import LABELS, Counts, count
from divergence.gold.nouns import Case
from divergence.gold.views import Reading, of_comparison, of_gold


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures; each in [0, 1] but κ, which is in [−1, 1]. Higher is better."""

    claim_token_f1: float
    """Of the tokens inside some claim."""
    claim_f1: float
    """Of claims matched one to one at half of their common length."""
    silence_kappa: float
    """Cohen's κ over the tokens of gold claims: does the other side tell it? A token in no claim is
    a third label, always wrong."""
    silent_f1: float
    """Of the label “the other side has nothing on it”, over the same tokens."""
    link_p: float
    """Of the measured links, those of which at least half of the tokens on each side lie in one
    gold point."""
    link_r: float
    """Of the gold links, those of which at least half of the tokens on each side lie in one
    measured point."""
    link_f1: float
    relation_acc: float
    """Of the gold links found, those with the same relation, and the same side where one is more
    specific."""
    compatible_acc: float
    """Of the gold links found, those told to be compatible (equivalent, more specific) or not as
    the gold has it."""
    relation_macro_f1: float
    """Mean of the F1 of each relation that either reading uses on the gold links found."""
    facet_p: float
    """Of the facets told on gold links found, those that the gold has there."""
    facet_r: float
    flag_p: float
    """Of the claims flagged as told by one side only and not routine, those that are at least half
    so in the gold."""
    flag_r: float

    @property
    def row(self) -> tuple[float, ...]:
        """All figures in their order."""
        return tuple(getattr(self, name) for name in FIGURES)


FIGURES = tuple(field.name for field in fields(Figures))
"""The figures' names, in their order."""


@dataclass(frozen=True, slots=True)
class PairScore:
    """Two sides of a case, measured."""

    case: str
    sides: tuple[str, str]
    languages: tuple[str, str]
    counts: Counts


def score(case: Case, comparison: Comparison) -> tuple[PairScore, ...]:
    """Hold a comparison against a case's gold, each two sides by themselves; () for one side.

    Raises:
        UsageError: if the comparison is not of the case's texts.
    """
    return score_readings(case, of_comparison(comparison, case), of_gold(case))


def score_readings(case: Case, measured: Reading, gold: Reading) -> tuple[PairScore, ...]:
    """Hold any reading of a case against any other."""
    languages = {account.side: account.language for account in case.accounts}
    return tuple(
        PairScore(
            case=case.id,
            sides=(first, second),
            languages=(languages[first], languages[second]),
            counts=count(measured.pair((first, second)), gold.pair((first, second))),
        )
        for first, second in combinations(case.sides, 2)
    )


def pooled(scores: Iterable[PairScore]) -> Counts:
    """All counts together; nothing counts as zero everywhere."""
    return sum((score.counts for score in scores), Counts())


def by_case(scores: Iterable[PairScore]) -> dict[str, Counts]:
    """Counts of each case, in the order of the scores."""
    return _grouped(scores, lambda score: score.case)


def by_languages(scores: Iterable[PairScore]) -> dict[str, Counts]:
    """Counts of each pair of languages, whichever side writes which: `en–ru`, sorted."""
    return dict(sorted(_grouped(scores, lambda score: "–".join(sorted(score.languages))).items()))


def figures(counts: Counts) -> Figures:
    """All figures from counts. Where there is nothing to find and nothing was told, 1."""
    right, told, found, due = counts.links
    nothing = float(not told and not due)
    precision, recall = _share(right, told, nothing), _share(found, due, nothing)
    judged = sum(counts.relations)
    return Figures(
        claim_token_f1=_f1(*counts.covered),
        claim_f1=_f1(*counts.cut),
        silence_kappa=kappa(counts.silence),
        silent_f1=_f1(
            counts.silence[0], counts.silence[0] + counts.silence[3], sum(counts.silence[:3])
        ),
        link_p=precision,
        link_r=recall,
        link_f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        relation_acc=_share(_occurred(counts, _SAME), judged, nothing),
        compatible_acc=_share(_occurred(counts, _SAME_COMPATIBILITY), judged, nothing),
        relation_macro_f1=_macro_f1(counts) if judged else nothing,
        facet_p=_share(counts.facets[0], counts.facets[1], 1.0),
        facet_r=_share(counts.facets[0], counts.facets[2], 1.0),
        flag_p=_share(counts.flags[0], counts.flags[1], 1.0),
        flag_r=_share(counts.flags[2], counts.flags[3], 1.0),
    )


def confusion(counts: Counts) -> dict[tuple[str, str], int]:
    """How often a relation of the gold was told as which, `(gold, measured)`, on gold links found.

    `none`: no relation was told. Pairs that do not occur are left out.
    """
    table: dict[tuple[str, str], int] = {}
    for number, occurred in enumerate(counts.relations):
        gold, measured = divmod(number, len(LABELS))
        key = (_kind(LABELS[gold]), _kind(LABELS[measured]))
        if occurred:
            table[key] = table.get(key, 0) + occurred
    return table


def _grouped(scores: Iterable[PairScore], key: Callable[[PairScore], str]) -> dict[str, Counts]:
    groups: dict[str, Counts] = {}
    for score in scores:
        groups[key(score)] = groups.get(key(score), Counts()) + score.counts
    return groups


def _share(part: int, whole: int, empty: float) -> float:
    return part / whole if whole else empty


def _f1(right: int, measured: int, gold: int) -> float:
    return _share(2 * right, measured + gold, 1.0)


def kappa(table: tuple[int, ...]) -> float:
    """Cohen's κ (1960) of a table with rows silent, matched and columns silent, matched, none."""
    total = sum(table)
    if not total:
        return 1.0
    agreed = (table[0] + table[4]) / total
    rows, columns = (sum(table[:3]), sum(table[3:])), (table[0] + table[3], table[1] + table[4])
    chance = sum(row * column for row, column in zip(rows, columns, strict=True)) / total**2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def _kind(label: str) -> str:
    return label.partition(" ")[0]


def _cells(gold: Iterable[str], measured: Iterable[str]) -> tuple[int, ...]:
    """Where the table of relations counts these labels of the gold that were told as those."""
    pairs = product(gold, measured)
    return tuple(len(LABELS) * LABELS.index(due) + LABELS.index(told) for due, told in pairs)


# Found once, for intervals ask for the figures of thousands of samples.
_RELATIONS = tuple(label for label in LABELS if label != "none")
_COMPATIBLE = tuple(
    label
    for label in _RELATIONS
    if _kind(label) in {RelationKind.EQUIVALENT, RelationKind.MORE_SPECIFIC}
)
_OTHERS = tuple(label for label in _RELATIONS if label not in _COMPATIBLE)
_SAME = tuple(cell for label in _RELATIONS for cell in _cells([label], [label]))
_SAME_COMPATIBILITY = (*_cells(_COMPATIBLE, _COMPATIBLE), *_cells(_OTHERS, _OTHERS))
_BY_KIND = tuple(
    (_cells(own, own), _cells(LABELS, own), _cells(own, LABELS))
    for kind in RelationKind
    for own in [tuple(label for label in LABELS if _kind(label) == kind)]
)
"""Of each relation: where it is told rightly, where it is told, where it is the gold's."""


def _occurred(counts: Counts, cells: tuple[int, ...]) -> int:
    """Gold links found that are counted in any of the cells."""
    return sum([counts.relations[cell] for cell in cells])


def _macro_f1(counts: Counts) -> float:
    each = []
    for cells in _BY_KIND:
        right, told, due = (_occurred(counts, some) for some in cells)
        if told or due:
            each.append(_f1(right, told, due))
    return sum(each) / len(each) if each else 0.0
