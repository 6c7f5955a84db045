"""A comparison as a Word document: tables of quotes, each with its source in a footnote."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from divergence.domain import Comparison, Span
from divergence.report import (
    calling,
    languages,
    outline,
    overview,
    packing,
    translations,
    watching,
    wording,
)
from divergence.report.around import TRIMMED
from divergence.report.citation import citation
from divergence.report.footnotes import Footnotes
from divergence.report.names import Names
from divergence.report.outline import numbered, one_line
from divergence.report.phrases import say
from divergence.report.rows import Cell, Row
from divergence.report.tabulation import tabulate

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

_A4 = (210, 297)
_MARGIN = 18
"""Millimetres."""

_POINTS = 9.5
_UPRIGHT = 2
"""With more sides than this the page lies on its side."""

_LONGEST_PROPERTY = 255
"""Characters of a document's property; python-docx refuses more."""

_GRID = "Table Grid"


def render(comparison: Comparison) -> bytes:
    """The document: A4, readable in Word and LibreOffice, the same bytes each time.

    What stands in a text is text here: no field, link or macro is made of it, and characters that
    XML cannot hold, or that turn the reading direction, stand as their names.
    """
    names = Names(comparison)
    page = _Page(names)
    page.heading(overview.title(comparison.encounter, names), 0)
    page.lines([overview.parties(comparison.encounter)])
    for side, document in overview.documents(names):
        page.bullet(f"{side}: {' · '.join(outline.document(document))}")
    page.lines([wording.caveat()])
    for note in overview.findings(comparison, names):
        page.bullet(note.says)
    for item in comparison.skipped:
        page.bullet(outline.skipped(item))
    _calling(page)
    table = tabulate(comparison)
    page.lines([overview.conflicts(comparison, names)])
    for group in table.groups:
        page.rows(group.headline, group.rows)
    if table.formalities:
        heading = numbered(say("points.formalities_table"), table.formalities)
        page.rows(heading, table.formalities)
    _close_calls(page)
    _watched(page)
    page.lines([str(comparison.signature)])
    return page.saved()


def _calling(page: "_Page") -> None:
    told = calling.calling(page.names.comparison)
    if told is None:
        return
    page.heading(told.heading, 1)
    page.lines([told.says])
    for account in told.accounts:
        for claim in account.claims:
            _lead(page.paragraph(), account.name)
            page.quote(page.paragraph(), claim.text, claim.readout, claim.span)


def _close_calls(page: "_Page") -> None:
    comparison = page.names.comparison
    if comparison.undecided:
        page.heading(numbered(say("eye.heading"), comparison.undecided), 1)
    for first, *others in outline.close_calls(comparison, page.names):
        page.lines([first])
        for other in others:
            page.bullet(other)


def _watched(page: "_Page") -> None:
    terms = watching.watching(page.names)
    if terms:
        page.heading(numbered(say("watched.heading"), terms), 1)
        page.lines([watching.note()])
    for term in terms:
        page.lines([outline.watched(term)])
        for line in outline.heard(term):
            page.bullet(line)


