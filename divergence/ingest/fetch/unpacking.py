"""A page's own bytes out of an answer's body."""

import zlib

from divergence.ingest.fetch.wire import BrokenOffError, TooLargeError

_GZIP = 16 + zlib.MAX_WBITS

_PIECE = 65_536
"""Bytes that are unpacked at once."""

_MEMBERS = 1_000
"""Most members of a gzip stream; servers send one, or one for each part of a page."""


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
        BrokenOffError: if its end is missing, it is not of that coding, or in too many members.
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
    """All members of a gzip stream, one behind the other (RFC 1952, 2.2).

    In pieces, for zlib copies all that stands behind a member.
    """
    found = bytearray()
    members = [zlib.decompressobj(_GZIP)]
    for start in range(0, len(payload), _PIECE):
        piece = payload[start : start + _PIECE]
        while piece:
            if members[-1].eof:
                members.append(zlib.decompressobj(_GZIP))
            if len(members) > _MEMBERS:
                raise BrokenOffError
            found += _member(members[-1], piece, limit + 1 - len(found))
            if len(found) > limit:
                raise TooLargeError
            piece = members[-1].unused_data
    if not members[-1].eof:
        raise BrokenOffError
    return bytes(found)


def _member(member: "zlib._Decompress", piece: bytes, most: int) -> bytes:
    try:
        return member.decompress(piece, most)
    except zlib.error as error:
        raise BrokenOffError from error
