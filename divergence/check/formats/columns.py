"""Text in columns of a terminal, where a Chinese character takes two and an accent none."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from unicodedata import category, east_asian_width

GAP = "  "
"""Between two columns."""


def width(text: str) -> int:
    """Columns that a line takes."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def fit(text: str, columns: int) -> str:
    """At most so many columns, `…` in place of what is left out."""
    if width(text) <= columns:
        return text
    kept = ""
    for char in text:
        if width(kept + char) > columns - 1:
            break
        kept += char
    return f"{kept.rstrip()}…"


def left(text: str, columns: int) -> str:
    """Cut or filled up with blanks to so many columns."""
    cut = fit(text, columns)
    return cut + " " * (columns - width(cut))


def right(text: str, columns: int) -> str:
    """Filled up with blanks on the left."""
    return " " * (columns - width(text)) + text


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most so many columns, broken at blanks and inside words that are longer."""
    lines = [""]
    for piece in _pieces(text, columns):
        joined = f"{lines[-1]} {piece}" if lines[-1] else piece
        if width(joined) <= columns:
            lines[-1] = joined
        else:
            lines.append(piece)
    return lines


def _pieces(text: str, columns: int) -> Iterator[str]:
    for word in text.split(" "):
        piece = ""
        for char in word:
            if width(piece + char) > columns:
                yield piece
                piece = ""
            piece += char
        yield piece


def beside(texts: Sequence[str], columns: int) -> Iterator[str]:
    """Texts wrapped beside each other, each so many columns wide."""
    for cells in zip_longest(*(wrapped(text, columns) for text in texts), fillvalue=""):
        yield GAP.join(left(cell, columns) for cell in cells).rstrip()


def rows(table: Iterable[Sequence[str]], first: int, others: int) -> Iterator[str]:
    """Rows of a table: a name, and numbers to its right, set flush right."""
    for name, *cells in table:
        yield (left(name, first) + "".join(f" {right(cell, others)}" for cell in cells)).rstrip()
