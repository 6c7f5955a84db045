"""What the plain formats share: a cell, a row, a close call as a few lines of text.

The lines hold texts of third parties as they are; each format makes them harmless in its own way.
"""

from collections.abc import Iterator, Sized

from divergence.domain import Comparison, Skipped, Undecided
from divergence.report import translations
from divergence.report.controls import named
from divergence.report.names import Names
from divergence.report.overview import Document
from divergence.report.phrases import say
from divergence.report.rows import Cell, Row, Voice
from divergence.report.watching import Place, Term


def document(document: Document) -> tuple[str, ...]:
    """A document's description, one line a kind of fact."""
    digest = f" · sha256 {document.digest}" if document.digest else ""
    return (
        *((document.issuer,) if document.issuer else ()),
        " · ".join(document.facts),
        document.published,
        f"{document.source}{digest}",
        *((say("citation.archived", url=document.archive),) if document.archive else ()),
        *((document.left_out,) if document.left_out else ()),
    )


def numbered(heading: str, items: Sized) -> str:
    """A heading with how many stand under it."""
    return f"{heading} ({len(items)})"


def skipped(item: Skipped) -> str:
    """A file that could not be read, and why."""
    return f"{say('page.not_read')}: {item.file}: {item.reason}"


def cell(cell: Cell, names: Names) -> tuple[str, ...]:
    """What one side tells on a point: its quotes, or that there is none, and what comes nearest."""
    if cell.voices:
        told = (line for voice in cell.voices for line in _voice(voice, names))
        return (*told, *((cell.note,) if cell.note else ()))
    lines = [cell.says]
    if cell.silence and cell.silence.nearest:
        near = cell.silence.nearest[0].quote
        lines.append(say("plain.nearest", quote=quote(near.text, names.document(near.readout))))
        lines += translated(near.claim, names)
    return tuple(lines)


def _voice(voice: Voice, names: Names) -> Iterator[str]:
    yield quote(voice.claim.text, voice.document)
    yield from translated(voice.claim.id, names)


def translated(claim: str | None, names: Names) -> Iterator[str]:
    """A line for each translation of a claim, beneath its quote and outside of its marks."""
    for one in names.translations.get(claim or "", ()):
        yield f"{translations.label(one)}: {one.text}"


def quote(text: str, document: str) -> str:
    """The words in curly marks, with the label of their document where one is needed."""
    return f"“{text}”" + (f" ({document})" if document else "")


def verdict(row: Row) -> str:
    """How the sides differ on a point; pairs of sides stand one after the other."""
    return "; ".join(verdict.says for verdict in row.verdicts)


def close_calls(comparison: Comparison, names: Names) -> Iterator[tuple[str, ...]]:
    """Each close call: the quote, then those that might speak of the same."""
    claims = comparison.claim

    def told(claim: str) -> str:
        found = claims[claim]
        return f"{names.side(found.side)}: {quote(found.text, names.document(found.readout))}"

    def lines(call: Undecided) -> Iterator[str]:
        yield told(call.claim)
        for candidate in call.candidates:
            share = f"{candidate.probability * 100:.0f}"
            yield say("plain.might", quote=told(candidate.claim), share=share)

    return (tuple(lines(call)) for call in comparison.undecided)


def watched(term: Term) -> str:
    """A term and where it stands: `ceasefire: only in Karvelia’s text`."""
    return f"{term.watched.term}: {term.says}"


def heard(term: Term) -> Iterator[str]:
    """What each side has of a term: a line with the count, and one for each place."""
    for side in term.heard:
        yield f"{side.name}: {side.says}"
        yield from (place(found) for found in side.places)


def place(of: Place) -> str:
    """A place in its surroundings, with its offsets and where it is shown."""
    where = [f"[{of.quote.span.start}, {of.quote.span.stop})"]
    where += [say("topics.row", row=of.point) if of.point else say("watched.outside")]
    return f"{quote(of.around.text, of.document)} {', '.join(where)}"


def one_line(text: str) -> str:
    """The text in one line, its white space folded, and no control character left to do harm.

    Plain text has no way to fence a character in, so controls (of a terminal, or of the reading
    direction) are named instead: `⟨U+202E⟩`. JSON has every text to the letter.
    """
    return " ".join(named(text).split())
