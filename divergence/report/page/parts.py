"""What the page's templates need beside the rows, by the names that it has there."""

from divergence.domain import RUNGS
from divergence.report import calling as callers
from divergence.report.around import TRIMMED
from divergence.report.names import Names
from divergence.report.page import eye as eyes
from divergence.report.page import summary
from divergence.report.page.facts import facts
from divergence.report.page.matrix import matrix
from divergence.report.page.ribbons import picture
from divergence.report.page.script import sheet
from divergence.report.page.topics import MOST, topics
from divergence.report.passages import dropped
from divergence.report.phrases import say
from divergence.report.rows import Table


def parts(names: Names, table: Table) -> dict[str, object]:
    """Topic rows, summary, matrix, picture and what rows are chosen by.

    Args:
        names: of the comparison.
        table: its rows.
    """
    comparison = names.comparison
    calling = callers.calling(comparison)
    eye = eyes.reasons(comparison)
    return {
        "calling": calling,
        "topics": topics(names, table, calling),
        "most": MOST,
        "rungs": RUNGS,
        "summary": summary.lines(names, table, tuple(eye)),
        "trimmed": TRIMMED,
        "matrix": matrix(names, table),
        "picture": picture(names, table),
        "eye": eye,
        "nearly": [point.id for point in comparison.points if eyes.near(point)],
        "facts": facts(names, table, eye),
        "sheet": sheet(names),
        "marked": marked(table),
        "dropped": {side: left_out(names, side) for side in comparison.sides},
    }


def marked(table: Table) -> bool:
    """Whether any word of any quote is marked as its own or as moved."""
    return any(
        piece.own or piece.moved
        for row in table.rows
        for cell in row.cells
        for voice in cell.voices
        for piece in voice.pieces
    )


def left_out(names: Names, side: str) -> str:
    """What of a side's documents was not read as its account, in a sentence."""
    number = sum(map(dropped, names.of(side)))
    return say("why.dropped", n=number) if number else say("why.whole")
