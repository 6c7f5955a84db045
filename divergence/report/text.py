"""A comparison as text of at most 100 columns, for a terminal or a mail."""

import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from divergence.domain import Comparison
from divergence.report import calling, outline, overview, watching, wording
from divergence.report.colour import Paint, Style, coloured, plain
from divergence.report.names import Names
from divergence.report.phrases import capitals, say
from divergence.report.rows import Row, Table
from divergence.report.tabulation import tabulate

COLUMNS = 100
_SIDE_BY_SIDE = 3
"""With more sides than this a column would be too narrow to read, and cells go below each other."""
_RULE = " │ "


def render(comparison: Comparison, *, colour: bool = False) -> bytes:
    """The text as UTF-8, no line wider than 100 columns of a terminal.

    Args:
        comparison: what to show.
        colour: whether headings and verdicts are coloured, for a terminal that understands it.
    """
    lines = (line.rstrip() for line in _page(comparison, coloured if colour else plain))
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


def _page(comparison: Comparison, paint: Paint) -> Iterator[str]:
    names = Names(comparison)
    yield from paint(wrapped(overview.title(comparison.encounter, names)), Style.STRONG)
    yield from wrapped(overview.parties(comparison.encounter))
    for side, document in overview.documents(names):
        yield ""
        yield from paint(wrapped(side.upper()), Style.STRONG)
        for fact in outline.document(document):
            yield from wrapped(fact, indent="  ")
    yield ""
    yield from wrapped(wording.caveat())
    notes = [note.says for note in overview.findings(comparison, names)]
    notes += [outline.skipped(item) for item in comparison.skipped]
    for note in notes:
        yield from wrapped(f"! {note}")
    yield from _calling(comparison, names)
    if conflicts := overview.conflicts(comparison, names):
        yield ""
        yield from wrapped(conflicts)
    yield from _groups(tabulate(comparison), names, paint)
    yield from _close_calls(comparison, names, paint)
    yield from _watched(names, paint)
    yield ""
    yield from paint(wrapped(str(comparison.signature)), Style.FAINT)


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


def _groups(table: Table, names: Names, paint: Paint) -> Iterator[str]:
    headed = [(group.headline, group.rows, Style.of(group.section)) for group in table.groups]
    if table.formalities:
        heading = outline.numbered(say("points.formalities_table"), table.formalities)
        headed.append((heading, table.formalities, Style.FAINT))
    for heading, members, style in headed:
        yield ""
        yield from paint(wrapped(capitals(heading)), style)
        for row in members:
            yield ""
            yield from _row(row, names, paint)


def _row(row: Row, names: Names, paint: Paint) -> Iterator[str]:
    number = len(row.cells)
    if number > _SIDE_BY_SIDE:
        for cell in row.cells:
            yield from wrapped(f"{cell.name}: {' '.join(outline.cell(cell, names))}")
    else:
        room = (COLUMNS - width(_RULE) * (number - 1)) // number
        heads = [wrapped(cell.name.upper(), room) for cell in row.cells]
        told = [
            [line for told in outline.cell(cell, names) for line in wrapped(told, room)]
            for cell in row.cells
        ]
        yield from paint(_beside(heads, room), Style.STRONG)
        yield from _beside(told, room)
    verdict = wrapped(f"[{row.point.id}] {outline.verdict(row)}", indent="  ")
    yield from paint(verdict, Style.of(row.section))


def _beside(columns: list[list[str]], room: int) -> Iterator[str]:
    """Columns of lines, side by side."""
    for line in zip_longest(*columns, fillvalue=""):
        yield _RULE.join(text + " " * (room - width(text)) for text in line)


def _close_calls(comparison: Comparison, names: Names, paint: Paint) -> Iterator[str]:
    if comparison.undecided:
        yield ""
        heading = outline.numbered(say("eye.heading"), comparison.undecided)
        yield from paint(wrapped(capitals(heading)), Style.STRONG)
    for first, *others in outline.close_calls(comparison, names):
        yield ""
        yield from wrapped(first)
        for other in others:
            yield from wrapped(other, indent="  ")


def _watched(names: Names, paint: Paint) -> Iterator[str]:
    terms = watching.watching(names)
    if terms:
        yield ""
        heading = outline.numbered(say("watched.heading"), terms)
        yield from paint(wrapped(capitals(heading)), Style.STRONG)
        yield from wrapped(watching.note())
    for term in terms:
        yield ""
        yield from wrapped(outline.watched(term))
        for line in outline.heard(term):
            yield from wrapped(line, indent="  ")
