"""A page's own bytes out of an answer's body."""

import zlib

from divergence.ingest.fetch.wire import BrokenOffError, TooLargeError

_GZIP = 16 + zlib.MAX_WBITS


class UnknownCodingError(Exception):
    """A content coding that was not asked for; the argument names it."""


def unpacked(payload: bytes, coding: str, limit: int) -> bytes:
    """The bytes that a body stands for.

    gzip is undone although it is not asked for: some servers send nothing else.

    Args:
        payload: the body.
        coding: as `Content-Encoding` names it; empty for none.
        limit: the most that may come of it, in bytes.

    Raises:
        TooLargeError: if more comes of it.
        BrokenOffError: if its end is missing, or it is not of that coding.
        UnknownCodingError: if the coding is another one, or more than one.
    """
    match coding.strip().lower():
        case "" | "identity":
            return payload
        case "gzip" | "x-gzip":
            return _gunzipped(payload, limit)
        case other:
            raise UnknownCodingError(other)


def _gunzipped(payload: bytes, limit: int) -> bytes:
    """All members of a gzip stream, one behind the other (RFC 1952, 2.2)."""
    found = bytearray()
    while payload or not found:
        member = zlib.decompressobj(_GZIP)
        try:
            found += member.decompress(payload, limit + 1 - len(found))
        except zlib.error as error:
            raise BrokenOffError from error
        if len(found) > limit:
            raise TooLargeError
        if not member.eof:
            raise BrokenOffError
        payload = member.unused_data
        if not found and not payload:
            break
    return bytes(found)
