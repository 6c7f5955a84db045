"""A PDF to the account in it; letterheads, page numbers and the like are kept apart."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from divergence.ingest.dates import dated
from divergence.ingest.declared import language
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.language import detect
from divergence.ingest.trimming import trimmed
from divergence.ingest.typeset import Line, body, paragraphs

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 200
"""Pages that are read; a readout has one to ten."""


def extract(data: bytes) -> Extracted:
    """The account in a PDF, a block a paragraph.

    Raises:
        UnreadableError: if it is damaged, encrypted, too long, or pictures without text.
    """
    try:
        reader = _opened(data)
        pages = [tuple(_lines(page)) for page in reader.pages]
        title, declared = _properties(reader)
    except (MemoryError, UnreadableError):
        raise
    except Exception as error:  # the package lets out whatever a damaged file runs into
        raise UnreadableError(
            "a damaged PDF; open it, print it to a new PDF, and name that"
        ) from error
    if not any(pages):
        raise UnreadableError(
            "a PDF without text in it, pictures of pages perhaps; save its text and name that"
        )
    lines, edges = body(pages)
    kept, apart = trimmed(paragraphs(lines))
    dropped = (*apart, *edges)
    text = "\n\n".join(kept)
    day = dated(dropped, detect(text))
    return Extracted(text, dropped, title=title, published=day, language=declared)


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise UnreadableError("a PDF behind a password; save it without one and name that")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError(
            f"a PDF of more than {MOST_PAGES} pages; save those of the readout alone and name that"
        )
    return reader


def _properties(reader: "PdfReader") -> tuple[str | None, str | None]:
    """Title and language as the document declares them."""
    title = reader.metadata.title if reader.metadata else None
    try:
        declared = language(str(reader.root_object.get("/Lang") or "").strip())
    except ValueError:
        declared = None
    return " ".join(str(title or "").split()) or None, declared


def _lines(page: "PageObject") -> Iterator[Line]:
    """The lines of a page that are not blank, in the order in which they are set."""
    run: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _: Any, size: float) -> None:  # noqa: ANN401 - a font, not looked at
        left = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
        height = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
        scale = abs(cm[3] * tm[3]) or abs(cm[1] * tm[1]) or 1.0
        run.append((text, left, height, abs(size) * scale))

    page.extract_text(visitor_text=visit)
    pieces: list[tuple[str, float, float, float]] = []
    for text, left, height, size in run:
        first, *others = text.replace("\0", "").replace("\r", "\n").split("\n")
        pieces.append((first, left, height, size))
        for other in others:
            yield from _line(pieces)
            pieces = [(other, left, height, size)]
    yield from _line(pieces)


def _line(pieces: list[tuple[str, float, float, float]]) -> Iterator[Line]:
    """The line that pieces make, placed where its first letters are."""
    told = [piece for piece in pieces if piece[0].strip()]
    if told:
        text = "".join(piece[0] for piece in pieces).strip(" \t\f")
        yield Line(text, told[0][1], told[0][2], max(piece[3] for piece in told))
