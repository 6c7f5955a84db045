"""What a server says of a document that it sends."""

from email.message import Message
from urllib.parse import unquote, urlsplit

PAGES = ("text/html", "application/xhtml+xml")
"""Media types of web pages."""


def content_type(header: str) -> tuple[str, str | None]:
    """The media type and the encoding that a header `Content-Type` names, in small letters.

    The type is `text/plain` and the encoding None where the header is empty or names none.
    """
    message = Message()
    message["Content-Type"] = header
    try:
        return message.get_content_type(), message.get_content_charset()
    except (LookupError, ValueError, TypeError):  # parameters that are numbered wrongly (RFC 2231)
        return header.partition(";")[0].strip().lower(), None


def name_of(url: str, media_type: str) -> str:
    """What a file of a document would be called: the last part of its path, else its host.

    What was sent as a page is called one, so that it is read as one even if it has no head.
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # a record may name anything
        parts = urlsplit("")
    name = unquote(parts.path.rstrip("/").rpartition("/")[2]) or str(parts.hostname or "")
    return f"{name.removesuffix('.html')}.html" if media_type in PAGES else name
