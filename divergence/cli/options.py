"""Options that several verbs take, and what they mean."""

import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from divergence.domain import InputError, UsageError
from divergence.settings import ALIGNERS, LANGUAGES

if TYPE_CHECKING:
    from divergence.ingest import Source


def number(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """Refuse `nan`, which is neither above nor below any bound: a callback of options.

    Raises:
        click.BadParameter: naming the option, for `nan`.
    """
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a number", ctx, param)
    return value


def _side(word: object) -> tuple[str, str]:
    """The name and the file of `NAME=FILE`; only the first `=` parts them."""
    name, _, file = str(word).partition("=")
    if not (name and file):
        raise click.BadParameter(f"{word!r} is not of the form NAME=FILE")
    return name, file


side = click.option(
    "--side",
    type=_side,
    multiple=True,
    metavar="NAME=FILE",
    help="Say whose account FILE is; a FILE not named elsewhere is added to the others.",
)
encoder = click.option(
    "--encoder",
    metavar="NAME",
    default="embedded",
    show_default=True,
    help="`embedded`, or `sbert:NAME_OR_PATH` for a sentence-transformers model.",
)
aligner = click.option(
    "--aligner",
    type=click.Choice(ALIGNERS),
    default="judge",
    show_default=True,
    help="`judge`, or the plain baseline to hold it against: cosines, one claim to one.",
)
threshold = click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    callback=number,
    metavar="P",
    help="Probability (or cosine) from which two claims share a point.  [default: as trained]",
)
encoding = click.option(
    "--encoding", metavar="ENC", help="The files' encoding, if not UTF-8; e.g. windows-1251."
)
names = click.option(
    "--names",
    metavar="FILE",
    help="Names of states, bodies and offices besides the known ones, as TOML.",
)
lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The report's own words in English, Russian or Turkish; quotes stay in theirs.",
)
no_cache = click.option(
    "--no-cache", is_flag=True, help="Neither read nor write vectors kept on disk."
)


def form(what: str) -> Callable[[Any], Any]:
    """The option for text or JSON, of what is printed: a table, a list."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=f"The {what}'s format.",
    )


def sources(files: Sequence[str], sides: Sequence[tuple[str, str]]) -> tuple["Source", ...]:
    """The files in the order named, then those that only `--side` names.

    Where a file is named several times, its first `--side` belongs to its first mention.

    Raises:
        click.UsageError: if no file is named.
    """
    found = tuple(_sources(files, sides))
    if not found:
        raise click.UsageError("no FILE given; name the readouts to compare")
    return found


def _sources(files: Sequence[str], sides: Sequence[tuple[str, str]]) -> Iterator["Source"]:
    from divergence.ingest import Source

    named = [(name, Path(file)) for name, file in sides]
    for file in map(Path, files):
        own = next((pair for pair in named if pair[1] == file), None)
        if own is not None:
            named.remove(own)
        yield Source(file, own[0] if own else None)
    for name, file in named:
        yield Source(file, name)


def gazetteer(file: str | None) -> str:
    """The text of a user's names; empty where none are given.

    Raises:
        InputError: if the file is missing or not to be read.
        UsageError: if it is no gazetteer.
    """
    if file is None:
        return ""
    from divergence.lexicon.names import entities

    try:
        text = Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: is not UTF-8; save it as UTF-8") from error
    try:
        entities(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: holds no names ({error}); see docs/languages.md") from error
    return text
