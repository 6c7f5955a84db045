"""In what a comparison and its gold disagree: what the figures count, one by one.

The items are those of `divergence.gold.counts`: a claim or link is found where at least half of its
tokens are, so that the differences that are not routine are as many as the figures lack.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from divergence.check.cases import Found
from divergence.check.nouns import Difference, DifferenceKind
from divergence.check.sentences import around
from divergence.domain import Claim, Comparison, Quote, Readout, RelationKind, Span
from divergence.gold.counts import half, home, links
from divergence.gold.views import Pair, Reading, Shared, Told, Verdict, union
from divergence.report import wording
from divergence.report.names import Names
from divergence.segment import sentences


def differences(
    found: Found, comparison: Comparison, measured: Reading, gold: Reading
) -> tuple[Difference, ...]:
    """All disagreements on a case, by pair of sides, kind and place.

    Args:
        found: the case.
        comparison: of its readouts, one a side.
        measured: what the comparison says.
        gold: what is right.
    """
    claims = (*found.case.gold.claims, *comparison.claims)
    pages = {
        readout.side: _Page(found, readout, sentences(readout), _names(readout.side, claims))
        for readout in comparison.readouts
    }
    return tuple(
        difference
        for sides in combinations(found.case.sides, 2)
        for difference in _Opposite(
            (pages[sides[0]], pages[sides[1]]),
            measured.pair(sides),
            gold.pair(sides),
            Names(comparison),
        ).differences()
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """One side's text and what is needed to quote it."""

    found: Found
    readout: Readout
    sentences: tuple[Span, ...]
    names: Mapping[Span, str]
    """Ids of the claims; the comparison's where gold and comparison cut alike."""

    @property
    def side(self) -> str:
        return self.readout.side

    def quote(self, told: Told) -> Quote:
        text = told.span.of(self.readout.text)
        return Quote(self.readout.id, told.span, text, self.names.get(told.span))


@dataclass(frozen=True, slots=True)
class _Opposite:
    """Two sides of a case, as they were told and as the gold has them."""

    pages: tuple[_Page, _Page]
    measured: Pair
    gold: Pair
    names: Names

    def differences(self) -> Iterator[Difference]:
        for k in (0, 1):
            yield from self._false_silences(k)
        for k in (0, 1):
            yield from self._missed_silences(k)
        yield from self._links(DifferenceKind.FALSE_LINK, self.measured, self.gold)
        yield from self._links(DifferenceKind.MISSED_LINK, self.gold, self.measured)
        yield from self._wrong_relations()

    def _false_silences(self, k: int) -> Iterator[Difference]:
        silent = union(self.gold.silent[k])
        for told in self.measured.silent[k]:
            if half(silent, told.tokens):
                continue
            opposite = _opposite(told, k, self.gold.shared)
            if opposite or not told.routine:
                has = f"finds it in {self._text(1 - k)} too" if opposite else "has no such claim"
                says = f"told to be only in {self._text(k)}; the annotation {has}"
                yield self._difference(DifferenceKind.FALSE_SILENCE, k, told, says, opposite)

    def _missed_silences(self, k: int) -> Iterator[Difference]:
        flagged = union(tuple(told for told in self.measured.silent[k] if not told.routine))
        silent = union(self.measured.silent[k])
        for due in self.gold.silent[k]:
            if not half(silent if due.routine else flagged, due.tokens):
                opposite = _opposite(due, k, self.measured.shared)
                formality = half(silent, due.tokens)
                says = self._missed(k, matched=bool(opposite), formality=formality)
                yield self._difference(DifferenceKind.MISSED_SILENCE, k, due, says, opposite)

    def _missed(self, k: int, *, matched: bool, formality: bool) -> str:
        other = self._text(1 - k)
        if matched and not formality:
            return f"told to be in {other} too; the annotation finds nothing on it there"
        called = "told as a formality" if formality else "passed over"
        return f"{called}; the annotation finds nothing on it in {other}"

    def _links(self, kind: DifferenceKind, of: Pair, other: Pair) -> Iterator[Difference]:
        says = (
            "told as one item; the annotation has two"
            if kind is DifferenceKind.FALSE_LINK
            else "told as two items; the annotation has one"
        )
        for first, second, _ in links(of.shared):
            if home(first, second, other.shared) is None:
                yield self._difference(kind, 0, first, says, (second,))

    def _wrong_relations(self) -> Iterator[Difference]:
        for due in self.gold.shared:
            told: list[Shared] = []
            for first, second, _ in links((due,)):
                where = home(first, second, self.measured.shared)
                if where is None or where in told:
                    continue
                told.append(where)
                if due.verdict and (
                    where.verdict is None or where.verdict.label != due.verdict.label
                ):
                    says = self._mistaken(where.verdict, due.verdict)
                    kind = DifferenceKind.WRONG_RELATION
                    yield self._difference(kind, 0, first, says, (second,))

    def _mistaken(self, told: Verdict | None, due: Verdict) -> str:
        said = f"called {self._words(told)}" if told else "not said how the two differ"
        return f"{said}; the annotation has {self._words(due)}"

    def _words(self, verdict: Verdict) -> str:
        """The relation as a report words it, in quotation marks."""
        kind, of, which = verdict.label.partition(" of ")
        more = self._text(which == "second") if of else None
        return f"“{wording.relation(RelationKind(kind), more=more)}”"

    def _text(self, k: int) -> str:
        """`Karvelia’s text`."""
        return self.names.text(self.pages[k].side)

    def _difference(
        self, kind: DifferenceKind, k: int, told: Told, says: str, opposite: Iterable[Told]
    ) -> Difference:
        page, other = self.pages[k], self.pages[1 - k]
        return Difference(
            kind=kind,
            case=page.found.case.id,
            side=page.side,
            other=other.side,
            file=page.found.file(page.side),
            quote=page.quote(told),
            sentence=around(told.span, page.readout.text, page.sentences),
            says=says,
            counterparts=tuple(map(other.quote, opposite)),
            routine=told.routine,
        )


def _names(side: str, claims: Iterable[Claim]) -> dict[Span, str]:
    return {claim.span: claim.id for claim in claims if claim.side == side}


def _opposite(told: Told, k: int, points: tuple[Shared, ...]) -> tuple[Told, ...]:
    """The other side's claims in all points that the claim touches, in the order of the points."""
    touched = (point for point in points if told.tokens & point.tokens[k])
    return tuple(dict.fromkeys(claim for point in touched for claim in point.claims[1 - k]))
