"""A document inside an archive: the page of an MHTML file or of a WARC record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Packed:
    """The bytes of a page and how they came."""

    data: bytes
    source: str | None
    """The address that they were fetched from."""
    retrieved: str | None
    """When, ISO 8601."""
    encoding: str | None
    """That the server told; None where it told none."""
    name: str = ".html"
    """What a file of it would be called; pages need no head where they are called so."""
