"""The page in an MHTML file, as browsers save it (RFC 2557)."""

from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from divergence.ingest.extracted import UnreadableError
from divergence.ingest.packed import Packed


def unpack(data: bytes) -> Packed:
    """The first part that is a page; that is the one shown (RFC 2557, 5).

    Raises:
        UnreadableError: if no part is a page.
    """
    try:
        mail = message_from_bytes(data)
        page = next((part for part in mail.walk() if part.get_content_type() == "text/html"), None)
        body = None if page is None else page.get_payload(decode=True)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError) as error:
        raise UnreadableError("a damaged web archive (MHTML); save the page anew") from error
    if page is None or not isinstance(body, bytes):
        raise UnreadableError("a web archive (MHTML) without a page in it; save the page anew")
    return Packed(
        data=body,
        source=_address(mail, "Snapshot-Content-Location") or _address(page, "Content-Location"),
        retrieved=_moment(mail.get("Date")),
        encoding=page.get_content_charset(),
    )


def _address(part: Message, name: str) -> str | None:
    """An address in a header, which may be folded; None where it is missing."""
    return "".join(str(part.get(name, "")).split()) or None


def _moment(date: object) -> str | None:
    """A mail's date in ISO 8601; None where it is none."""
    if not isinstance(date, str):
        return None
    try:
        return parsedate_to_datetime(date).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
