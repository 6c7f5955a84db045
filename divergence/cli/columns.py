"""Tables for a terminal."""

from collections.abc import Sequence
from itertools import zip_longest
from unicodedata import east_asian_width

from divergence.cli.output import printable


def aligned(rows: Sequence[Sequence[str]], texts: int = 1) -> list[str]:
    """The rows as lines: columns of texts ragged on the right, of figures on the left.

    No rows give no lines; short rows end early.

    Args:
        rows: of cells.
        texts: how many columns, from the first on, are texts.
    """
    cells = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip_longest(*cells, fillvalue="")]
    return [
        "  ".join(
            _padded(cell, width, text=at < texts)
            for at, (cell, width) in enumerate(zip(row, widths, strict=False))
        ).rstrip()
        for row in cells
    ]


def _padded(cell: str, width: int, *, text: bool) -> str:
    space = " " * (width - _width(cell))
    return cell + space if text else space + cell


def _width(text: str) -> int:
    """Columns of a terminal; ideographs take two."""
    return sum(1 + (east_asian_width(char) in "WF") for char in text)
