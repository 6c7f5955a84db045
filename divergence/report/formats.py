"""The formats a comparison can be written in: the one table of them."""

from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import PurePath

from divergence.domain import UsageError


class Format(StrEnum):
    """How a comparison is written; the values are what a user types."""

    HTML = "html"
    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    DOCX = "docx"
    ANNOTATIONS = "annotations"

    @property
    def traits(self) -> "Traits":
        """Its endings, and what it needs."""
        return _TABLE[self]

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
        for format_, traits in _TABLE.items():
            if ending in traits.endings:
                return format_
        known = ", ".join(ending for traits in _TABLE.values() for ending in traits.endings)
        raise UsageError(
            f"the ending of {PurePath(path).name!r} names no format; use one of {known}, "
            "or name the format"
        )

    def check(self) -> None:
        """Make sure, before any work, that the format can be written here.

        Raises:
            UsageError: if it needs a package that is not installed.
        """
        package = self.traits.needs
        if package and find_spec(package) is None:
            raise UsageError(
                f"the format {self} needs {package}, which is not installed; "
                f"pip install 'divergence[{self}]', or choose another format"
            )


@dataclass(frozen=True, slots=True)
class Traits:
    """What there is to know of a format without writing it."""

    endings: tuple[str, ...]
    """Of files, the usual one first."""
    binary: bool = False
    """Whether a terminal could not show it."""
    needs: str = ""
    """A package that does not come with the installation; the extra has the format's name."""


_TABLE = {
    Format.HTML: Traits((".html", ".htm")),
    Format.JSON: Traits((".json",)),
    Format.MARKDOWN: Traits((".md", ".markdown")),
    Format.TEXT: Traits((".txt",)),
    Format.CSV: Traits((".csv",)),
    Format.XLSX: Traits((".xlsx",), binary=True),
    Format.PARQUET: Traits((".parquet",), binary=True, needs="pyarrow"),
    Format.DOCX: Traits((".docx",), binary=True),
    Format.ANNOTATIONS: Traits((".jsonld",)),
}
