"""The page in a WARC file (ISO 28500): the first response that is a document."""

from collections.abc import Iterator
from datetime import datetime
from email.message import Message
from io import BytesIO
from typing import TYPE_CHECKING

from divergence.ingest.extracted import UnreadableError
from divergence.ingest.packed import Packed
from divergence.settings import MAX_INPUT_BYTES

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_DOCUMENTS = (
    "text/html",
    "application/xhtml+xml",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
)
"""Media types in which an account may come."""

_RECORDS = ("response", "resource")
_OK = "200"
_PACKINGS = ("identity", "gzip", "x-gzip", "deflate")
"""Content encodings that are undone."""


def unpack(data: bytes) -> Packed:
    """The first document that was fetched with success, redirects and pictures passed over.

    Raises:
        UnreadableError: if there is none, or the archive is damaged or unpacks to more than the
            limit.
    """
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in _records(data):
            packed = _packed(record)
            if packed is not None:
                return packed
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError, TypeError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("a damaged web archive (WARC); fetch the page anew") from error
    raise UnreadableError("a web archive (WARC) without a page in it; fetch the page anew")


def _records(data: bytes) -> Iterator["ArcWarcRecord"]:
    """The records that hold what a server sent, or what was put in."""
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(BytesIO(data)):
        if record.rec_type in _RECORDS:
            yield record


def _packed(record: "ArcWarcRecord") -> Packed | None:
    """What a record holds, if that is a document; None for what is passed over."""
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != _OK:
        return None
    told = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind = Message()
    kind["Content-Type"] = told
    if kind.get_content_type() not in _DOCUMENTS:
        return None
    packing = (headers.get_header("Content-Encoding") if headers else None) or "identity"
    if packing.strip().lower() not in _PACKINGS:
        raise UnreadableError(
            f"a web archive (WARC) whose page is packed as {packing!a}; fetch it again without that"
        )
    body = record.content_stream().read(MAX_INPUT_BYTES + 1)
    if len(body) > MAX_INPUT_BYTES:
        raise UnreadableError(
            f"a web archive (WARC) whose page has more than {MAX_INPUT_BYTES:,} bytes; save the"
            " page's text and name that"
        )
    return Packed(
        data=body,
        source=record.rec_headers.get_header("WARC-Target-URI"),
        retrieved=_moment(record.rec_headers.get_header("WARC-Date")),
        encoding=kind.get_content_charset(),
    )


def _moment(date: str | None) -> str | None:
    try:
        datetime.fromisoformat(date or "")
    except ValueError:
        return None
    return date
