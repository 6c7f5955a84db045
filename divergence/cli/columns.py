"""Tables for a terminal."""

from collections.abc import Sequence
from itertools import zip_longest
from unicodedata import east_asian_width


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines: the first column ragged on the right, the others on the left.

    No rows give no lines; short rows end early.
    """
    widths = [max(map(_width, column)) for column in zip_longest(*rows, fillvalue="")]
    return [
        "  ".join(
            cell + " " * (width - _width(cell)) if not at else " " * (width - _width(cell)) + cell
            for at, (cell, width) in enumerate(zip(row, widths, strict=False))
        ).rstrip()
        for row in rows
    ]


def _width(text: str) -> int:
    """Columns of a terminal; ideographs take two."""
    return sum(1 + (east_asian_width(char) in "WF") for char in text)
