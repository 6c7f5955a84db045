"""A comparison as plain text of at most 100 columns, for a terminal or a mail."""

import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from divergence.domain import Comparison
from divergence.report import calling, outline, overview, wording
from divergence.report.names import Names
from divergence.report.rows import Row, Table
from divergence.report.tabulation import tabulate

COLUMNS = 100
_SIDE_BY_SIDE = 3
"""With more sides than this a column would be too narrow to read, and cells go below each other."""
_RULE = " │ "


def render(comparison: Comparison) -> bytes:
    """The text as UTF-8, no line wider than 100 columns of a terminal."""
    lines = (line.rstrip() for line in _page(comparison))
    return ("\n".join(lines) + "\n").encode("utf-8", errors="backslashreplace")


def width(text: str) -> int:
    """Columns of a terminal that a text takes: two for a wide character, none for a mark."""
    return sum(map(_character_width, text))


def wrapped(text: str, columns: int = COLUMNS, indent: str = "") -> list[str]:
    """The text in lines of at most `columns`, cut at spaces, or inside a word that is too long."""
    lines, line = [], ""
    room = columns - width(indent)
    for word in outline.one_line(text).split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, room)
        lines += full
    return [indent + line for line in [*lines, line]]


def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _cut(word: str, room: int) -> list[str]:
    pieces, piece, used = [], "", 0
    for character in word:
        wide = _character_width(character)
        if used + wide > room:
            pieces.append(piece)
            piece, used = "", 0
        piece += character
        used += wide
    return [*pieces, piece]


def _page(comparison: Comparison) -> Iterator[str]:
    names = Names(comparison)
    yield from wrapped(overview.title(comparison.encounter, names))
    yield from wrapped(overview.parties(comparison.encounter))
    for side, document in overview.documents(names):
        yield ""
        yield from wrapped(side.upper())
        for fact in outline.document(document):
            yield from wrapped(fact, indent="  ")
    yield ""
    yield from wrapped(wording.CAVEAT)
    notes = list(overview.findings(comparison, names))
    notes += [f"Not read: {item.file}: {item.reason}" for item in comparison.skipped]
    for note in notes:
        yield from wrapped(f"! {note}")
    yield from _calling(comparison, names)
    if conflicts := overview.conflicts(comparison, names):
        yield ""
        yield from wrapped(conflicts)
    yield from _groups(tabulate(comparison), names)
    yield from _close_calls(comparison, names)
    yield ""
    yield from wrapped(str(comparison.signature))


def _calling(comparison: Comparison, names: Names) -> Iterator[str]:
    told = calling.calling(comparison)
    if told is None:
        return
    yield ""
    yield from wrapped(f"{told.heading}: {told.says}")
    for account in told.accounts:
        for claim in account.claims:
            quote = outline.quote(claim.text, names.document(claim.readout))
            yield from wrapped(f"{account.name}: {quote}", indent="  ")


def _groups(table: Table, names: Names) -> Iterator[str]:
    headed = [(group.heading, group.rows) for group in table.groups]
    headed += [("Formalities", table.formalities)] if table.formalities else []
    for heading, members in headed:
        yield ""
        yield from wrapped(f"{heading.upper()} ({len(members)})")
        for row in members:
            yield ""
            yield from _row(row, names)


def _row(row: Row, names: Names) -> Iterator[str]:
    number = len(row.cells)
    if number > _SIDE_BY_SIDE:
        for cell in row.cells:
            yield from wrapped(f"{cell.name}: {' '.join(outline.cell(cell, names))}")
    else:
        room = (COLUMNS - width(_RULE) * (number - 1)) // number
        columns = [
            [
                *wrapped(cell.name.upper(), room),
                *(line for told in outline.cell(cell, names) for line in wrapped(told, room)),
            ]
            for cell in row.cells
        ]
        for line in zip_longest(*columns, fillvalue=""):
            yield _RULE.join(text + " " * (room - width(text)) for text in line)
    yield from wrapped(f"[{row.point.id}] {outline.verdict(row)}", indent="  ")


def _close_calls(comparison: Comparison, names: Names) -> Iterator[str]:
    if comparison.undecided:
        yield ""
        yield f"NEEDS YOUR EYE ({len(comparison.undecided)})"
    for first, *others in outline.close_calls(comparison, names):
        yield ""
        yield from wrapped(first)
        for other in others:
            yield from wrapped(other, indent="  ")
