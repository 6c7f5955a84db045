"""Which reader takes which kind of file."""

from dataclasses import replace

from divergence.domain import InputError, UsageError
from divergence.ingest import mhtml, page, pdf, warc, word
from divergence.ingest.address import is_of_web
from divergence.ingest.charset import text_encoding
from divergence.ingest.decoding import decode
from divergence.ingest.extracted import Extracted, UnreadableError
from divergence.ingest.kinds import Media, sniff
from divergence.ingest.packed import Packed


def extract(
    media: Media, data: bytes, encoding: str | None = None, sent_as: str | None = None
) -> Extracted:
    """What a file of a kind holds.

    Args:
        media: its kind, none of the plain ones.
        data: all its bytes.
        encoding: of a page, as the user says; the other kinds say it themselves.
        sent_as: the encoding of a page that a server named.

    Raises:
        UnreadableError: if it cannot be read; the message ends the sentence `NAME: …`.
        UsageError: if there is no such encoding.
    """
    if media is Media.PDF:
        return pdf.extract(data)
    if media is Media.DOCX:
        return word.extract(data)
    if media is Media.HTML:
        return page.extract(data, told=sent_as, encoding=encoding)
    packed = mhtml.unpack(data) if media is Media.MHTML else warc.unpack(data)
    return _unpacked(packed, media, encoding)


def _unpacked(packed: Packed, media: Media, encoding: str | None) -> Extracted:
    """What the document in an archive holds; the archive says where it was fetched, and when."""
    try:
        inner = sniff(packed.data, packed.name, media.called)
    except InputError as error:
        raise UnreadableError(f"{media.called} whose page is none; fetch it anew") from error
    match inner:
        case Media.HTML:
            found = page.extract(packed.data, told=packed.encoding, encoding=encoding)
        case Media.MHTML | Media.WARC:
            raise UnreadableError(f"{media.called} inside of which is another; unpack it first")
        case Media.TEXT | Media.MARKDOWN:
            found = _text(packed, media, encoding)
        case _:
            found = extract(inner, packed.data)
    # what is no address of the web is a path of whoever saved it
    told = packed.source if is_of_web(packed.source or "") else None
    return replace(found, source=told or found.source, retrieved=packed.retrieved)


def _text(packed: Packed, media: Media, encoding: str | None) -> Extracted:
    try:
        chosen = encoding or text_encoding(packed.data, packed.encoding)
        return Extracted(decode(packed.data, media.called, chosen))
    except (InputError, UsageError) as error:
        raise UnreadableError(str(error)) from error
