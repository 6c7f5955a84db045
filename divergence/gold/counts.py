"""Counting one reading of two sides against another.

Counts add up over pairs of sides and over cases; all figures are functions of them. Everywhere the
measured reading stands first and the one it is held against, the gold, second.
"""

from dataclasses import dataclass, fields
from itertools import chain, islice, product
from typing import Self

from divergence.gold.views import Pair, Shared, Told, Verdict, union

LABELS = (
    "equivalent",
    "more_specific",
    "more_specific of first",
    "more_specific of second",
    "different_framing",
    "opposed_positions",
    "contradictory",
    "none",
)
"""What a reading may say of two sides on a point; `more_specific` alone: it did not say of whom."""
MATCH_IOU = 0.5
"""Intersection over union of two spans, in characters, from which they are the same claim."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Whole numbers that add up. `right` are shared by both readings."""

    covered: tuple[int, ...] = (0,) * 3
    """Tokens inside some claim: right, measured, gold."""
    cut: tuple[int, ...] = (0,) * 3
    """Claims matched one to one by their spans: right, measured, gold."""
    silence: tuple[int, ...] = (0,) * 6
    """Tokens inside gold claims: a table of gold (silent, matched) × measured (silent, matched, in
    no claim), row by row."""
    links: tuple[int, ...] = (0,) * 4
    """Pairs of claims of the two sides in one point: measured ones that are right, measured; gold
    ones that are found, gold."""
    relations: tuple[int, ...] = (0,) * len(LABELS) ** 2
    """Gold links found: a table of gold × measured labels, row by row."""
    facets: tuple[int, ...] = (0,) * 3
    """Facets on gold links found: right, measured, gold."""
    flags: tuple[int, ...] = (0,) * 4
    """Claims that are not routine and stand alone: measured ones that are right, measured; gold
    ones that are found, gold."""

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts.of([a + b for a, b in zip(self.numbers, other.numbers, strict=True)])

    @property
    def numbers(self) -> tuple[int, ...]:
        """All counts in one row."""
        return tuple(chain.from_iterable(getattr(self, name) for name in _NAMES))

    @classmethod
    def of(cls, numbers: list[int]) -> Self:
        """The counts from a row of `numbers`."""
        row = iter(numbers)
        empty = cls()
        return cls(*(tuple(islice(row, len(getattr(empty, name)))) for name in _NAMES))


_NAMES = tuple(field.name for field in fields(Counts))


def count(measured: Pair, gold: Pair) -> Counts:
    """Hold a reading of two sides against another of the same texts."""
    total = Counts()
    for k in (0, 1):
        total += Counts(
            covered=_covered(measured.claims[k], gold.claims[k]),
            cut=_cut(measured.claims[k], gold.claims[k]),
            silence=_silence(measured, gold, k),
            flags=_flags(measured.silent[k], gold.silent[k]),
        )
    return total + _linked(measured, gold)


def half(part: frozenset[int], whole: frozenset[int]) -> bool:
    """Whether at least half of `whole` lies in `part`; never of nothing."""
    return bool(whole) and 2 * len(part & whole) >= len(whole)


def links(points: tuple[Shared, ...]) -> list[tuple[Told, Told, Verdict | None]]:
    """Each claim of the first side with each of the second on its point, and the verdict there."""
    return [
        (first, second, point.verdict)
        for point in points
        for first, second in product(*point.claims)
    ]


def home(first: Told, second: Told, points: tuple[Shared, ...]) -> Shared | None:
    """The point in which at least half of both claims lies, the fullest and first of several."""
    homes = [
        point
        for point in points
        if half(point.tokens[0], first.tokens) and half(point.tokens[1], second.tokens)
    ]
    return max(homes, key=lambda point: _inside(first, second, point), default=None)


def _covered(measured: tuple[Told, ...], gold: tuple[Told, ...]) -> tuple[int, ...]:
    told, due = union(measured), union(gold)
    return len(told & due), len(told), len(due)


def _cut(measured: tuple[Told, ...], gold: tuple[Told, ...]) -> tuple[int, ...]:
    """Greedy one-to-one matching, best overlap first, ties in the order of the text."""
    same = (
        (-overlap, n, m)
        for n, due in enumerate(gold)
        for m, told in enumerate(measured)
        if (overlap := _iou(due, told)) >= MATCH_IOU
    )
    used_gold: set[int] = set()
    used: set[int] = set()
    for _, n, m in sorted(same):
        if n not in used_gold and m not in used:
            used_gold.add(n)
            used.add(m)
    return len(used), len(measured), len(gold)


def _iou(one: Told, other: Told) -> float:
    both = min(one.span.stop, other.span.stop) - max(one.span.start, other.span.start)
    return max(both, 0) / (len(one.span) + len(other.span) - max(both, 0))


def _silence(measured: Pair, gold: Pair, k: int) -> tuple[int, ...]:
    table = [0] * 6
    told = _silent_tokens(measured, k)
    for token, silent in _silent_tokens(gold, k).items():
        row, column = int(not silent), 2 if token not in told else int(not told[token])
        table[3 * row + column] += 1
    return tuple(table)


def _silent_tokens(pair: Pair, k: int) -> dict[int, bool]:
    """Each token inside a claim, and whether that claim stands alone; the first claim decides."""
    alone = {told.span for told in pair.silent[k]}
    found: dict[int, bool] = {}
    for told in pair.claims[k]:
        for token in told.tokens:
            found.setdefault(token, told.span in alone)
    return found


def _flags(measured: tuple[Told, ...], gold: tuple[Told, ...]) -> tuple[int, ...]:
    flagged = tuple(told for told in measured if not told.routine)
    due = tuple(told for told in gold if not told.routine)
    silent, told_silent = union(gold), union(flagged)
    right = sum(half(silent, told.tokens) for told in flagged)
    found = sum(half(told_silent, told.tokens) for told in due)
    return right, len(flagged), found, len(due)


def _linked(measured: Pair, gold: Pair) -> Counts:
    told, due = links(measured.shared), links(gold.shared)
    right = sum(home(first, second, gold.shared) is not None for first, second, _ in told)
    total, found = Counts(), 0
    for first, second, verdict in due:
        where = home(first, second, measured.shared)
        if where:
            found += 1
            total += _judged(where.verdict, verdict)
    return total + Counts(links=(right, len(told), found, len(due)))


def _inside(first: Told, second: Told, point: Shared) -> int:
    return len(first.tokens & point.tokens[0]) + len(second.tokens & point.tokens[1])


def _judged(measured: Verdict | None, gold: Verdict | None) -> Counts:
    row = LABELS.index(gold.label if gold else "none")
    column = LABELS.index(measured.label if measured else "none")
    table = [0] * len(LABELS) ** 2
    table[len(LABELS) * row + column] = 1
    told = measured.facets if measured else frozenset()
    due = gold.facets if gold else frozenset()
    return Counts(relations=tuple(table), facets=(len(told & due), len(told), len(due)))
