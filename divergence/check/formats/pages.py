"""What the HTML page shows, made ready for its template."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from divergence.check.formats import numbering
from divergence.check.formats.kinds import KINDS, Kind, Ranked, ranked
from divergence.check.formats.numbering import Numbered
from divergence.check.formats.places import Place, Places, shown
from divergence.check.formats.wording import LABELS, MEANINGS, context, values
from divergence.check.nouns import CaseResult, Difference, DifferenceKind, Floor, Verdict
from divergence.domain import Claim, Comparison, Quote, Readout
from divergence.gold.metrics import pooled
from divergence.gold.views import RelationLike
from divergence.report import wording as words
from divergence.report.names import Names
from divergence.report.passages import Part, parts


@dataclass(frozen=True, slots=True)
class Figure:
    """A pooled figure with its interval, and where these lie on a scale from 0 to 100."""

    name: str
    label: str
    meaning: str
    value: float
    interval: tuple[float, float] | None
    floor: Floor | None

    def at(self, value: float) -> float:
        """A figure's place on the scale; κ below zero stands at its beginning."""
        return round(100 * min(max(value, 0.0), 1.0), 2)


@dataclass(frozen=True, slots=True)
class Opposite:
    """Words opposite a claim."""

    quote: Quote
    readout: Readout
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A difference with the sentence that it stands in."""

    difference: Difference
    kind: Kind
    level: str
    name: str
    """The side's, for readers."""
    other: str
    readout: Readout
    context: tuple[str, str, str]
    """Before the claim's words, the words, after them."""
    file: str
    place: Place | None
    opposite: tuple[Opposite, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with the claims that one reading has in it."""

    parts: tuple[Part, ...]
    numbers: dict[str, int]
    """Of the shared points, by the ids of the claims on them."""


@dataclass(frozen=True, slots=True)
class Text:
    """One side's text, as annotated and as compared."""

    readout: Readout
    name: str
    gold: Reading
    told: Reading


@dataclass(frozen=True, slots=True)
class Told:
    """A relation in a reader's words."""

    number: int
    between: str
    says: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """All that is shown of a case."""

    id: str
    anchor: str
    path: str
    title: str
    figures: dict[str, float]
    differences: tuple[Shown, ...]
    tally: tuple[tuple[Kind, int], ...]
    texts: tuple[Text, ...]
    gold: tuple[Told, ...]
    told: tuple[Told, ...]


def figures(verdict: Verdict) -> tuple[Figure, ...]:
    """All pooled figures, in their order."""
    bounds = dict(verdict.intervals)
    floors = {floor.figure: floor for floor in verdict.floors}
    return tuple(
        Figure(name, LABELS[name], MEANINGS[name], value, bounds.get(name), floors.get(name))
        for name, value in values(verdict.figures).items()
    )


def tally(verdict: Verdict) -> tuple[tuple[Kind, int], ...]:
    """How many differences there are of each kind that occurs, gravest first."""
    return _tally(each.kind for result in verdict.results for each in result.differences)


def cases(verdict: Verdict, root: Path) -> tuple[CasePage, ...]:
    """Every case, in the verdict's order; its differences gravest first."""
    places = Places()
    differing: dict[str, list[Ranked]] = {}
    for one in ranked(verdict):
        differing.setdefault(one.result.case.id, []).append(one)
    return tuple(
        _case(
            result,
            number,
            root,
            tuple(_shown(one, root, places) for one in differing.get(result.case.id, ())),
        )
        for number, result in enumerate(verdict.results, 1)
    )


def _case(result: CaseResult, number: int, root: Path, differences: tuple[Shown, ...]) -> CasePage:
    case, comparison = result.case, result.comparison
    names = Names(comparison)
    gold_spans, told_spans = numbering.spans(case.gold.claims), numbering.spans(comparison.claims)
    gold = numbering.numbered(case.gold.points, case.sides)
    told = numbering.renumbered(comparison.points, told_spans, gold, gold_spans)
    return CasePage(
        id=case.id,
        anchor=f"case-{number}",
        path=shown(result.path, root),
        title=words.listed(tuple(map(names.side, case.sides))),
        figures=values(pooled(result.scores)),
        differences=differences,
        tally=_tally(one.difference.kind for one in differences),
        texts=tuple(
            Text(
                readout,
                names.side(readout.side),
                Reading(parts(readout, case.gold.of(readout.side)), _numbers(gold, readout.side)),
                Reading(parts(readout, _own(comparison, readout)), _numbers(told, readout.side)),
            )
            for readout in comparison.readouts
        ),
        gold=_relations(gold, names),
        told=_relations(told, names),
    )


def _own(comparison: Comparison, readout: Readout) -> tuple[Claim, ...]:
    return tuple(claim for claim in comparison.claims if claim.readout == readout.id)


def _shown(one: Ranked, root: Path, places: Places) -> Shown:
    difference, comparison = one.difference, one.result.comparison
    names = Names(comparison)
    readout = comparison.readout[difference.quote.readout]
    return Shown(
        difference=difference,
        kind=one.kind,
        level=one.level.value,
        name=names.side(difference.side),
        other=names.side(difference.other),
        readout=readout,
        context=context(difference, readout),
        file=shown(difference.file, root),
        place=places.of(one.result, difference.quote),
        opposite=tuple(
            Opposite(quote, comparison.readout[quote.readout], names.side(difference.other))
            for quote in difference.counterparts
        ),
    )


def _tally(kinds: Iterable[DifferenceKind]) -> tuple[tuple[Kind, int], ...]:
    counts = Counter(kinds)
    return tuple((known, counts[kind]) for kind, known in KINDS.items() if counts[kind])


def _numbers(points: tuple[Numbered, ...], side: str) -> dict[str, int]:
    return {claim: one.number for one in points for claim in one.point.of(side)}


def _relations(points: tuple[Numbered, ...], names: Names) -> tuple[Told, ...]:
    return tuple(
        Told(one.number, _between(relation, names), _says(relation, names))
        for one in sorted(points, key=lambda one: one.number)
        for relation in one.point.relations
    )


def _between(relation: RelationLike, names: Names) -> str:
    """Which sides; empty where there are only two."""
    if len(names.comparison.sides) <= len(relation.between):
        return ""
    return words.listed(tuple(map(names.side, relation.between)))


def _says(relation: RelationLike, names: Names) -> str:
    more = None if relation.side is None else names.text(relation.side)
    return words.relation(relation.relation, words.facets(tuple(relation.facets)), more)
