"""`--translations`: what claims say in another language, to stand beneath their quotes."""

from pathlib import Path

import click

from divergence.domain import Comparison, InputError, Translation

Read = tuple[tuple[str, tuple[Translation, ...]], ...]
"""The name of each file with what it holds."""

option = click.option(
    "--translations",
    multiple=True,
    metavar="FILE",
    help="Show the translations in FILE beneath their quotes (JSON lines of "
    "divergence-translations/1).",
)


def read(files: tuple[str, ...]) -> Read:
    """The translations of each file, in the order given; read before any work is done.

    Raises:
        InputError: if a file is missing or not to be read.
        UsageError: if a line holds no translation.
    """
    if not files:
        return ()
    from divergence.report.translations import parse_lines

    return tuple((file, parse_lines(_read(file), file)) for file in files)


def translated(comparison: Comparison, found: Read) -> Comparison:
    """The comparison with the translations of all files.

    Raises:
        UsageError: if one is of a claim that is not there, or of other words than it has.
    """
    if not found:
        return comparison
    from divergence.report.translations import bound

    for file, told in found:
        comparison = bound(comparison, told, file)
    return comparison


def _read(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); check the path") from error
