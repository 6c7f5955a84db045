"""What kind of file the bytes are, told from the bytes; the name is only a hint."""

import re
from enum import StrEnum
from functools import cache
from pathlib import PurePath

from divergence.domain import InputError


class Media(StrEnum):
    """The kinds of file that are read, as media types."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    MHTML = "multipart/related"
    WARC = "application/warc"

    @property
    def plain(self) -> bool:
        """Whether the file is its own text, to the letter."""
        return self in {Media.TEXT, Media.MARKDOWN}

    @property
    def called(self) -> str:
        """What messages call it."""
        return _CALLED[self]


_CALLED = {
    Media.TEXT: "a text",
    Media.MARKDOWN: "a text",
    Media.HTML: "a web page",
    Media.PDF: "a PDF",
    Media.DOCX: "a Word document",
    Media.MHTML: "a web archive (MHTML)",
    Media.WARC: "a web archive (WARC)",
}

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, or an encrypted one"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
)
"""How files of kinds that are not read begin (`file(1)`'s magic)."""

_ZIPPED = (
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
    (b"mimetypeapplication/epub", "an EPUB book"),
)
"""What the names of a zip archive's members say about it."""

_HEAD = 4_096
"""Bytes in which a file must show what it is."""
_TAGGED = 65_536
"""Bytes in which a file that is called a page must have a tag."""
_PDF_HEAD = 1_024
"""Bytes in which a PDF's mark may stand (ISO 32000-1, Annex H.3.4.1)."""

_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MARKDOWN_NAMES = (".md", ".markdown")
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp")


def sniff(data: bytes, file: str, name: str) -> Media:
    """The kind of a file.

    Args:
        data: all its bytes; empty ones are a text.
        file: its name, a hint for what the bytes leave open: Markdown, and pages without a head.
        name: what messages call it.

    Raises:
        InputError: if it is of a kind that is not read, or damaged so that it cannot be told.
    """
    ending = PurePath(file).suffix.lower()
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    if data.startswith(b"\x1f\x8b"):
        return _gzipped(data, name)
    if data.startswith(b"WARC/"):
        return Media.WARC
    if _is_pdf(data, ending):
        return Media.PDF
    if kind := next((kind for magic, kind in _MAGIC if data.startswith(magic)), None):
        raise not_read(name, kind)
    return _written(data, ending, name)


def not_read(name: str, kind: str) -> InputError:
    """The error for a file of a kind that is not read."""
    return InputError(
        f"{name}: {kind}, which is not read; save it as text (UTF-8), HTML, PDF or DOCX"
        " and name that"
    )


def _zipped(data: bytes, name: str) -> Media:
    if b"word/" in data:
        return Media.DOCX
    raise not_read(name, next((kind for mark, kind in _ZIPPED if mark in data), "a zip archive"))


def _gzipped(data: bytes, name: str) -> Media:
    import zlib

    try:
        start = zlib.decompressobj(wbits=31).decompress(data[:_HEAD], 16)
    except zlib.error:
        start = b""
    if start.startswith(b"WARC/"):
        return Media.WARC
    raise not_read(name, "a gzip archive")


def _is_pdf(data: bytes, ending: str) -> bool:
    """Whether a PDF's mark stands at the beginning, or near it in a file that is called one."""
    if data.lstrip(b"\xef\xbb\xbf\r\n\t ")[:5] == b"%PDF-":
        return True
    return ending == ".pdf" and b"%PDF-" in data[:_PDF_HEAD]


def _written(data: bytes, ending: str, name: str) -> Media:
    """The kind of a file that is written in letters."""
    start = _letters(data[:_HEAD])
    if _page().match(start):
        return Media.HTML
    if _mail().match(start):
        return Media.MHTML
    if start.startswith("<?xml"):
        raise not_read(name, "an XML file")
    if ending in _PAGE_NAMES and _tag().search(_letters(data[:_TAGGED])):
        return Media.HTML
    return Media.MARKDOWN if ending in _MARKDOWN_NAMES else Media.TEXT


def _letters(data: bytes) -> str:
    """Enough of the letters to see tags by, whatever the encoding."""
    text = data.decode(_UTF_16.get(data[:2], "latin-1"), "ignore")
    return text.removeprefix("\xef\xbb\xbf").lstrip("\ufeff\u200b\u2060 \t\r\n")


@cache
def _page() -> re.Pattern[str]:
    """The beginning of an HTML page, behind comments and an XML declaration."""
    before = r"(?:\s*(?><!--.*?-->|<\?xml[^>]*>))*+\s*+"  # never tried in a second way
    first = r"<(?:!doctype\s+html|html|head|body|meta|title|script|link|style)\b"
    return re.compile(before + first, re.IGNORECASE | re.DOTALL)


@cache
def _mail() -> re.Pattern[str]:
    """A block of mail headers, a MIME version and a content type among them."""
    line = r"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n"
    return re.compile(
        rf"(?=(?:{line})*?MIME-Version:)(?:{line})*?Content-Type:\s*(?:multipart/|text/html)",
        re.IGNORECASE,
    )


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"<(?:p|div|br|span|table|tr|article|section|main|ul|h[1-6])\b[^<>]*>", re.IGNORECASE
    )