class _Page:
    """The document while it is written."""

    def __init__(self, names: Names) -> None:
        import docx
        from docx.shared import Mm, Pt

        self.names = names
        self.document: Document = docx.Document()
        self.document.styles["Normal"].font.size = Pt(_POINTS)
        section = self.document.sections[0]
        upright = len(names.comparison.sides) <= _UPRIGHT
        section.page_width, section.page_height = map(Mm, _A4 if upright else _A4[::-1])
        section.left_margin = section.right_margin = Mm(_MARGIN)
        section.top_margin = section.bottom_margin = Mm(_MARGIN)
        self.notes = Footnotes(self.document)

    def heading(self, text: str, level: int) -> None:
        """A heading; level 0 is the title."""
        self.document.add_heading(one_line(text), level)

    def lines(self, lines: Sequence[str]) -> None:
        """A paragraph for each line that is not empty."""
        for line in filter(None, lines):
            self.document.add_paragraph(one_line(line))

    def bullet(self, text: str) -> None:
        """An item of a list."""
        self.document.add_paragraph(one_line(text), style="List Bullet")

    def paragraph(self) -> "Paragraph":
        """A new paragraph at the end."""
        return self.document.add_paragraph()

    def rows(self, heading: str, rows: Sequence[Row]) -> None:
        """A table under a heading: one column a side, and how they differ."""
        self.heading(heading, 1)
        heads = [cell.name for cell in rows[0].cells] + [say("plain.differ")]
        table = self.document.add_table(rows=1, cols=len(heads), style=_GRID)
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            cell.paragraphs[0].add_run(one_line(head)).bold = True
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        _repeated(table)
        for row in rows:
            added = table.add_row()
            _whole(added)
            cells = added.cells
            for cell, told in zip(cells, row.cells, strict=False):
                self._cell(cell, told)
            says = f"[{row.point.id}] {outline.verdict(row)}"
            cells[-1].paragraphs[0].add_run(one_line(says))

    def _cell(self, cell: "_Cell", told: Cell) -> None:
        paragraphs = _paragraphs(cell)
        for voice in told.voices:
            claim = voice.claim
            self.quote(next(paragraphs), claim.text, claim.readout, claim.span)
            self._translated(paragraphs, claim.id)
        for line in filter(None, (told.note, told.says)):
            next(paragraphs).add_run(one_line(line)).italic = True
        if not told.voices and told.silence and told.silence.nearest:
            near = told.silence.nearest[0].quote
            _lead(next(paragraphs), say("points.nearest"))
            self.quote(next(paragraphs), near.text, near.readout, near.span)
            self._translated(paragraphs, near.claim)

    def _translated(self, paragraphs: "Iterator[Paragraph]", claim: str | None) -> None:
        """Each translation of a claim: its label, then the text without marks."""
        for one in self.names.translations.get(claim or "", ()):
            _lead(next(paragraphs), translations.label(one))
            _set(next(paragraphs), one_line(one.text), one.language)

    def quote(self, paragraph: "Paragraph", text: str, readout: str, span: Span) -> None:
        """Words in curly marks, in their language and direction, their source in a footnote."""
        found = self.names.readouts[readout]
        _set(paragraph, f"“{one_line(text)}”", found.language_at(span))
        self.notes.add(paragraph, one_line(citation(found, span)))
        if document := self.names.document(readout):
            paragraph.add_run(f" ({one_line(document)})")

    def saved(self) -> bytes:
        """The finished file."""
        self.notes.close()
        properties = self.document.core_properties
        title = one_line(overview.title(self.names.comparison.encounter, self.names))
        properties.title = title if len(title) <= _LONGEST_PROPERTY else TRIMMED
        properties.author = properties.comments = ""
        data = BytesIO()
        self.document.save(data)
        return packing.timeless(data.getvalue())


def _paragraphs(cell: "_Cell") -> "Iterator[Paragraph]":
    """The paragraph that every cell has, then as many more as are asked for."""
    yield cell.paragraphs[0]
    while True:
        yield cell.add_paragraph()


def _lead(paragraph: "Paragraph", label: str) -> None:
    """Words of ours before a quote, in a line of their own: its script may run the other way."""
    paragraph.add_run(f"{one_line(label)}:").italic = True
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = 0


def _repeated(table: "Table") -> None:
    """Let the first row stand again on every page."""
    from docx.oxml.parser import OxmlElement

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def _whole(row: "_Row") -> None:
    """Keep a row on one page, where it fits on one."""
    from docx.oxml.parser import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _set(paragraph: "Paragraph", text: str, language: str) -> None:
    """Add words in their language, from right to left where its script runs so."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    run = paragraph.add_run(text)
    if languages.direction(language) == "rtl":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001
        run.font.rtl = True
    if languages.well_formed(language):
        kinds = ("w:val", "w:eastAsia", "w:bidi")
        tags = {qn(kind): language for kind in kinds}
        run._r.get_or_add_rPr().append(OxmlElement("w:lang", tags))  # noqa: SLF001
