"""What was asked for and what was answered."""

import hashlib
from dataclasses import dataclass

from divergence.ingest.sent import content_type, name_of
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
    """The answer to the byte: status line, headers, and the body in its transfer coding; without
    interim answers before it (RFC 9110, 15.2)."""
    body: bytes
    """The page's own bytes, all codings undone."""

    @property
    def sha256(self) -> str:
        """Of the page's own bytes, lower-case hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def charset(self) -> str | None:
        """The encoding that the answer names, whether there is such a one or not."""
        return content_type(self._type)[1]

    @property
    def name(self) -> str:
        """What a file of it would be called."""
        return name_of(self.final_url, content_type(self._type)[0])

    @property
    def _type(self) -> str:
        told = (value for name, value in self.headers if name.lower() == "content-type")
        return next(told, "")
