"""`--watch`: the terms that a user wants to see looked for in every text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from divergence.domain import InputError, UsageError

_FILE = "@"
_PARTING = ","
_COMMENT = "#"

option = click.option(
    "--watch",
    multiple=True,
    metavar="TERMS",
    help="Terms to look for in every text, parted by commas, `|` between the spellings of one; "
    "@FILE has one a line. Listed: in no text, in one, in all.",
)


def files(words: Sequence[str]) -> tuple[str, ...]:
    """The files that are named among the words."""
    return tuple(word.removeprefix(_FILE) for word in words if word.startswith(_FILE))


def terms(words: Sequence[str]) -> tuple[str, ...]:
    """The terms, each once, in the order given.

    In a file, blank lines and lines that start with `#` are passed over.

    Raises:
        InputError: if a file is missing or not to be read.
        UsageError: if it is not UTF-8, or words are given that hold no term.
    """
    found = tuple(dict.fromkeys(" ".join(term.split()) for term in _terms(words)))
    if words and not found:
        raise UsageError("--watch names no term; give words, or a file with one a line")
    return found


def _terms(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word.startswith(_FILE):
            lines = (line.strip() for line in _read(word.removeprefix(_FILE)).splitlines())
            yield from (line for line in lines if line and not line.startswith(_COMMENT))
        else:
            yield from filter(None, map(str.strip, word.split(_PARTING)))


def _read(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8; save it as UTF-8") from error
