"""The texts as a picture: a bar a statement, lines between what speaks of the same.

Only geometry and words; the template draws it. Lengths are units of the drawing's own grid.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from divergence.report.names import Names
from divergence.report.page.summing import summed
from divergence.report.rows import Row, Section, Table
from divergence.report.verdicts import SECTIONS

GAP = 300
"""Between two bars' columns."""
BAR = 16
"""A column's width."""
TALLEST = 900
"""Height of the longest text at most."""
STEP = 22
"""Height of a statement with the space below it, where there is room."""
STUB = 46
"""Length of a line that ends in the open."""
HEAD = 34
"""Room for the sides' names."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A statement."""

    x: float
    y: float
    height: float
    routine: bool


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A line between two statements of one point, or from one into the open."""

    kind: str
    """A section's name, or `routine`: how it is drawn, by its dashes too."""
    says: str
    path: str
    """SVG path data."""
    end: tuple[float, float] | None = None
    """The circle at its open end; None where it joins two."""


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, and what it shows in a sentence."""

    width: float
    height: float
    heads: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    ribbons: tuple[Ribbon, ...]
    kinds: tuple[str, ...]
    """Those that occur, for the legend, in the order of the sections."""
    says: str


def picture(names: Names, table: Table) -> Picture | None:
    """The picture of a comparison; None for fewer than two sides, or without a statement."""
    sides = names.comparison.sides
    columns = [[c for c in names.comparison.claims if c.side == side] for side in sides]
    longest = max(map(len, columns), default=0)
    if len(sides) <= 1 or not longest:
        return None
    step = min(STEP, TALLEST / longest)
    places: dict[str, tuple[float, float]] = {
        claim.id: (x * (GAP + BAR), HEAD + number * step)
        for x, column in enumerate(columns)
        for number, claim in enumerate(column)
    }
    grid = _Grid(names, places, step * 0.75)
    ribbons = tuple(ribbon for row in table.rows for ribbon in grid.ribbons(row))
    drawn = {ribbon.kind for ribbon in ribbons}
    return Picture(
        (len(sides) - 1) * (GAP + BAR) + BAR,
        HEAD + longest * step,
        tuple((x * (GAP + BAR), names.side(side)) for x, side in enumerate(sides)),
        tuple(grid.bar(claim.id, routine=claim.routine) for claim in names.comparison.claims),
        ribbons,
        tuple(section for section in Section if section in drawn),
        summed(names, table),
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where each statement stands."""

    names: Names
    places: dict[str, tuple[float, float]]
    height: float

    def bar(self, claim: str, *, routine: bool) -> Bar:
        x, y = self.places[claim]
        return Bar(x, round(y, 1), round(self.height, 1), routine)

    def ribbons(self, row: Row) -> Iterator[Ribbon]:
        """Between each two sides that speak next to one another; into the open where none does."""
        says = "; ".join(verdict.says for verdict in row.verdicts)
        for (left, ours), (right, theirs) in pairwise(row.point.claims):
            kind = _kind(row, (left, right))
            for one in ours:
                for other in theirs:
                    yield Ribbon(kind, says, self._joined(one, other))
        sides = self.names.comparison.sides
        first, last = row.point.claims[0], row.point.claims[-1]
        alone = "routine" if row.point.routine else Section.ONLY
        if last[0] != sides[-1]:
            yield from (self._open(claim, alone, says, 1) for claim in last[1])
        if first[0] != sides[0]:
            yield from (self._open(claim, alone, says, -1) for claim in first[1])

    def _joined(self, one: str, other: str) -> str:
        (left, top), (right, bottom) = self.places[one], self.places[other]
        start, middle = left + BAR, (left + BAR + right) / 2
        y, z = top + self.height / 2, bottom + self.height / 2
        return f"M{start:g} {y:.1f}C{middle:g} {y:.1f} {middle:g} {z:.1f} {right:g} {z:.1f}"

    def _open(self, claim: str, kind: str, says: str, way: int) -> Ribbon:
        """A stub to the right, or to the left where `way` is −1."""
        x, top = self.places[claim]
        start, y = x + BAR * (way > 0), round(top + self.height / 2, 1)
        return Ribbon(kind, says, f"M{start:g} {y}h{way * STUB}", (start + way * STUB, y))


def _kind(row: Row, between: tuple[str, str]) -> str:
    """How two sides differ, for drawing; what holds of the row where nothing is said of the two."""
    if row.point.routine:
        return "routine"
    found = (relation for relation in row.point.relations if relation.between == between)
    relation = next(found, None)
    return row.section if relation is None else SECTIONS[relation.relation]
