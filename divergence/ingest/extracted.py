"""What a reader makes of a file that is no plain text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document, what was left out of it, and what the document says of itself."""

    text: str
    """Blocks parted by an empty line, lines inside a block by a newline; letters as in the file."""
    dropped: tuple[str, ...] = ()
    """The visible blocks that are not in `text`, in the order of the document."""
    title: str | None = None
    published: str | None = None
    """A day, ISO 8601."""
    language: str | None = None
    """As the document declares it; pages declare that of their template."""
    source: str | None = None
    """The address that the document gives as its own, or was fetched from."""
    retrieved: str | None = None
    """When it was fetched or saved, ISO 8601."""


class UnreadableError(ValueError):
    """A file of a known kind that gives no text; the message ends the sentence `NAME: …`."""
