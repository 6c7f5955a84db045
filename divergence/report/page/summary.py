"""What the first screen says in a line each: conflicts, denials, and what needs an eye."""

from collections.abc import Iterator
from dataclasses import dataclass

from divergence.report import overview
from divergence.report.names import Names
from divergence.report.phrases import say
from divergence.report.rows import Section, Table

DENIAL = "denial"
"""The code of the finding that one text denies what another tells."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the rows that it speaks of."""

    says: str
    kind: str
    """conflict, clear, eye: how it is set."""
    rows: tuple[str, ...] = ()


def lines(names: Names, table: Table, eye: tuple[str, ...]) -> tuple[Line, ...]:
    """Conflicts and denials, or on what basis there is none; then what needs an eye.

    Args:
        names: of the comparison.
        table: its rows.
        eye: the ids of the rows that need one.

    Returns:
        Nothing of conflicts and denials where there is but one account; nothing at all where rows
        are selected, for it would speak of others.
    """
    if names.comparison.selection is not None:
        return ()
    return (*_conflicts(names, table), *_denials(names, table), *_eye(table, eye))


def _conflicts(names: Names, table: Table) -> Iterator[Line]:
    rows = tuple(row.point.id for row in table.rows if row.section is Section.CONFLICT)
    if rows:
        yield Line(say("summary.conflicts", n=len(rows)), "conflict", rows)
    elif says := overview.conflicts(names.comparison, names):
        yield Line(says, "clear")


def _denials(names: Names, table: Table) -> Iterator[Line]:
    comparison = names.comparison
    found = [finding for finding in comparison.findings if finding.code == DENIAL]
    if found:
        denying = {id_ for finding in found for id_ in finding.claims}
        rows = tuple(
            row.point.id
            for row in table.rows
            if any(voice.claim.id in denying for cell in row.cells for voice in cell.voices)
        )
        yield Line(say("summary.denials", n=len(found)), "conflict", rows)
    elif len(comparison.sides) > 1 and not overview.unread(comparison):
        read = sum(not claim.routine for claim in comparison.claims)
        statements = say("summary.statements", n=read)
        yield Line(say("summary.no_denial", statements=statements), "clear")


def _eye(table: Table, eye: tuple[str, ...]) -> Iterator[Line]:
    shown = tuple(row.point.id for row in table.rows if row.point.id in eye)
    if shown:
        yield Line(say("eye.count", n=len(shown)), "eye", shown)
    elif table.rows:
        yield Line(say("eye.none"), "clear")
