"""Where the characters of a text stand in the authoring file that holds it among marks."""

import re
from collections.abc import Iterator
from functools import cache

from divergence.domain import UsageError
from divergence.gold.marks import STRUCTURE, split, unescape


def offsets(source: str, case: str, side: str) -> tuple[tuple[str, int], ...]:
    """The characters of a side's text, each with its index in the file; () if it is not there.

    The inverse of what `divergence.gold.authoring` does to read the text: marks fall away, escapes
    become what they stand for, CR LF becomes LF, newlines around the text belong to no text.

    Args:
        source: the authoring file's content.
        case: the case's id.
        side: whose text.

    Returns:
        A pair for each character of the text, in its order.
    """
    for start, stop in _texts(source, case, side):
        return tuple(_characters(source, start, stop))
    return ()


def _texts(source: str, case: str, side: str) -> Iterator[tuple[int, int]]:
    """Where the texts of that side of that case stand: what lies between two structure lines."""
    lines = [match.span() for match in _line().finditer(source)]
    heads = [span for span in lines if source.startswith(STRUCTURE, span[0])]
    current = ""
    for number, (start, stop) in enumerate(heads):
        line = source[start:stop].rstrip("\r\n")
        if line.startswith("=="):
            current = _name(line, "==")
        elif line.startswith("<") and current == case and _name(line, "<") == side:
            end = heads[number + 1][0] if number + 1 < len(heads) else len(source)
            yield stop, end


def _name(line: str, opening: str) -> str:
    """The first field of a structure line; of a `<` line it is never escaped."""
    field = split(line.removeprefix(opening), "|")[0]
    try:
        return unescape(field, "") if opening == "==" else field
    except UsageError:
        return ""


def _characters(source: str, start: int, stop: int) -> Iterator[tuple[str, int]]:
    outer = _outer().fullmatch(source, start, stop)
    inner = outer.span("inner") if outer else (start, stop)
    for piece in _piece().finditer(source, *inner):
        if piece["escaped"]:
            yield {"n": "\n", "r": "\r"}.get(piece["escaped"], piece["escaped"]), piece.start()
        elif piece["plain"]:
            yield piece["plain"], piece.start()


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\n]*\n|[^\n]+$")


@cache
def _outer() -> re.Pattern[str]:
    return re.compile(r"(?:\r?\n)*(?P<inner>.*?)(?:\r?\n)*", re.S)


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(r"\\(?P<escaped>.)|\[[^\s\[\]\\]* ?|\]|\r(?=\n)|(?P<plain>.)", re.S)
