"""The formats a comparison can be written in."""

from enum import StrEnum
from pathlib import PurePath

from divergence.domain import UsageError


class Format(StrEnum):
    """How a comparison is written; the values are what a user types."""

    HTML = "html"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    TEXT = "text"

    @classmethod
    def of(cls, path: PurePath | str) -> "Format":
        """The format that a file's name asks for by its ending.

        Args:
            path: a file's name; only its ending is looked at, upper or lower case.

        Returns:
            The format; `.htm`, `.markdown` and capitals are understood.

        Raises:
            UsageError: if the ending belongs to no format.
        """
        ending = PurePath(path).suffix.lower()
        if ending not in _ENDINGS:
            known = ", ".join(_ENDINGS)
            raise UsageError(
                f"the ending of {PurePath(path).name!r} names no format; use one of {known}, "
                "or name the format"
            )
        return _ENDINGS[ending]


_ENDINGS = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".csv": Format.CSV,
    ".txt": Format.TEXT,
}
