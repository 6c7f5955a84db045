"""What was asked for and what was answered."""

import codecs
import hashlib
from dataclasses import dataclass
from email.message import Message
from urllib.parse import unquote, urlsplit

from divergence.settings import FETCH_BYTES, FETCH_REDIRECTS, FETCH_SECONDS


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one page may cost."""

    seconds: float = FETCH_SECONDS
    """For everything: names, robots.txt, redirects and the page itself."""
    size: int = FETCH_BYTES
    """Of an answer in bytes, as it comes and unpacked."""
    redirects: int = FETCH_REDIRECTS


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it was answered."""

    url: str
    """As it was asked for."""
    final_url: str
    """Where redirects led; `url` without its fragment where there were none."""
    redirects: tuple[str, ...]
    """The addresses that led on, in their order; () where there were none."""
    time: str
    """When it was asked for: ISO 8601, UTC, whole seconds."""
    address: str
    """The IP address that answered."""
    headers: tuple[tuple[str, str], ...]
    """Of the answer, in its order."""
    request: bytes
    """The request, to the byte."""
    raw: bytes
    """The answer to the byte: status line, headers, and the body in its transfer coding."""
    body: bytes
    """The page's own bytes, all codings undone."""

    @property
    def sha256(self) -> str:
        """Of the page's own bytes, lower-case hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def charset(self) -> str | None:
        """The encoding that the answer names, if Python knows it."""
        message = Message()
        told = (value for name, value in self.headers if name.lower() == "content-type")
        message["Content-Type"] = next(told, "")
        named = message.get_content_charset()
        try:
            return codecs.lookup(named).name if named else None
        except (LookupError, ValueError):
            return None

    @property
    def name(self) -> str:
        """What a file of it would be called: the last part of its path, else its host."""
        parts = urlsplit(self.final_url)
        return unquote(parts.path.rstrip("/").rpartition("/")[2]) or str(parts.hostname)
