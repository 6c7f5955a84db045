"""Which rows a report shows, in which order, and under which headings."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from divergence.domain import Chosen, Comparison, Point, SilenceGrade
from divergence.report import verdicts
from divergence.report.cells import Cells
from divergence.report.names import Names
from divergence.report.page.captions import Captions
from divergence.report.phrases import say
from divergence.report.rows import Group, Row, Section, Table


def tabulate(comparison: Comparison) -> Table:
    """Every point as a row: conflicts first, then what differs, what one side tells, what agrees.

    Within a group the rows keep the order of the points; what only one side tells goes by side,
    and by how much of it the others lack: the whole topic first. Formalities stand apart. Where
    rows are selected, these alone stand in the order chosen, each under its title.
    """
    names = Names(comparison)
    cells = Cells(names)
    if comparison.selection is not None:
        return Table(tuple(_selected(comparison.selection, cells)), ())
    rows = [_row(point, cells) for point in comparison.points]
    order = {side: number for number, side in enumerate(comparison.sides)}
    shown = sorted((row for row in rows if not _folded(row)), key=lambda row: _rank(row, order))
    groups = groupby(shown, key=lambda row: (row.section, _heading(row, names)))
    return Table(
        tuple(Group(section, heading, tuple(members)) for (section, heading), members in groups),
        tuple(row for row in rows if _folded(row)),
    )


def _selected(selection: tuple[Chosen, ...], cells: Cells) -> Iterator[Group]:
    """A group for each row to publish; one without a title stands under the name of its topic."""
    points = {point.id: point for point in cells.names.comparison.points}
    captions = Captions(cells.names)
    for chosen in selection:
        point = points[chosen.point]
        row = replace(_row(point, cells), title=chosen.title)
        heading = chosen.title or str(captions.of(point))
        yield Group(row.section, heading, (row,), counted=False)


def _folded(row: Row) -> bool:
    """Whether a row is a mere formality; one on which the accounts conflict is none."""
    return row.point.routine and row.section not in {Section.CONFLICT, Section.OPPOSED}


def _row(point: Point, cells: Cells) -> Row:
    return Row(
        point,
        verdicts.section(point),
        verdicts.verdicts(point, cells.names),
        tuple(cells.cell(point, side) for side in cells.names.comparison.sides),
    )


def _rank(row: Row, order: dict[str, int]) -> tuple[int, int, int]:
    """The place of the section; where one side tells, also of that side and of the grade."""
    number = list(Section).index(row.section)
    if row.section is not Section.ONLY:
        return number, 0, 0
    grades = [list(SilenceGrade).index(silence.grade) for silence in row.point.silent]
    return number, order[row.point.claims[0][0]], min(grades, default=len(SilenceGrade))


def _heading(row: Row, names: Names) -> str:
    if row.section is not Section.ONLY:
        return say(f"heading.{row.section}")
    text = names.text(row.point.claims[0][0])
    return say("heading.only" if row.point.silent else "heading.told", text=text)
