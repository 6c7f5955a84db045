"""In what a comparison and its gold disagree: what the figures count, item by item.

The items are those of `divergence.gold.counts`: a claim or link is found where at least half of its
tokens are, so that the differences that are not routine are as many as the figures lack.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from divergence.check.cases import Found
from divergence.check.nouns import Difference, DifferenceKind
from divergence.check.sentences import around, of_readout
from divergence.domain import Claim, Comparison, Quote, Readout, Span
from divergence.gold.counts import half
from divergence.gold.views import Pair, Reading, Shared, Told, Verdict, union


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
        readout.side: _Page(found, readout, of_readout(readout), _names(readout.side, claims))
        for readout in comparison.readouts
    }
    return tuple(
        difference
        for sides in combinations(found.case.sides, 2)
        for difference in _Opposite(
            (pages[sides[0]], pages[sides[1]]), measured.pair(sides), gold.pair(sides)
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
        side, other = self.pages[k].side, self.pages[1 - k].side
        for told in self.measured.silent[k]:
            if half(silent, told.tokens):
                continue
            opposite = _opposite(told, k, self.gold.shared)
            if opposite or not told.routine:
                has = f"finds it in {other}’s too" if opposite else "has no such claim"
                says = f"told to stand in {side}’s text only; the gold {has}"
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
        gold = f"the gold finds nothing on it in {self.pages[1 - k].side}’s text"
        if formality:
            return f"told as a formality; {gold}"
        return f"told to be matched; {gold}" if matched else f"told in no claim; {gold}"

    def _links(self, kind: DifferenceKind, of: Pair, other: Pair) -> Iterator[Difference]:
        says = (
            "told to be one point; the gold has two"
            if kind is DifferenceKind.FALSE_LINK
            else "told to be two points; the gold has one"
        )
        for first, second in _linked(of.shared):
            if _home(first, second, other.shared) is None:
                yield self._difference(kind, 0, first, says, (second,))

    def _wrong_relations(self) -> Iterator[Difference]:
        for due in self.gold.shared:
            told: list[Shared] = []
            for first, second in _linked((due,)):
                home = _home(first, second, self.measured.shared)
                if home is None or home in told:
                    continue
                told.append(home)
                if due.verdict and (
                    home.verdict is None or home.verdict.label != due.verdict.label
                ):
                    says = f"told {self._label(home.verdict)}; the gold has"
                    says = f"{says} {self._label(due.verdict)}"
                    kind = DifferenceKind.WRONG_RELATION
                    yield self._difference(kind, 0, first, says, (second,))

    def _label(self, verdict: Verdict | None) -> str:
        if verdict is None:
            return "without a relation"
        kind, of, which = verdict.label.partition(" of ")
        side = self.pages[which == "second"].side
        return f"{kind} ({side})" if of else kind

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


def _linked(points: tuple[Shared, ...]) -> Iterator[tuple[Told, Told]]:
    return (link for point in points for link in product(*point.claims))


def _home(first: Told, second: Told, points: tuple[Shared, ...]) -> Shared | None:
    """The point in which at least half of both claims lies, the fullest and first of several."""
    homes = [
        point
        for point in points
        if half(point.tokens[0], first.tokens) and half(point.tokens[1], second.tokens)
    ]
    return max(
        homes,
        key=lambda point: (
            len(first.tokens & point.tokens[0]) + len(second.tokens & point.tokens[1])
        ),
        default=None,
    )
