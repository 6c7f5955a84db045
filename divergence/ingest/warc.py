"""The page in a WARC file (ISO 28500): the first response that is a document."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from divergence.ingest.extracted import UnreadableError
from divergence.ingest.packed import Packed
from divergence.ingest.sent import content_type, name_of
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

    Where nothing else was fetched, its media type does not matter.

    Raises:
        UnreadableError: if there is none, or the archive is damaged or unpacks to more than the
            limit.
    """
    from warcio.exceptions import ArchiveLoadFailed

    try:
        found = (_packed(record) for record in _records(data) if _type(record)[0] in _DOCUMENTS)
        packed = next(filter(None, found), None) or _only(data)
    except (ArchiveLoadFailed, ValueError, OSError, EOFError, AttributeError, TypeError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("a damaged web archive (WARC); fetch the page anew") from error
    if packed is None:
        raise UnreadableError("a web archive (WARC) without a page in it; fetch the page anew")
    return packed


def _records(data: bytes) -> Iterator["ArcWarcRecord"]:
    """The records that hold what a server sent, or what was put in."""
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(BytesIO(data)):
        if record.rec_type in _RECORDS:
            yield record


def _only(data: bytes) -> Packed | None:
    """What an archive of one record holds; None for archives of more."""
    if sum(1 for _ in _records(data)) != 1:
        return None
    return _packed(next(_records(data)))


def _type(record: "ArcWarcRecord") -> tuple[str, str | None]:
    """The media type and the encoding that a record was sent as."""
    told = (record.http_headers or record.rec_headers).get_header("Content-Type")
    return content_type(told or "")


def _packed(record: "ArcWarcRecord") -> Packed | None:
    """What a record holds, if it was fetched with success."""
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != _OK:
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
    media_type, encoding = _type(record)
    source = record.rec_headers.get_header("WARC-Target-URI")
    return Packed(
        data=body,
        source=source,
        retrieved=_moment(record.rec_headers.get_header("WARC-Date")),
        encoding=encoding,
        name=name_of(source or "", media_type),
    )


def _moment(date: str | None) -> str | None:
    try:
        datetime.fromisoformat(date or "")
    except ValueError:
        return None
    return date
